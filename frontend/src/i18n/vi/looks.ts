/** Opening a dossier that does not lie with one's own desk: what for; and who did. */
export const looks = {
  title: "Hồ sơ này không do đơn vị của bạn giải quyết",
  text: "Cho biết mục đích xem. Hỏi một lần cho mỗi hồ sơ mỗi ngày; người nộp hồ sơ đọc được cơ quan và mục đích, không đọc được tên bạn.",
  common: [
    "Trả lời người dân hỏi về hồ sơ",
    "Theo dõi, đôn đốc hồ sơ đến hạn, quá hạn",
    "Kiểm tra số liệu báo cáo",
    "Xử lý phản ánh, kiến nghị",
    "Kiểm tra, giám sát theo kế hoạch",
    "Hỗ trợ kỹ thuật",
  ],
  other: "Mục đích khác",
  open: "Xem hồ sơ",
  list: "Đã xem",
  none: "Chưa có ai ngoài nơi giải quyết xem hồ sơ này.",
} as const;
