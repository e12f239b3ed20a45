/** Notices to citizens by mail and SMS, letters to the staff. */
export const notices = {
  title: "Thông báo cho người dân",
  titleAll: "Thư, tin nhắn đã gửi",
  letters: {
    title: "Thư nhắc cán bộ",
    onlyParked: "Chỉ những thư chưa gửi được",
    none: "Không có thư nào",
    noneText: "Thư nhắc hạn gửi cho cán bộ có địa chỉ thư điện tử.",
  },
  missing: {
    mail: "Chưa cấu hình máy chủ thư: không có thư nào được gửi.",
    sms: "Chưa cấu hình cổng tin nhắn: không có tin nhắn nào được gửi.",
  },
  onlyParked: "Chỉ những thông báo chưa gửi được",
  noneParked: "Không có thông báo nào chưa gửi được",
  none: "Không có thông báo nào",
  again: "Gửi lại",
  channel: { mail: "Thư", sms: "Tin nhắn" },
  state: { waiting: "đang chờ", sending: "đang gửi", sent: "đã gửi", parked: "chưa gửi được" },
  result: { sent: "đã gửi", failed: "lần gửi không thành", parked: "dừng gửi", again: "yêu cầu gửi lại" },
} as const;
