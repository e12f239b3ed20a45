import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { Problem } from "@/api/problem";
import { dossierQuery, queuesQuery } from "@/api/queries";
import { useReachable } from "@/lib/connection";
import { findDraft } from "@/lib/drafts";
import { type Outcome, type ReceiveDraft, type Sent, sendDraft } from "./api/receive";
import { toInput } from "./form";

/** Sends the draft, and sends it again by itself when the line comes back. */
export function useSend(
  draft: ReceiveDraft,
  onDone: (outcome: Outcome) => void,
  onSettled: (draft: ReceiveDraft) => void,
) {
  const queries = useQueryClient();
  const reachable = useReachable();
  const sending = useMutation({
    mutationFn: (next: Sent) => sendDraft(draft, next),
    onSuccess: (outcome) => {
      queries.setQueryData(dossierQuery(outcome.dossier.code).queryKey, outcome.dossier);
      void queries.invalidateQueries({ queryKey: queuesQuery.queryKey });
      void queries.invalidateQueries({ queryKey: ["get", "/api/dossier/v1/dossiers"] });
      onDone(outcome);
    },
    onError: async () => {
      const kept = (await findDraft(draft.id)) as ReceiveDraft | undefined;
      if (kept) onSettled(kept);
    },
  });

  const send = (reason?: string) => {
    if (!draft.form || sending.isPending) return;
    const input = toInput(draft.form);
    // A try that was never answered keeps the moment when the citizen stood there.
    const receivedAt = input.received_at ?? draft.triedAt;
    const body = receivedAt ? { ...input, received_at: receivedAt } : input;
    sending.mutate(
      reason === undefined
        ? { path: "/api/dossier/v1/dossiers", body }
        : { path: "/api/dossier/v1/dossiers/refusals", body: { ...body, reason } },
    );
  };

  const last = draft.sent.at(-1);
  const again = () => {
    if (last && !sending.isPending) send(last.path.endsWith("/refusals") ? (last.body.reason ?? "") : undefined);
  };
  const latest = useRef(again);
  latest.current = again;
  const waiting = draft.state === "sending";
  useEffect(() => {
    if (reachable && waiting) latest.current();
  }, [reachable, waiting]);

  const error = sending.error;
  return {
    send,
    again,
    pending: sending.isPending,
    error,
    lost: error instanceof Problem && (error.unanswered || error.status >= 500),
  };
}
