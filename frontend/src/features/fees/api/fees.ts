import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, body, client } from "@/api/client";
import type { components } from "@/api/dossier";
import { actsQuery } from "@/api/queries";

export type Fees = components["schemas"]["FeesOut"];
export type FeeEntry = components["schemas"]["EntryOut"];
export type Method = components["schemas"]["CollectIn"]["method"];
export type FeeSums = components["schemas"]["FeeSummaryOut"];
export const METHODS: readonly Method[] = ["cash", "transfer", "online", "postal"];

export const feesQuery = (code: string) =>
  queryOptions({
    ...api.queryOptions("get", "/api/dossier/v1/dossiers/{code}/fees", { params: { path: { code } } }),
    staleTime: 5_000,
  });

export const feeSumsQuery = (day: string, agencyId: number) =>
  queryOptions({
    ...api.queryOptions("get", "/api/dossier/v1/fees/summary", {
      params: { query: { day, agency_id: agencyId } },
    }),
    staleTime: 10_000,
  });

export const feeDayQuery = (day: string, agencyId: number) =>
  queryOptions({
    ...api.queryOptions("get", "/api/dossier/v1/fees", { params: { query: { day, agency_id: agencyId } } }),
    staleTime: 10_000,
  });

export const sheetPath = (day: string, agencyId: number, form: "csv" | "xlsx" | "pdf") =>
  `/api/dossier/v1/fees/sheets/${day}.${form}?agency_id=${agencyId}`;

export const acknowledgementPath = (code: string, entry: number) =>
  `/api/dossier/v1/dossiers/${encodeURIComponent(code)}/fees/${entry}/acknowledgement.pdf`;

export type Entering =
  | { kind: "collect"; amount: number; method: Method }
  | { kind: "waive"; amount: number | null; ground: string }
  | { kind: "reverse"; entry: number; reason: string };

function send(code: string, given: Entering, key: string): Promise<Fees> {
  const header = { "idempotency-key": key };
  if (given.kind === "collect") {
    const { amount, method } = given;
    return body(
      client.POST("/api/dossier/v1/dossiers/{code}/fees", {
        params: { path: { code }, header },
        body: { amount, method },
      }),
    );
  }
  if (given.kind === "waive") {
    const { amount, ground } = given;
    return body(
      client.POST("/api/dossier/v1/dossiers/{code}/fee-waivers", {
        params: { path: { code }, header },
        body: { amount, ground },
      }),
    );
  }
  return body(
    client.POST("/api/dossier/v1/dossiers/{code}/fees/{entry_id}/reversals", {
      params: { path: { code, entry_id: given.entry }, header },
      body: { reason: given.reason },
    }),
  );
}

/** Enters a fee; what is shown of it, of the record and of the day's sums is asked anew. */
export function useEntering(code: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ given, key }: { given: Entering; key: string }) => send(code, given, key),
    onSuccess: (fees) => {
      queries.setQueryData(feesQuery(code).queryKey, fees);
      void queries.invalidateQueries({ queryKey: actsQuery(code).queryKey });
      void queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).includes("/v1/fees") });
    },
  });
}
