import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, body, client } from "@/api/client";
import { actsQuery, dossierQuery } from "@/api/queries";
import { uuid } from "@/lib/uuid";

export const looksQuery = (code: string) =>
  api.queryOptions("get", "/api/dossier/v1/dossiers/{code}/looks", { params: { path: { code } } });

/** Says what for; then the dossier, its record and its looks are asked for again. */
export function useTellPurpose(code: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (purpose: string) =>
      body(
        client.POST("/api/dossier/v1/dossiers/{code}/looks", {
          params: { path: { code }, header: { "idempotency-key": uuid() } },
          body: { purpose },
        }),
      ),
    onSuccess: () =>
      Promise.all(
        [dossierQuery(code), actsQuery(code), looksQuery(code)].map(({ queryKey }) =>
          queries.invalidateQueries({ queryKey }),
        ),
      ),
  });
}
