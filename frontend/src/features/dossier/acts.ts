import type { Dossier } from "@/api/types";

/** The acts that change a dossier, each an endpoint of its own. What may be done is the service's word (`allowed_acts`). */
export const ACTS = {
  receive: { path: "receptions", fields: ["papers"] },
  approve: { path: "approvals", fields: ["note?"] },
  return_result: { path: "returns", fields: ["recipient_name?", "method"] },
  submit_for_approval: { path: "submissions", fields: ["proposal"] },
  claim: { path: "claims", fields: [] },
  assign: { path: "assignments", fields: ["assignee_id"] },
  supply_supplement: { path: "supplements", fields: ["note?"] },
  request_supplement: { path: "supplement-requests", fields: ["reason", "items"] },
  send_back: { path: "send-backs", fields: ["reason"] },
  reject: { path: "rejections", fields: ["reason"] },
  withdraw: { path: "withdrawals", fields: ["reason"] },
  stop: { path: "stops", fields: ["reason", "legal_basis"] },
} as const;

export type ActName = keyof typeof ACTS;
export type FieldName =
  | "papers"
  | "note"
  | "recipient_name"
  | "method"
  | "proposal"
  | "assignee_id"
  | "reason"
  | "items"
  | "legal_basis";

/** Acts that end something: their button says so in colour, their dialog in words. */
export const GRAVE: ReadonlySet<ActName> = new Set(["reject", "withdraw", "stop"]);

/** Acts that may be the one thing to do now, the likeliest first; the rest stand in the menu. */
const MAIN: readonly ActName[] = [
  "receive",
  "approve",
  "return_result",
  "submit_for_approval",
  "claim",
  "assign",
  "supply_supplement",
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
