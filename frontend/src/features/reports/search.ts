/** What the address of a report holds: which form is shown, and the cell that is open beside it. */
export interface ReportSearch {
  form?: string;
  cell?: string;
}

const FORM = /^[a-z0-9_]{1,20}$/;
const CELL = /^[a-z0-9_.]{3,80}$/;

/** Anything odd in an address is left out rather than shown as an error. */
export function readReportSearch(raw: Record<string, unknown>): ReportSearch {
  return {
    ...(typeof raw.form === "string" && FORM.test(raw.form) ? { form: raw.form } : {}),
    ...(typeof raw.cell === "string" && CELL.test(raw.cell) ? { cell: raw.cell } : {}),
  };
}

/** `ii06.district.3.opening` in its parts: the form, the row, the column. */
export function partsOf(cell: string): { form: string; row: string; column: string } {
  const parts = cell.split(".");
  return { form: parts[0] ?? "", row: parts.slice(1, -1).join("."), column: parts.at(-1) ?? "" };
}
