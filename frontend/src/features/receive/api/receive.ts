import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, body, client } from "@/api/client";
import { isProblem, Problem } from "@/api/problem";
import type { Dossier, DossierInput } from "@/api/types";
import { now } from "@/lib/clock";
import { type Draft, keepDraft } from "@/lib/drafts";
import type { ReceiveForm, toConsent } from "../form";

export const dueDateQuery = (procedureCode: string, channel: ReceiveForm["channel"], receivedAt: string | null) =>
  queryOptions({
    ...api.queryOptions("get", "/api/dossier/v1/due-dates", {
      params: {
        query: { procedure_code: procedureCode, channel, ...(receivedAt ? { received_at: receivedAt } : {}) },
      },
    }),
    staleTime: 30_000,
    // The answer depends on the minute: what is right at 14:59 is wrong at 15:01.
    refetchInterval: 60_000,
    placeholderData: keepPreviousData,
  });

type Path =
  | "/api/dossier/v1/dossiers"
  | "/api/dossier/v1/dossiers/refusals"
  | "/api/dossier/v1/dossiers/submissions";
export type Sent = {
  path: Path;
  body: DossierInput & { reason?: string; consent?: ReturnType<typeof toConsent> };
};
export type ReceiveDraft = Draft<ReceiveForm, Sent>;
export type Outcome = { dossier: Dossier; earlier: boolean };

function post({ path, body: sent }: Sent, key: string): Promise<Dossier> {
  const header = { "idempotency-key": key };
  if (path === "/api/dossier/v1/dossiers/refusals") {
    return body(client.POST(path, { params: { header }, body: { ...sent, reason: sent.reason ?? "" } }));
  }
  if (path === "/api/dossier/v1/dossiers/submissions") {
    // Filed for somebody else: it is received later, so it bears no moment of receipt.
    const { received_at: _, consent, channel: __, ...said } = sent;
    if (!consent) throw new Problem(422, "invalid");
    return body(client.POST(path, { params: { header }, body: { ...said, channel: "online", consent } }));
  }
  return body(client.POST(path, { params: { header }, body: sent }));
}

/** What was said, the moment of receipt aside: a later try only adds when the first one was. */
const words = ({ path, body: { received_at: _, ...said } }: Sent) => JSON.stringify({ path, said });

const lost = (error: unknown) => error instanceof Problem && (error.unanswered || error.status >= 500);

/**
 * Sends the form under its one key. Before the first byte leaves, what is sent is written down; when no answer comes
 * the draft stays "sending" and may be sent as often as one likes. Should an earlier, unanswered try have landed with
 * other words, the service says so, and that try is repeated to learn what was made.
 */
export async function sendDraft(
  draft: ReceiveDraft,
  next: Sent,
  onKept: (kept: ReceiveDraft) => void = () => {},
): Promise<Outcome> {
  const keep = async (kept: ReceiveDraft) => {
    const now = { ...kept, updatedAt: Date.now() };
    onKept(now);
    await keepDraft(now);
  };
  const before = draft.sent.filter((sent) => JSON.stringify(sent) !== JSON.stringify(next));
  const attempt = async (sent: Sent, earlier: boolean): Promise<Outcome> => {
    const dossier = await post(sent, draft.id);
    await keep({ ...draft, form: null, sent: [], triedAt: null, state: "saved", result: dossier.code });
    return { dossier, earlier };
  };
  const triedAt = draft.triedAt ?? now().toISOString();
  await keep({ ...draft, sent: [...before, next], triedAt, state: "sending" });
  try {
    return await attempt(next, false);
  } catch (error) {
    if (isProblem(error, "idempotency-key-reused")) {
      for (const sent of before.reverse()) {
        try {
          return await attempt(sent, words(sent) !== words(next));
        } catch (again) {
          if (!isProblem(again, "idempotency-key-reused")) throw again;
        }
      }
    }
    if (!lost(error)) {
      // A refused try leaves no trace at the service: the form is free to be mended and sent under the same key.
      const open = before.length > 0;
      await keep({
        ...draft,
        sent: before,
        triedAt: open ? triedAt : null,
        state: open ? "sending" : "editing",
      });
    }
    throw error;
  }
}
