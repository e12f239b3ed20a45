import type { TemplateKind } from "@/api/types";

/** What a text may be for, the most used first. */
export const KINDS = [
  "request_supplement",
  "request_intake_supplement",
  "reject",
  "submit_for_approval",
  "send_back",
  "apologise",
  "stop",
  "pause",
  "request_opinion",
  "give_opinion",
  "send_linked",
  "request_payment",
  "refuse_withdrawal",
  "note",
] as const satisfies readonly TemplateKind[];
