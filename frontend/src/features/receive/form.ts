import type { paths } from "@/api/dossier";
import type { DossierInput, PaperInput, ProcedureDetail } from "@/api/types";
import { fold } from "@/lib/fold";

type Answer<Path extends `/api/dossier/v1/persons/${string}` & keyof paths> = paths[Path] extends {
  post: { responses: { 200: { content: { "application/json": infer Out } } } };
}
  ? Out
  : never;

export type PersonFound = Answer<"/api/dossier/v1/persons/searches">["items"][number];
export type KnownPerson = Answer<"/api/dossier/v1/persons/looks">;
export type Twin = Answer<"/api/dossier/v1/persons/twins">["items"][number];
/** Enough to tell one person from another. */
export type Known =
  paths["/api/dossier/v1/persons/twins"]["post"]["requestBody"]["content"]["application/json"]["applicant"];
export type PaperUse =
  paths["/api/dossier/v1/usage/papers"]["get"]["responses"][200]["content"]["application/json"][number];

/** What the clerk has typed; everything a string until it is sent. */
export interface ReceiveForm {
  procedureCode: string | null;
  /** `online`: the clerk files for the citizen, who agrees to it. */
  channel: "counter" | "postal" | "online";
  /** The number on the label of what came by post. */
  tracking: string;
  kind: "person" | "organisation";
  name: string;
  identity_number: string;
  phone: string;
  email: string;
  address: string;
  papers: PaperInput[];
  copies: number;
  delivery: "counter" | "postal" | "online";
  /** Where the result goes by post, if not to the applicant's own address. */
  deliveryAddress: string;
  consent: { given_by: string; relation: "applicant" | "representative"; how: "spoken" | "written" };
  /** Set only when the clerk writes down an earlier receipt; otherwise the service's own clock decides. */
  receivedAt: string | null;
  note: string;
  /** Papers that the person recalled has handed in before: shown beside their like, sent nowhere. */
  presented: KnownPerson["papers"];
  /** Why a second dossier is received while the first is open. */
  twinWord: string;
}

export const emptyForm: ReceiveForm = {
  procedureCode: null,
  channel: "counter",
  tracking: "",
  kind: "person",
  name: "",
  identity_number: "",
  phone: "",
  email: "",
  address: "",
  papers: [],
  copies: 1,
  delivery: "counter",
  deliveryAddress: "",
  consent: { given_by: "", relation: "applicant", how: "spoken" },
  receivedAt: null,
  note: "",
  presented: [],
  twinWord: "",
};

export type Fault =
  | "procedure"
  | "name"
  | "phone"
  | "identity_number"
  | "organisation_number"
  | "email"
  | "delivery_email"
  | "delivery_address"
  | "tracking"
  | "consent"
  | "papers"
  | "received_at";

/** Nothing worth keeping has been typed. */
export const untouched = (form: ReceiveForm) =>
  !form.procedureCode &&
  !form.name.trim() &&
  !form.identity_number.trim() &&
  !form.phone.trim() &&
  !form.address.trim();

export const papersOf = (procedure: ProcedureDetail): PaperInput[] =>
  procedure.papers.map(({ name, originals, copies, required }) => ({
    name,
    originals,
    copies,
    required,
    present: false,
  }));

/** The person chosen, as the service knows her, over whatever was typed. */
export const recalled = ({ applicant, papers }: KnownPerson): Partial<ReceiveForm> => ({
  kind: applicant.kind === "organisation" ? "organisation" : "person",
  name: applicant.name,
  identity_number: applicant.identity_number ?? "",
  phone: applicant.phone ?? "",
  email: applicant.email ?? "",
  address: applicant.address ?? "",
  presented: papers,
});

export const presentedBefore = (form: ReceiveForm, name: string) =>
  form.presented.find((paper) => fold(paper.name) === fold(name));

export const missingPapers = (form: ReceiveForm) =>
  form.papers.filter((paper) => paper.required && !paper.present).length;

const digits = (text: string) => text.replace(/[\s.()-]/g, "");

/** What stands against saving, in the order of the page. The service checks again; this only saves a round trip. */
export function faults(form: ReceiveForm, now: Date): Fault[] {
  const found: Fault[] = [];
  if (!form.procedureCode) found.push("procedure");
  if (!form.name.trim()) found.push("name");
  const number = digits(form.identity_number);
  if (number && form.kind === "person" && !/^(\d{9}|\d{12})$/.test(number)) found.push("identity_number");
  if (number && form.kind === "organisation" && !/^(\d{10}|\d{13})$/.test(number))
    found.push("organisation_number");
  if (form.phone.trim() && !/^0\d{9}$/.test(digits(form.phone))) found.push("phone");
  if (form.email.trim() && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(form.email.trim())) found.push("email");
  if (form.delivery === "online" && !form.email.trim()) found.push("delivery_email");
  if (form.delivery === "postal" && !form.address.trim() && !form.deliveryAddress.trim())
    found.push("delivery_address");
  const label = form.tracking.replace(/\s/g, "");
  if (form.channel === "postal" && label && !/^[0-9a-z][0-9a-z-]{5,39}$/i.test(label)) found.push("tracking");
  if (form.channel === "online" && form.consent.relation === "representative" && !form.consent.given_by.trim())
    found.push("consent");
  // What is filed online is checked when it is received; at the counter only a complete dossier is taken.
  if (form.channel !== "online" && missingPapers(form) > 0) found.push("papers");
  if (form.receivedAt !== null && !(new Date(form.receivedAt) <= now)) found.push("received_at");
  return found;
}

const orNull = (text: string) => text.normalize("NFC").trim() || null;

export function toInput(form: ReceiveForm): DossierInput {
  return {
    procedure_code: form.procedureCode ?? "",
    channel: form.channel,
    applicant: {
      kind: form.kind,
      name: form.name.normalize("NFC").trim().replace(/\s+/g, " "),
      identity_number: orNull(digits(form.identity_number)),
      phone: orNull(digits(form.phone)),
      email: orNull(form.email),
      address: orNull(form.address),
    },
    papers: form.papers,
    copies: form.copies,
    result_delivery: form.delivery,
    delivery_address: form.delivery === "postal" ? orNull(form.deliveryAddress) : null,
    inbound_tracking: form.channel === "postal" ? orNull(form.tracking) : null,
    ...(form.receivedAt && form.channel !== "online" ? { received_at: form.receivedAt } : {}),
    note: orNull(form.note),
  };
}

/** With the very words that the citizen was read, in the language of the office. */
export const toConsent = (form: ReceiveForm, text: string) => ({
  ...form.consent,
  given_by: (form.consent.relation === "applicant" ? form.name : form.consent.given_by).normalize("NFC").trim(),
  text_shown: text,
});

/** The service's `errors[].pointer` -> the place on this page. */
export function faultAt(pointer: string): Fault | null {
  const path = pointer.replace(/^#?\/?(body\/)?/, "");
  if (path.startsWith("procedure_code")) return "procedure";
  if (path.startsWith("papers")) return "papers";
  if (path.startsWith("received_at")) return "received_at";
  if (path.startsWith("delivery_address")) return "delivery_address";
  if (path.startsWith("inbound_tracking")) return "tracking";
  if (path.startsWith("consent")) return "consent";
  const field = path.match(/^applicant\/(name|phone|identity_number|email)/)?.[1];
  return (field as Fault | undefined) ?? null;
}
