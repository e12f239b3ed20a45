import type { paths } from "@/api/dossier";
import { fold } from "@/lib/fold";
import { formatDate, isoDay } from "@/lib/format";
import { parseDay, parseTime } from "@/lib/parse-date";
import { COLUMNS, type ColumnId } from "./columns";
import { isEmpty, type Row } from "./grid";

export type RowInput =
  paths["/api/dossier/v1/dossiers/batch"]["post"]["requestBody"]["content"]["application/json"]["rows"][number];

/** What a page is read by: the procedures of the desk, and today. */
export interface Reading {
  known: boolean;
  codes: ReadonlyMap<string, { code: string; name: string }>;
  find: (typed: string) => { code: string; name: string }[];
  now: Date;
}

export type FaultWord =
  | "empty"
  | "day"
  | "future"
  | "procedure"
  | "which-procedure"
  | "identity"
  | "phone"
  | "copies";

/** As an importer knows them: a book does not say whether its applicant is a person. */
const ORGANISATIONS =
  /^(công ty|doanh nghiệp|hợp tác xã|htx |ủy ban |uỷ ban |ubnd |chi nhánh |trường |hộ kinh doanh )/i;
const DIGITS = /[\s.()-]/g;

/** "15/9", "15/9 8h30", "hôm qua" -> day and, where one is written, hour. */
function moment(text: string, now: Date): { day: string; time: string | null } | null {
  const whole = parseDay(text, now);
  if (whole) return { day: whole, time: null };
  const parts = text.trim().split(/\s+/);
  if (parts.length !== 2) return null;
  for (const [a, b] of [parts, [...parts].reverse()]) {
    const day = parseDay(a ?? "", now);
    const time = parseTime(b ?? "");
    if (day && time && /[:hg]/i.test(b ?? "")) return { day, time };
  }
  return null;
}

/** The procedure that somebody means: its code, its whole name, or letters that fit one alone. */
export function procedureOf(text: string, { codes, find }: Reading): { code: string; name: string } | null {
  const first = text.trim().split(/\s+/)[0] ?? "";
  const byCode = codes.get(first);
  if (byCode) return byCode;
  const wanted = fold(text);
  for (const one of codes.values()) if (fold(one.name) === wanted) return one;
  const found = find(text);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** A cell as it is kept once left: what can be understood is written in one way; the rest stays as typed. */
export function tidy(column: number, typed: string, reading: Reading): string {
  const text = typed.normalize("NFC").replace(/\s+/g, " ").trim();
  switch (COLUMNS[column]) {
    case "received": {
      const read = text && moment(text, reading.now);
      if (!read) return text;
      return read.time ? `${formatDate(read.day)} ${read.time}` : formatDate(read.day);
    }
    case "procedure":
      return (text && procedureOf(text, reading)?.code) || text;
    case "identity": {
      const number = text.replace(DIGITS, "");
      // A spreadsheet takes the number for a figure and drops its first zero.
      return /^\d{11}$/.test(number) ? `0${number}` : /^\d+$/.test(number) ? number : text;
    }
    case "phone": {
      const number = text.replace(DIGITS, "").replace(/^\+84/, "0");
      return /^[1-9]\d{8}$/.test(number) ? `0${number}` : /^\d+$/.test(number) ? number : text;
    }
    default:
      return text;
  }
}

const organisation = (name: string) => ORGANISATIONS.test(`${name.trim()} `);

const judges: Record<ColumnId, (text: string, row: Row, reading: Reading) => FaultWord | null> = {
  received: (text, _row, { now }) => {
    if (!text) return null;
    const read = moment(text, now);
    if (!read) return "day";
    if (read.time) return new Date(`${read.day}T${read.time}:00+07:00`) > now ? "future" : null;
    return read.day > isoDay(now) ? "future" : null;
  },
  procedure: (text, _row, reading) => {
    if (!text) return "empty";
    if (!reading.known || procedureOf(text, reading)) return null;
    return reading.find(text).length > 1 ? "which-procedure" : "procedure";
  },
  name: (text) => (text ? null : "empty"),
  identity: (text, row) => {
    const wanted = organisation(row.cells[COLUMNS.indexOf("name")] ?? "")
      ? /^(\d{10}|\d{13})$/
      : /^(\d{9}|\d{12})$/;
    return !text || wanted.test(text.replace(DIGITS, "")) ? null : "identity";
  },
  phone: (text) => (!text || /^0\d{9,10}$/.test(text.replace(DIGITS, "")) ? null : "phone"),
  address: () => null,
  copies: (text) => (!text || /^([1-9]|1\d|20)$/.test(text) ? null : "copies"),
  note: () => null,
};

/** What stands against saving a row, by column. An empty row has nothing against it: it is not sent. */
export function judge(row: Row, reading: Reading): Partial<Record<ColumnId, FaultWord>> {
  if (row.saved || isEmpty(row)) return {};
  const found: Partial<Record<ColumnId, FaultWord>> = {};
  COLUMNS.forEach((column, at) => {
    const fault = judges[column]((row.cells[at] ?? "").trim(), row, reading);
    if (fault) found[column] = fault;
  });
  return found;
}

/** A row without faults as the service takes it. */
export function toRow(row: Row, reading: Reading): RowInput {
  const cell = (id: ColumnId) => (row.cells[COLUMNS.indexOf(id)] ?? "").trim();
  const read = cell("received") ? moment(cell("received"), reading.now) : null;
  const name = cell("name");
  return {
    client_id: row.id,
    procedure_code: procedureOf(cell("procedure"), reading)?.code ?? cell("procedure"),
    channel: "counter",
    applicant: {
      kind: organisation(name) ? "organisation" : "person",
      name,
      identity_number: cell("identity").replace(DIGITS, "") || null,
      phone: cell("phone").replace(DIGITS, "") || null,
      address: cell("address") || null,
    },
    copies: Number(cell("copies") || 1),
    result_delivery: "counter",
    ...(read?.time ? { received_at: `${read.day}T${read.time}:00+07:00` } : {}),
    ...(read && !read.time ? { received_on: read.day } : {}),
    note: cell("note") || null,
  };
}
