import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { dossierQuery, queuesQuery } from "@/api/queries";
import { useReachable } from "@/lib/connection";
import { type Outcome, type ReceiveDraft, type Sent, sendDraft } from "./api/receive";
import { toConsent, toInput } from "./form";

const DOSSIERS = "/api/dossier/v1/dossiers";
const FIRST_WAIT_MS = 3_000;
const LONGEST_WAIT_MS = 60_000;

/** Sends the draft, and sends it again by itself when the line comes back. */
export function useSend(
  draft: ReceiveDraft,
  onDone: (outcome: Outcome) => void,
  onKept: (draft: ReceiveDraft) => void,
) {
  const { t } = useTranslation("receive");
  const queries = useQueryClient();
  const reachable = useReachable();
  const tries = useRef(0);
  const sending = useMutation({
    mutationFn: (next: Sent) => sendDraft(draft, next, onKept),
    onSuccess: (outcome) => {
      queries.setQueryData(dossierQuery(outcome.dossier.code).queryKey, outcome.dossier);
      void queries.invalidateQueries({ queryKey: queuesQuery.queryKey });
      void queries.invalidateQueries({ queryKey: ["get", "/api/dossier/v1/dossiers"] });
      onDone(outcome);
    },
  });

  /** `reason` refuses instead; `remark` is what the clerk has decided about this dossier, added to its note. */
  const send = ({ reason, remark }: { reason?: string; remark?: string | undefined } = {}) => {
    if (!draft.form || sending.isPending) return;
    const typed = toInput(draft.form);
    const input = remark ? { ...typed, note: [typed.note, remark].filter(Boolean).join(" ") } : typed;
    // A try that was never answered keeps the moment when the citizen stood there.
    const receivedAt = input.received_at ?? draft.triedAt;
    const body = receivedAt ? { ...input, received_at: receivedAt } : input;
    if (reason !== undefined) sending.mutate({ path: `${DOSSIERS}/refusals`, body: { ...body, reason } });
    else if (draft.form.channel !== "online") sending.mutate({ path: DOSSIERS, body });
    else {
      const consent = toConsent(draft.form, t("consent.text", { lng: "vi" }));
      sending.mutate({ path: `${DOSSIERS}/submissions`, body: { ...input, consent } });
    }
  };

  /** What was sent last, unchanged whatever has been typed since; only the moment of the first try is added. */
  const again = () => {
    const last = draft.sent.at(-1);
    if (!last || sending.isPending) return;
    const receivedAt = last.body.consent ? null : (last.body.received_at ?? draft.triedAt);
    sending.mutate(receivedAt ? { ...last, body: { ...last.body, received_at: receivedAt } } : last);
  };
  const latest = useRef(again);
  latest.current = again;
  const waiting = draft.state === "sending" && !sending.isPending;
  useEffect(() => {
    if (!waiting) return;
    // At once when the line is back or the page was opened again; else now and then, ever more patiently.
    const wait =
      tries.current === 0 && reachable ? 0 : Math.min(FIRST_WAIT_MS * 2 ** tries.current, LONGEST_WAIT_MS);
    const timer = window.setTimeout(() => {
      tries.current += 1;
      latest.current();
    }, wait);
    return () => window.clearTimeout(timer);
  }, [waiting, reachable]);

  return {
    send,
    again,
    pending: sending.isPending,
    error: sending.error,
    /** Sent, and no answer came; while the very first try is under way there is nothing to say yet. */
    lost: draft.state === "sending" && (!sending.isPending || tries.current > 0),
  };
}
