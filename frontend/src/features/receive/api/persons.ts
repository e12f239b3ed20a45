import { queryOptions } from "@tanstack/react-query";
import { api, body, client } from "@/api/client";
import type { Known, KnownPerson } from "../form";

/** Numbers travel in the body, never in an address; answers are masked until somebody is chosen. */
export const personsQuery = (number: string) =>
  queryOptions({
    queryKey: ["persons", number],
    queryFn: async () => (await body(client.POST("/api/dossier/v1/persons/searches", { body: { number } }))).items,
    staleTime: 60_000,
    gcTime: 60_000,
    retry: false,
  });

/** Choosing somebody is a look that the service records before it answers. */
export const lookAt = (dossierCode: string): Promise<KnownPerson> =>
  body(client.POST("/api/dossier/v1/persons/looks", { body: { dossier_code: dossierCode } }));

export const twinsQuery = (procedureCode: string, known: Known) =>
  queryOptions({
    queryKey: ["twins", procedureCode, known],
    queryFn: async () => {
      const asked = { procedure_code: procedureCode, applicant: known };
      return (await body(client.POST("/api/dossier/v1/persons/twins", { body: asked }))).items;
    },
    staleTime: 10_000,
    gcTime: 60_000,
    retry: false,
  });

export const paperUsesQuery = (procedureCode: string) =>
  queryOptions({
    ...api.queryOptions("get", "/api/dossier/v1/usage/papers", {
      params: { query: { procedure_code: procedureCode } },
    }),
    staleTime: 10 * 60_000,
  });
