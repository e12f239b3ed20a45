/** Words of the document itself: it is written in Vietnamese, whatever language the app speaks. */
export const NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
export const MOTTO = "Độc lập - Tự do - Hạnh phúc";
export const TO = "Kính gửi:";
export const RECIPIENTS = "Nơi nhận:";
export const NOT_TYPED = "Chưa có dữ liệu.";
export const ANNEX = {
  number: "Phụ lục II",
  title: "Tình hình, kết quả giải quyết thủ tục hành chính",
  ordinal: "TT",
};

/** Columns 3 to 13 of form II.06. */
export const COLUMNS = [
  ["received_total", "Tiếp nhận"],
  ["received_online", "Trực tuyến"],
  ["received_direct_postal", "Trực tiếp, bưu chính"],
  ["opening", "Kỳ trước"],
  ["settled_total", "Đã giải quyết"],
  ["settled_early", "Trước hạn"],
  ["settled_on_time", "Đúng hạn"],
  ["settled_late", "Quá hạn"],
  ["open_total", "Đang giải quyết"],
  ["open_in_time", "Trong hạn"],
  ["open_overdue", "Quá hạn"],
] as const;
