"""What the survey page says, in both languages."""

from __future__ import annotations

WORDS = {
    "vi": {
        "title": "Đánh giá việc giải quyết hồ sơ",
        "language": "English",
        "code": "Mã hồ sơ",
        "lead": "Ông (bà) vui lòng cho biết ý kiến về việc giải quyết hồ sơ. Mỗi hồ sơ trả lời một "
        "lần; câu nào chưa rõ có thể bỏ qua.",
        "confidence": "Ý kiến được giữ kín. Cơ quan giải quyết chỉ nhận được số tổng hợp, không biết ai trả lời.",
        "send": "Gửi ý kiến",
        "thanks": "Cảm ơn ông (bà). Ý kiến đã được ghi nhận.",
        "answered": "Hồ sơ này đã được trả lời. Cảm ơn ông (bà).",
        "nothing": "Vui lòng trả lời ít nhất một câu.",
        "not_found": "Đường dẫn không đúng. Vui lòng quét lại mã QR trên phiếu.",
        "busy": "Có quá nhiều lượt truy cập. Vui lòng thử lại sau một phút.",
        "away": "Hệ thống đang bận. Vui lòng thử lại sau.",
        "source": "Nội dung theo",
    },
    "en": {
        "title": "How was your dossier handled?",
        "language": "Tiếng Việt",
        "code": "Dossier",
        "lead": "Please tell us how your dossier was handled. One answer a dossier; skip what you cannot say.",
        "confidence": "Your answer is confidential. The office sees sums only and cannot tell who answered.",
        "send": "Send",
        "thanks": "Thank you. Your answer has been recorded.",
        "answered": "This dossier has been answered for. Thank you.",
        "nothing": "Please answer at least one question.",
        "not_found": "This address is not right. Please scan the QR code on the slip again.",
        "busy": "Too many requests. Please try again in a minute.",
        "away": "The system is busy. Please try again later.",
        "source": "Content by",
    },
}
