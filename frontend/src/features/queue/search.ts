import type { DossierQuery, ViewFilters } from "@/api/types";

/** The list's state as it stands in the address: whoever opens the link sees the same list. */
export interface DossierSearch {
  queue?: NonNullable<DossierQuery["queue"]>;
  q?: string;
  status?: NonNullable<DossierQuery["status"]>;
  agency?: number[];
  field?: number;
  procedure?: string;
  channel?: NonNullable<DossierQuery["channel"]>;
  from?: string;
  to?: string;
  dueFrom?: string;
  dueTo?: string;
  /** Whose work it is; and on which days she brought it to a result. */
  assignee?: string;
  doneFrom?: string;
  doneTo?: string;
  code?: string[];
  sort?: NonNullable<DossierQuery["sort"]>;
  /** The dossier in the side panel. */
  peek?: string;
}

export const QUEUES = [
  "to_receive",
  "intake_supplements",
  "to_take_up",
  "mine",
  "opinions_to_give",
  "linked_to_return",
  "questions_overdue",
  "unassigned",
  "due_soon",
  "overdue",
  "waiting_supplement",
  "awaiting_payment",
  "paused",
  "to_approve",
  "withdrawals",
  "corrections",
  "to_return",
] as const;

export const STATUSES = [
  "submitted",
  "supplement_at_intake",
  "received",
  "assigned",
  "processing",
  "consulting",
  "linked",
  "payment_requested",
  "paused",
  "supplement_requested",
  "awaiting_approval",
  "withdrawal_requested",
  "completed",
  "returned",
  "rejected",
  "withdrawn",
  "stopped",
] as const;

export const CHANNELS = ["counter", "online", "postal"] as const;
const SORTS = ["due_at", "-due_at", "received_at", "-received_at", "code", "-code"] as const;

type Raw = Record<string, unknown>;
const list = (value: unknown): unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);
const text = (value: unknown, longest = 120) =>
  (typeof value === "string" || typeof value === "number") && String(value).trim()
    ? String(value).slice(0, longest)
    : undefined;
const day = (value: unknown) =>
  typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
const id = (value: unknown) => (Number.isInteger(Number(value)) && Number(value) >= 0 ? Number(value) : undefined);
const oneOf = <T extends string>(allowed: readonly T[], value: unknown) => allowed.find((one) => one === value);
const all = <T>(values: (T | undefined)[]) => {
  const known = values.filter((value) => value !== undefined);
  return known.length > 0 ? known : undefined;
};

/** Reads an address; what is not understood is left out rather than sent on. */
export function readSearch(raw: Raw): DossierSearch {
  const read: { [K in keyof DossierSearch]: DossierSearch[K] | undefined } = {
    queue: oneOf(QUEUES, raw.queue),
    q: text(raw.q),
    status: all(list(raw.status).map((value) => oneOf(STATUSES, value))),
    agency: all(list(raw.agency).map(id)),
    field: raw.field === undefined ? undefined : id(raw.field),
    procedure: text(raw.procedure, 60),
    channel: oneOf(CHANNELS, raw.channel),
    from: day(raw.from),
    to: day(raw.to),
    dueFrom: day(raw.dueFrom),
    dueTo: day(raw.dueTo),
    assignee: text(raw.assignee, 40),
    doneFrom: day(raw.doneFrom),
    doneTo: day(raw.doneTo),
    code: all(list(raw.code).map((value) => text(value, 80))),
    sort: oneOf(SORTS, raw.sort),
    peek: text(raw.peek, 80),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

export function toQuery(search: DossierSearch): DossierQuery {
  const { agency, field, procedure, from, to, dueFrom, dueTo, assignee, doneFrom, doneTo, ...rest } = search;
  const { peek: _peek, q, ...same } = rest;
  return {
    ...same,
    ...(q ? { q: q.normalize("NFC") } : {}),
    ...(agency ? { agency_id: agency } : {}),
    ...(field === undefined ? {} : { field_id: field }),
    ...(procedure ? { procedure_code: procedure } : {}),
    ...(from ? { received_from: from } : {}),
    ...(to ? { received_to: to } : {}),
    ...(dueFrom ? { due_from: dueFrom } : {}),
    ...(dueTo ? { due_to: dueTo } : {}),
    ...(assignee ? { assignee_id: assignee } : {}),
    ...(doneFrom ? { done_from: doneFrom } : {}),
    ...(doneTo ? { done_to: doneTo } : {}),
  };
}

/** The address of filters as the service keeps them in a saved view: the other way round of `toQuery`. */
export function fromFilters(filters: ViewFilters): DossierSearch {
  return readSearch({
    queue: filters.queue,
    q: filters.q,
    status: filters.status,
    agency: filters.agency_id,
    field: filters.field_id ?? undefined,
    procedure: filters.procedure_code,
    channel: filters.channel,
    from: filters.received_from,
    to: filters.received_to,
    dueFrom: filters.due_from,
    dueTo: filters.due_to,
    assignee: filters.assignee_id,
    doneFrom: filters.done_from,
    doneTo: filters.done_to,
    sort: filters.sort,
  });
}

/** Filters that a person set on top of the queue; each is one chip. */
export const FILTERS = [
  "q",
  "status",
  "agency",
  "field",
  "procedure",
  "channel",
  "from",
  "to",
  "dueFrom",
  "dueTo",
  "assignee",
  "doneFrom",
  "doneTo",
  "code",
] as const;

export const activeFilters = (search: DossierSearch) => FILTERS.filter((name) => search[name] !== undefined);

/** The next sorting of a column: due soonest first, newest received first, then the other way round. */
export function nextSort(
  column: "due_at" | "received_at" | "code",
  now: DossierSearch["sort"],
): NonNullable<DossierSearch["sort"]> {
  const first = column === "due_at" ? column : (`-${column}` as const);
  const second = column === "due_at" ? (`-${column}` as const) : column;
  return now === first ? second : first;
}
