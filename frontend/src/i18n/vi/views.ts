/** Saved views. */
export const views = {
  title: "Bộ lọc đã lưu",
  keep: "Lưu bộ lọc",
  keepTitle: "Lưu các điều kiện đang lọc",
  name: "Tên",
  share: "Dùng chung cho {{agency}}",
  kept: "Đã lưu “{{name}}”; thấy ở thanh bên.",
  manage: "Sắp xếp bộ lọc đã lưu",
  rename: "Tên của {{name}}",
  up: "Đưa {{name}} lên",
  down: "Đưa {{name}} xuống",
  remove: "Xóa {{name}}",
  removed: "Đã xóa “{{name}}”.",
  undo: "Hoàn tác",
  none: "Chưa có bộ lọc nào được lưu.",
} as const;
