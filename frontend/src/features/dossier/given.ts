import type { DefaultLimit, Dossier, PaperInput } from "@/api/types";
import { type ActField, FIELDS, type FieldName } from "./acts";

/** One agency that shall be asked, as it is typed. Without days the limit holds that the procedure names for it. */
export interface PartnerRow {
  agency_id: number | null;
  question: string;
  days: string;
}

/** The fields of an applicant and of a dossier that may be corrected, as they are typed; empty means "as it is". */
export type CorrectionRow = Partial<
  Record<"name" | "identity_number" | "phone" | "email" | "address" | "copies" | "result_delivery", string>
>;

type Words = Exclude<FieldName, "papers" | "partners" | "correction">;
export type Given = Partial<Record<Words, string>> & {
  papers?: PaperInput[];
  partners?: PartnerRow[];
  /** Told by the service, not typed. */
  limits?: readonly DefaultLimit[];
  correction?: CorrectionRow;
};

export type Method = "counter" | "postal" | "proxy";
export const METHODS: readonly Method[] = ["counter", "postal", "proxy"];
export const EMPTY_PARTNER: PartnerRow = { agency_id: null, question: "", days: "" };
const APPLICANT = ["name", "identity_number", "phone", "email", "address"] as const;

const clean = (text: string | undefined) => (text ?? "").normalize("NFC").trim();

const lines = (text: string) =>
  text
    .split("\n")
    .map((line) => line.replace(/^[\s\-•*\d.)]+(?=\p{L})/u, "").trim())
    .filter(Boolean);

/** "1.250.000" and "1250000" are the same money; anything else is none. */
export function readMoney(text: string): number | null {
  const digits = text.replace(/[\s.]/g, "");
  return /^\d{1,12}$/.test(digits) ? Number(digits) : null;
}

/** "0,5" and "2" are numbers of working days in halves. */
export function readDays(text: string): number | null {
  const days = Number(text.trim().replace(",", "."));
  return days > 0 && days <= 999 && Number.isInteger(days * 2) ? days : null;
}

/** The limit that the procedure names for the agency of a row. */
export const defaultLimit = (given: Given, row: PartnerRow): DefaultLimit | undefined =>
  given.limits?.find((one) => one.agency_id === row.agency_id);

/** Neither days that can be read nor a limit to fall back on. */
export const lacksLimit = (given: Given, row: PartnerRow): boolean =>
  clean(row.days) ? readDays(row.days) === null : !defaultLimit(given, row);

/** Fields that belong to one way of handing over only. */
const ONLY_BY: Partial<Record<FieldName, Method>> = { authority: "proxy", tracking_number: "postal" };

export function isAsked(field: ActField, given: Given): boolean {
  const way = ONLY_BY[field.name];
  return way === undefined || way === (given.method ?? "counter");
}

export function isMissing(field: ActField, given: Given): boolean {
  if (!isAsked(field, given)) return false;
  const { name } = field;
  if (name === "partners") {
    const rows = given.partners ?? [];
    return rows.some((row) => row.agency_id === null || !clean(row.question) || lacksLimit(given, row));
  }
  if (name === "correction") return !Object.values(given.correction ?? {}).some(clean);
  if (name === "papers" || name === "method") return false;
  if (name === "amount") return clean(given.amount) !== "" && readMoney(given.amount ?? "") === null;
  const byProxy = given.method === "proxy" && (name === "authority" || name === "recipient_name");
  return (field.required || byProxy) && !clean(given[name]);
}

function correctionBody(correction: CorrectionRow, dossier: Dossier): Record<string, unknown> {
  const said = Object.fromEntries(Object.entries(correction).filter(([, value]) => clean(value)));
  const person = Object.fromEntries(
    APPLICANT.filter((name) => said[name]).map((name) => [name, clean(said[name])]),
  );
  return {
    ...(Object.keys(person).length > 0 ? { applicant: { kind: dossier.applicant.kind, ...person } } : {}),
    ...(said.copies ? { copies: Number(said.copies) } : {}),
    ...(said.result_delivery ? { result_delivery: said.result_delivery } : {}),
  };
}

function value(name: FieldName, given: Given): unknown {
  if (name === "papers") return given.papers ?? [];
  if (name === "method") return given.method ?? "counter";
  if (name === "amount") return readMoney(given.amount ?? "");
  if (name === "partners") {
    return (given.partners ?? []).map((row) => ({
      agency_id: row.agency_id,
      question: clean(row.question),
      ...(clean(row.days) ? { amount: readDays(row.days) } : {}),
    }));
  }
  if (name === "correction") return null;
  const text = clean(given[name]);
  return FIELDS[name] === "lines" ? lines(text) : text || null;
}

/** Fields that the service knows by another word. */
const ALIAS: Partial<Record<FieldName, string>> = { decision_note: "answer" };

/** What is sent for an act: the fields that are asked for, nothing that was typed for another way. */
export function toBody(fields: readonly ActField[], given: Given, dossier: Dossier): Record<string, unknown> {
  const entries = fields
    .filter((field) => field.name !== "correction" && isAsked(field, given))
    .map(({ name }): [string, unknown] => [ALIAS[name] ?? name, value(name, given)]);
  const corrected = fields.some((field) => field.name === "correction");
  return {
    ...Object.fromEntries(entries),
    ...(corrected ? correctionBody(given.correction ?? {}, dossier) : {}),
  };
}
