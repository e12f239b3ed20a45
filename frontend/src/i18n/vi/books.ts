/** The register of a desk. */
export const books = {
  title: "Sổ theo dõi hồ sơ",
  text: "Sổ của quầy theo mẫu đang có hiệu lực: mỗi năm một sổ, đánh số liên tục, không bỏ trống. Mỗi lần mở sổ đều được ghi lại.",
  day: "Ngày",
  span: "Khoảng",
  oneDay: "Trong ngày",
  wholeYear: "Cả năm",
  show: "Xem và in",
  ofDay: "ngày {{day}}",
  ofYear: "năm {{year}}",
} as const;
