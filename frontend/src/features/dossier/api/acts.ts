import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, body, client } from "@/api/client";
import { isProblem, Problem } from "@/api/problem";
import { actsQuery, dossierQuery, queuesQuery } from "@/api/queries";
import type { Dossier, DossierAct } from "@/api/types";
import { ACTS, type ActName } from "../acts";

export type ActBody = Record<string, unknown>;

/** All acts take the same headers and give the dossier back; only path and body differ. */
function post(dossier: Dossier, act: ActName, given: ActBody, key: string): Promise<Dossier> {
  const path = `/api/dossier/v1/dossiers/{code}/${ACTS[act].path}` as "/api/dossier/v1/dossiers/{code}/rejections";
  return body(
    client.POST(path, {
      params: {
        path: { code: dossier.code },
        header: { "if-match": `"${dossier.version}"`, "idempotency-key": key },
      },
      body: given as { reason: string },
    }),
  );
}

/** Somebody was faster: the version moved on, or the act is no longer possible. */
export const overtaken = (error: unknown): error is Problem =>
  error instanceof Problem && (error.status === 412 || isProblem(error, "act-not-allowed"));

export function useAct(dossier: Dossier, onOvertaken: (since: DossierAct[]) => void) {
  const queries = useQueryClient();
  const { code } = dossier;
  return useMutation({
    mutationFn: (deed: { act: ActName; body: ActBody; key: string }) =>
      post(dossier, deed.act, deed.body, deed.key),
    onSuccess: (after) => {
      queries.setQueryData(dossierQuery(code).queryKey, after);
      void queries.invalidateQueries({ queryKey: actsQuery(code).queryKey });
      for (const part of [clockOfQuery(code), consultationsQuery(code), correctionsQuery(code)]) {
        void queries.invalidateQueries({ queryKey: part.queryKey });
      }
      void queries.invalidateQueries({ queryKey: queuesQuery.queryKey });
      void queries.invalidateQueries({ queryKey: ["get", "/api/dossier/v1/dossiers"] });
    },
    onError: async (error) => {
      if (!overtaken(error)) return;
      const before = queries.getQueryData(actsQuery(code).queryKey)?.items.length ?? 0;
      await queries.invalidateQueries({ queryKey: dossierQuery(code).queryKey });
      const acts = await queries.fetchQuery({ ...actsQuery(code), staleTime: 0 });
      onOvertaken(acts.items.slice(before));
    },
  });
}

export const reveal = (code: string, purpose: string) =>
  body(client.POST("/api/dossier/v1/dossiers/{code}/reveals", { params: { path: { code } }, body: { purpose } }));

/** The calendar by which the office counted from a day on, for the strip that shows which days were counted. */
export const calendarQuery = (agency_id: number, valid_on: string, from: number, to: number) =>
  queryOptions({
    ...api.queryOptions("get", "/api/catalog/v1/calendars/agencies/{agency_id}", {
      params: { path: { agency_id }, query: { valid_on, from, to } },
    }),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Who is named to appraise at the desk under this procedure ("4 tại chỗ"). */
export const appraisersQuery = (dossier: Dossier) =>
  queryOptions({
    ...api.queryOptions("get", "/api/catalog/v1/on-the-spot-officers", {
      params: { query: { agency_id: dossier.agency_id, procedure_code: dossier.procedure_code } },
    }),
    staleTime: 60_000,
    select: (page) => ({ items: page.items.filter((one) => one.function === "appraise") }),
  });

export const clockOfQuery = (code: string) =>
  queryOptions({
    ...api.queryOptions("get", "/api/dossier/v1/dossiers/{code}/clock", { params: { path: { code } } }),
    staleTime: 5_000,
  });

export const consultationsQuery = (code: string) =>
  queryOptions({
    ...api.queryOptions("get", "/api/dossier/v1/dossiers/{code}/consultations", { params: { path: { code } } }),
    staleTime: 5_000,
  });

/** Which agencies the procedure gives how long for their answer, counted from now. */
export const defaultLimitsQuery = (code: string, kind: "opinion" | "linked") =>
  queryOptions({
    ...api.queryOptions("get", "/api/dossier/v1/dossiers/{code}/consultation-limits", {
      params: { path: { code }, query: { kind } },
    }),
    staleTime: 5_000,
  });

export const correctionsQuery = (code: string) =>
  queryOptions({
    ...api.queryOptions("get", "/api/dossier/v1/dossiers/{code}/corrections", { params: { path: { code } } }),
    staleTime: 5_000,
  });

export const revealCorrections = (code: string, purpose: string) =>
  body(
    client.POST("/api/dossier/v1/dossiers/{code}/correction-reveals", {
      params: { path: { code } },
      body: { purpose },
    }),
  );
