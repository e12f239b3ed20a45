import type { DossierQuery } from "@/api/types";

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
  code?: string[];
  sort?: NonNullable<DossierQuery["sort"]>;
  /** The dossier in the side panel. */
  peek?: string;
}

export const QUEUES = [
  "to_receive",
  "mine",
  "unassigned",
  "due_soon",
  "overdue",
  "waiting_supplement",
  "to_approve",
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
    code: all(list(raw.code).map((value) => text(value, 80))),
    sort: oneOf(SORTS, raw.sort),
    peek: text(raw.peek, 80),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

export function toQuery(search: DossierSearch): DossierQuery {
  const { agency, field, procedure, from, to, dueFrom, dueTo, peek: _peek, q, ...same } = search;
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
  };
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
