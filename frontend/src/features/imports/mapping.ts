import type { Mapping, Proposal, Target } from "./api/imports";

export const TARGETS = [
  "code",
  "procedure_code",
  "agency_code",
  "channel",
  "applicant_name",
  "received_at",
  "due_at",
  "completed_at",
  "returned_at",
  "status",
] as const satisfies readonly Target[];

const REQUIRED: readonly Target[] = [
  "code",
  "procedure_code",
  "channel",
  "applicant_name",
  "received_at",
  "status",
];
/** Columns that may have one value for the whole file. */
export const CONSTANTS = ["procedure_code", "agency_code", "channel", "status"] as const;
/** Columns whose values an office may write in words of its own. */
export const WORDED = ["status", "channel", "agency_code"] as const;
export const LAYOUTS = ["dmy", "mdy", "ymd"] as const;
export const REGISTER_STATUSES = [
  "received",
  "processing",
  "supplement_requested",
  "completed",
  "returned",
  "withdrawn",
  "stopped",
  "rejected",
] as const;

/** What the clerk starts from: the proposal, with the words whose meaning is known. */
export function mappingOf(proposal: Proposal): Mapping {
  const words: Record<string, Record<string, string>> = {};
  for (const [column, found] of Object.entries(proposal.words))
    words[column] = Object.fromEntries(
      found.flatMap(({ word, value }) => (value === null ? [] : [[word, value]])),
    );
  return {
    targets: proposal.columns.map((column) => column.target),
    words,
    dates: proposal.dates,
    constants: { ...proposal.constants },
  };
}

/** One column means one thing: whoever had the target before gives it up, and a constant for it is dropped. */
export function assign(mapping: Mapping, place: number, target: Target | null): Mapping {
  const targets = mapping.targets.map((had, at) => (at === place ? target : had === target ? null : had));
  const constants = Object.fromEntries(
    Object.entries(mapping.constants ?? {}).filter(([column]) => !targets.includes(column as Target)),
  );
  return { ...mapping, targets, constants };
}

/** Required columns that neither a column nor a constant gives. */
export const missing = (mapping: Mapping): Target[] =>
  REQUIRED.filter((one) => !mapping.targets.includes(one) && !(one in (mapping.constants ?? {})));
