import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, body, client } from "@/api/client";
import { uuid } from "@/lib/uuid";

export const noticesQuery = (state: "parked" | undefined) =>
  api.queryOptions("get", "/api/dossier/v1/notices", { params: { query: state ? { state } : {} } });

export function useSendAgain() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: number) =>
      body(
        client.POST("/api/dossier/v1/notices/{notice_id}/sendings", {
          params: { path: { notice_id: id }, header: { "idempotency-key": uuid() } },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["get", "/api/dossier/v1/notices"] }),
  });
}

const LETTERS = "/api/dossier/v1/staff-letters";

export const lettersQuery = (state: "parked" | undefined) =>
  api.queryOptions("get", LETTERS, { params: { query: state ? { state } : {} } });

export function useSendLetterAgain() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: number) =>
      body(
        client.POST(`${LETTERS}/{letter_id}/sendings`, {
          params: { path: { letter_id: id }, header: { "idempotency-key": uuid() } },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["get", LETTERS] }),
  });
}
