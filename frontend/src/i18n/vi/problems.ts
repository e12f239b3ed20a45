/** What a person reads for a service's `code`; `other` speaks for every code without a sentence of its own. */
export const problems = {
  title: {
    "no-answer": "Chưa có câu trả lời từ máy chủ",
    forbidden: "Bạn không có quyền làm việc này",
    missing: "Không tìm thấy",
    changed: "Hồ sơ vừa được người khác thay đổi",
    refused: "Chưa thực hiện được",
    busy: "Máy chủ đang bận",
    broken: "Máy chủ gặp lỗi",
  },
  text: {
    "no-answer": "Chưa rõ việc vừa rồi đã được ghi nhận hay chưa. Bấm Thử lại: hệ thống không ghi hai lần.",
    forbidden: "Quyền của bạn không gồm việc này. Nếu cần, hỏi người quản trị.",
    missing: "Mã có thể sai, hoặc hồ sơ thuộc đơn vị mà bạn không được xem.",
    changed: "Xem lại hồ sơ rồi làm lại nếu vẫn cần.",
    refused: "Kiểm tra lại những ô được đánh dấu rồi thử lại.",
    busy: "Quá nhiều yêu cầu cùng lúc. Chờ một phút rồi thử lại.",
    broken: "Không có gì được ghi. Thử lại sau ít phút; nếu vẫn lỗi, báo người quản trị.",
    other: "Việc này chưa thực hiện được.",
  },
  code: {
    "act-not-allowed": "Hồ sơ không còn ở trạng thái cho phép việc này.",
    "idempotency-key-reused": "Biểu mẫu này đã được gửi đi trước đó với nội dung khác.",
    "missing-required-papers": "Thiếu giấy tờ bắt buộc; chỉ tiếp nhận hồ sơ đầy đủ.",
    "never-received": "Hồ sơ chưa từng được tiếp nhận nên không mở lại được; hãy nộp lại.",
    "unknown-procedure": "Không có thủ tục này trong danh mục đang áp dụng.",
    "received-in-future": "Thời điểm nhận không thể ở tương lai.",
    "not-authenticated": "Phiên làm việc đã hết. Hãy đăng nhập lại.",
    "catalog-unavailable": "Chưa lấy được danh mục thủ tục. Thử lại sau ít phút.",
  },
  request: "Mã yêu cầu: {{id}}",
} as const;
