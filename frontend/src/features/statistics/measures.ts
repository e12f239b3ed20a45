import type { statistics } from "@/i18n/vi/statistics";

/** The columns of the table, in the order and grouping of form II.06. */
export type Measure = keyof typeof statistics.measure;

export interface ColumnGroup {
  heading: "received" | "resolved" | "ended" | "open";
  measures: readonly Measure[];
}

export const COLUMNS: readonly ColumnGroup[] = [
  { heading: "received", measures: ["received_total", "received_online", "received_direct_postal", "opening"] },
  { heading: "resolved", measures: ["resolved_total", "resolved_early", "resolved_on_time", "resolved_late"] },
  { heading: "ended", measures: ["withdrawn", "stopped"] },
  { heading: "open", measures: ["open_total", "open_in_time", "open_overdue"] },
];
