import type { Dossier } from "@/api/types";

/** The acts that change a dossier, each an endpoint of its own. What may be done is the service's word (`allowed_acts`). */
export const ACTS = {
  receive: { path: "receptions", fields: ["papers"] },
  request_intake_supplement: { path: "intake-supplement-requests", fields: ["reason", "items"] },
  supply_intake_supplement: { path: "intake-supplements", fields: ["note?"] },
  finish_on_the_spot: { path: "on-the-spot-results", fields: ["appraiser_id", "recipient_name?", "note?"] },
  approve: { path: "approvals", fields: ["note?"] },
  return_result: { path: "returns", fields: ["method", "recipient_name?", "authority?", "tracking_number?"] },
  submit_for_approval: { path: "submissions", fields: ["proposal"] },
  take_up: { path: "take-ups", fields: [] },
  claim: { path: "claims", fields: [] },
  assign: { path: "assignments", fields: ["assignee_id", "note?"] },
  give_opinion: { path: "opinions", fields: ["answer"] },
  return_linked: { path: "linked-returns", fields: ["answer"] },
  grant_withdrawal: { path: "withdrawal-grants", fields: ["note?"] },
  refuse_withdrawal: { path: "withdrawal-refusals", fields: ["reason"] },
  approve_correction: { path: "correction-approvals", fields: ["decision_note?"] },
  refuse_correction: { path: "correction-refusals", fields: ["decision_note?"] },
  confirm_payment: { path: "payments", fields: ["reference?"] },
  resume: { path: "resumptions", fields: ["note?"] },
  supply_supplement: { path: "supplements", fields: ["note?"] },
  request_supplement: { path: "supplement-requests", fields: ["reason", "items"] },
  request_opinion: { path: "opinion-requests", fields: ["partners"] },
  send_linked: { path: "linked-transfers", fields: ["partners"] },
  recall: { path: "recalls", fields: ["reason"] },
  send_back: { path: "send-backs", fields: ["reason"] },
  transfer: { path: "transfers", fields: ["assignee_id", "note?"] },
  release: { path: "releases", fields: ["note?"] },
  request_payment: { path: "payment-requests", fields: ["reason", "amount?", "legal_basis?"] },
  pause: { path: "pauses", fields: ["reason", "legal_basis"] },
  apologise: { path: "apologies", fields: ["reason", "due_on"] },
  request_correction: { path: "corrections", fields: ["correction", "reason"] },
  request_withdrawal: { path: "withdrawal-requests", fields: ["reason"] },
  reject: { path: "rejections", fields: ["reason"] },
  withdraw: { path: "withdrawals", fields: ["reason"] },
  stop: { path: "stops", fields: ["reason", "legal_basis"] },
  reopen: { path: "reopenings", fields: ["reason", "decision"] },
} as const;

export type ActName = keyof typeof ACTS;

/** How each field is asked for: `text` some lines of words, `line` one, `lines` one thing a line. */
export const FIELDS = {
  amount: "money",
  answer: "text",
  appraiser_id: "appraiser",
  assignee_id: "officer",
  authority: "line",
  correction: "correction",
  decision: "line",
  decision_note: "text",
  due_on: "day",
  items: "lines",
  legal_basis: "line",
  method: "method",
  note: "text",
  papers: "papers",
  partners: "partners",
  proposal: "text",
  reason: "text",
  recipient_name: "line",
  reference: "line",
  tracking_number: "line",
} as const;

export type FieldName = keyof typeof FIELDS;

/** Acts by which other agencies are asked: for an opinion, or for their share of a linked procedure. */
export const ASKS: Partial<Record<ActName, "opinion" | "linked">> = {
  request_opinion: "opinion",
  send_linked: "linked",
};

/** Acts that end something: their button says so in colour, their dialog in words. */
export const GRAVE: ReadonlySet<ActName> = new Set(["reject", "withdraw", "stop", "grant_withdrawal", "reopen"]);

/** Acts that may be the one thing to do now, the likeliest first; the rest stand in the menu. */
const MAIN: readonly ActName[] = [
  "receive",
  "finish_on_the_spot",
  "approve",
  "return_result",
  "approve_correction",
  "grant_withdrawal",
  "give_opinion",
  "return_linked",
  "take_up",
  "submit_for_approval",
  "claim",
  "assign",
  "supply_intake_supplement",
  "supply_supplement",
  "confirm_payment",
  "resume",
];

const known = (name: string): name is ActName => name in ACTS;

export function actsOf(dossier: Pick<Dossier, "allowed_acts">): { main: ActName | null; others: ActName[] } {
  const allowed = dossier.allowed_acts.filter(known);
  const main = MAIN.find((act) => allowed.includes(act)) ?? null;
  return { main, others: (Object.keys(ACTS) as ActName[]).filter((act) => allowed.includes(act) && act !== main) };
}

export interface ActField {
  name: FieldName;
  required: boolean;
}

export const fieldsOf = (act: ActName): ActField[] =>
  ACTS[act].fields.map((field) => ({ name: field.replace("?", "") as FieldName, required: !field.endsWith("?") }));
