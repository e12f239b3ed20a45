import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { setClock } from "@/lib/clock";
import { api, body, client } from "./client";
import type { DossierQuery, Level, TemplateKind } from "./types";

/** One question, one `queryOptions`: used alike by a route's loader and by the components of several features. */
const MINUTE = 60_000;

export const clockQuery = queryOptions({
  queryKey: ["clock"],
  queryFn: async () => {
    const clock = await body(client.GET("/api/dossier/v1/clock"));
    setClock(clock.now);
    return clock;
  },
  staleTime: 10 * MINUTE,
  refetchInterval: 10 * MINUTE,
});

/** The named periods of a reporting year never change. */
export const periodsQuery = (year: number) =>
  queryOptions({
    ...api.queryOptions("get", "/api/reporting/v1/periods", { params: { query: { year } } }),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const queuesQuery = queryOptions({
  ...api.queryOptions("get", "/api/dossier/v1/queues"),
  staleTime: 10_000,
  refetchInterval: 30_000,
});

export const dossierKey = ["get", "/api/dossier/v1/dossiers/{code}"] as const;

export const dossierQuery = (code: string) =>
  queryOptions({
    ...api.queryOptions("get", "/api/dossier/v1/dossiers/{code}", { params: { path: { code } } }),
    staleTime: 5_000,
  });

export const actsQuery = (code: string) =>
  queryOptions({
    ...api.queryOptions("get", "/api/dossier/v1/dossiers/{code}/acts", { params: { path: { code } } }),
    staleTime: 5_000,
  });

export const dossiersQuery = (query: DossierQuery) =>
  queryOptions({
    ...api.queryOptions("get", "/api/dossier/v1/dossiers", { params: { query } }),
    staleTime: 10_000,
    placeholderData: keepPreviousData,
  });

export const proceduresQuery = (level?: Level) =>
  queryOptions({
    ...api.queryOptions("get", "/api/catalog/v1/procedures", {
      params: { query: level ? { level, limit: 500 } : { limit: 500 } },
    }),
    staleTime: 10 * MINUTE,
    gcTime: 60 * MINUTE,
  });

export const procedureQuery = (code: string) =>
  queryOptions({
    ...api.queryOptions("get", "/api/catalog/v1/procedures/{code}", { params: { path: { code } } }),
    staleTime: 10 * MINUTE,
    gcTime: 60 * MINUTE,
  });

export const usageQuery = (agencyId: number | undefined) =>
  queryOptions({
    ...api.queryOptions("get", "/api/dossier/v1/usage/procedures", {
      params: { query: agencyId === undefined ? {} : { agency_id: agencyId } },
    }),
    staleTime: 10 * MINUTE,
  });

export const agenciesQuery = queryOptions({
  ...api.queryOptions("get", "/api/catalog/v1/agencies"),
  staleTime: 60 * MINUTE,
});

export const fieldsQuery = queryOptions({
  ...api.queryOptions("get", "/api/catalog/v1/fields"),
  staleTime: 60 * MINUTE,
});

export const staffQuery = (agencyId: number) =>
  queryOptions({
    ...api.queryOptions("get", "/api/catalog/v1/staff", { params: { query: { agency_id: agencyId } } }),
    staleTime: 5 * MINUTE,
  });

export const viewsQuery = queryOptions({
  ...api.queryOptions("get", "/api/dossier/v1/views"),
  staleTime: 10_000,
  refetchInterval: MINUTE,
});

export const workloadQuery = queryOptions({
  ...api.queryOptions("get", "/api/dossier/v1/workload"),
  staleTime: 30_000,
});

export const remindersQuery = queryOptions({
  ...api.queryOptions("get", "/api/dossier/v1/reminders"),
  staleTime: 30_000,
  refetchInterval: MINUTE,
});

export const templatesQuery = (kind?: TemplateKind) =>
  queryOptions({
    ...api.queryOptions("get", "/api/dossier/v1/templates", { params: { query: kind ? { kind } : {} } }),
    staleTime: MINUTE,
  });
