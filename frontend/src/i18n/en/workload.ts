import type { Translation } from "../translation";
import type { workload as vi } from "../vi/workload";

export const workload: Translation<typeof vi> = {
  title: "Workload",
  officer: "Officer",
  open: "In hand",
  dueSoon: "Due soon",
  overdue: "Overdue",
  waiting: "Waiting",
  done: "Done in 30 days",
  median: "Median (working days)",
  nobody: "In nobody's hands",
  least_one: "Least to do: {{name}}, who holds {{count}} dossier.",
  least_other: "Least to do: {{name}}, who holds {{count}} dossiers.",
  period:
    "Done: result from {{from}} to {{to}}. Median: from the day of reception to the day of the result. Waiting: for the applicant, another agency or the leader.",
  bars: "Dossiers in hand",
  empty: "No dossier is in anybody's hands",
  emptyText: "Once dossiers are assigned or taken on, each officer has a line here.",
};
