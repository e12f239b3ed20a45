/** Workload per officer. */
export const workload = {
  title: "Khối lượng công việc",
  officer: "Cán bộ",
  open: "Đang giữ",
  dueSoon: "Sắp đến hạn",
  overdue: "Quá hạn",
  waiting: "Đang chờ",
  done: "Xong 30 ngày",
  median: "Trung vị (ngày làm việc)",
  nobody: "Chưa giao cho ai",
  least_other: "Ít việc nhất: {{name}}, đang giữ {{count}} hồ sơ.",
  period:
    "Xong: có kết quả từ {{from}} đến {{to}}. Trung vị: từ ngày tiếp nhận đến ngày có kết quả. Đang chờ: chờ người nộp, đơn vị khác hoặc lãnh đạo.",
  bars: "Số hồ sơ đang giữ",
  empty: "Chưa có hồ sơ nào ở tay ai",
  emptyText: "Khi hồ sơ được phân công hoặc nhận xử lý, mỗi cán bộ hiện một dòng ở đây.",
} as const;
