export const today = {
  title: "Hôm nay",
  lead: "{{weekday}} {{date}}",
  work: "Cần làm, gấp nhất trước",
  receive: "Tiếp nhận hồ sơ mới",
  figures: "Trong tay",
  open: "Mở",
  doneTitle: "Không còn việc nào đang chờ bạn",
  doneText: "Việc mới sẽ tự hiện ở đây.",
  all: "Xem cả {{count}} hồ sơ: {{name}}",
  watch: "Hồ sơ cần để ý, gấp nhất trước",
  find: "Tìm hồ sơ theo mã, họ tên hoặc điện thoại bằng phím /",
} as const;
