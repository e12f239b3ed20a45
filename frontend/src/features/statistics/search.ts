/** What the address of the statistics page holds, so that a link opens the same figures. */
export const GROUPS = ["level", "agency", "field", "channel", "mechanism"] as const;
export type Group = (typeof GROUPS)[number];

export const LEVELS = ["district", "commune"] as const;
export type Level = (typeof LEVELS)[number];
export const CHANNELS = ["counter", "online", "postal"] as const;
export type Channel = (typeof CHANNELS)[number];

export interface StatisticsSearch {
  /** A named period (`2020-year`), or free dates in `from` and `to`. */
  period?: string;
  from?: string;
  to?: string;
  by: Group[];
  level?: Level;
  agency?: number;
  field?: number;
  channel?: Channel;
  /** A day: the figures as they had been recorded by its end. */
  known?: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const oneOf = <T extends string>(words: readonly T[], value: unknown): T | undefined =>
  words.find((word) => word === value);
const positive = (value: unknown) =>
  Number.isInteger(Number(value)) && Number(value) > 0 ? Number(value) : undefined;

/** Anything odd in an address is left out rather than shown as an error. */
export function readStatisticsSearch(raw: Record<string, unknown>): StatisticsSearch {
  const text = (name: string) => (typeof raw[name] === "string" ? (raw[name] as string) : undefined);
  const asked = Array.isArray(raw.by) ? raw.by : [raw.by];
  const by = [...new Set(asked.flatMap((one) => oneOf(GROUPS, one) ?? []))].slice(0, 3);
  const day = (name: string) => (DAY.test(text(name) ?? "") ? text(name) : undefined);
  const period = /^\d{4}-[a-z0-9-]{1,12}$/.test(text("period") ?? "") ? text("period") : undefined;
  const free = !period && day("from") && day("to") ? { from: day("from"), to: day("to") } : {};
  return {
    period: period ?? (free.from ? undefined : "2020-year"),
    ...free,
    by: by.length > 0 ? by : ["level"],
    level: oneOf(LEVELS, raw.level),
    agency: positive(raw.agency),
    field: positive(raw.field),
    channel: oneOf(CHANNELS, raw.channel),
    known: day("known"),
  };
}
