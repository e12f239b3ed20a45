/** What a person is pointed out: deadlines that come near, and what leaders ask. */
export const alerts = {
  title: "Nhắc việc",
  lead: "Hồ sơ trong tay bạn, với lãnh đạo là của đơn vị mình, khi sắp đến hạn, đến hạn hoặc quá hạn; và việc được lãnh đạo nhắc. Việc đã xong hoặc đã đổi hạn tự rời danh sách.",
  seenToo: "Cả những việc đã xem",
  allSeen: "Không còn việc nào chưa xem",
  none: "Không có việc nào cần nhắc",
  noneText: "Trong giờ làm việc, việc mới tự hiện ở đây và ở chuông trên cùng.",
  told: {
    deadline: "Hệ thống nhắc lúc {{at}}.",
    question: "Lấy ý kiến, liên thông; hệ thống nhắc lúc {{at}}.",
  },
  asked: "{{name}} nhắc lúc {{at}}.",
  see: "Đã xem",
  seeOne: "Đã xem {{code}}",
  seeAll: "Đã xem tất cả",
  seenAt: "Đã xem lúc {{at}}",
  more: "Xem thêm",
  bell_other: "Nhắc việc: {{count}} chưa xem",
  bellMore: "Nhắc việc: hơn {{count}} chưa xem",
  bellNone: "Nhắc việc: đã xem hết",
} as const;
