export const tracking = {
  title: "Tra cứu hồ sơ",
  lead: "Nhập mã ghi trên Giấy tiếp nhận hồ sơ và hẹn trả kết quả để biết hồ sơ đã đến bước nào.",
  code: "Mã hồ sơ",
  placeholder: "Ví dụ 000.00.00.H37-210915-0001",
  look: "Tra cứu",
  missing: "Hãy nhập mã hồ sơ",
  notFound: "Không có hồ sơ nào mang mã này",
  notFoundText: "Hãy kiểm tra lại từng chữ số, kể cả dấu chấm và dấu gạch ngang.",
  degree: "Đã hoàn thành {{percent}}%",
  done: "đã xong",
  current: "đang ở bước này",
  waiting: "chưa đến",
  privacy:
    "Trang này chỉ cho biết hồ sơ đã đến bước nào. Muốn biết chi tiết, hãy hỏi tại Bộ phận Một cửa nơi nộp hồ sơ.",
  signIn: "Dành cho cán bộ: đăng nhập",
} as const;
