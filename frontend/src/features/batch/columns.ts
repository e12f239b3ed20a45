/** The columns of the paper book, from left to right; the id is also the name of its words and its faults. */
export const COLUMNS = [
  "received",
  "procedure",
  "name",
  "identity",
  "phone",
  "address",
  "copies",
  "note",
] as const;

export type ColumnId = (typeof COLUMNS)[number];

/** Where the service's `errors[].pointer` points on this page; what stands nowhere is the procedure's. */
export function columnOf(pointer: string): ColumnId {
  const path = pointer.replace(/^\//, "");
  const places: [string, ColumnId][] = [
    ["received", "received"],
    ["applicant/name", "name"],
    ["applicant/identity_number", "identity"],
    ["applicant/phone", "phone"],
    ["applicant/address", "address"],
    ["copies", "copies"],
    ["note", "note"],
  ];
  return places.find(([start]) => path.startsWith(start))?.[1] ?? "procedure";
}
