import { queryOptions } from "@tanstack/react-query";
import { api, body, client } from "@/api/client";
import type { components } from "@/api/feedback";

export type Petition = components["schemas"]["PetitionOut"];
export type PetitionInput = components["schemas"]["PetitionIn"];

export const petitionsQuery = (q: string) =>
  queryOptions({
    ...api.queryOptions("get", "/api/feedback/v1/petitions", {
      params: { query: { limit: 100, ...(q ? { q } : {}) } },
    }),
    staleTime: 10_000,
  });

export const petitionQuery = (code: string) =>
  queryOptions(api.queryOptions("get", "/api/feedback/v1/petitions/{code}", { params: { path: { code } } }));

export const petitionActsQuery = (code: string) =>
  queryOptions(api.queryOptions("get", "/api/feedback/v1/petitions/{code}/acts", { params: { path: { code } } }));

export const recordPetition = (input: PetitionInput, key: string) =>
  body(
    client.POST("/api/feedback/v1/petitions", {
      body: input,
      params: { header: { "idempotency-key": key } },
    }),
  );

export type Kind = components["schemas"]["ClassificationIn"]["kind"];

const seen = (petition: Petition, key: string) => ({
  path: { code: petition.code },
  header: { "idempotency-key": key, "if-match": `"${petition.version}"` },
});

export const classifyPetition = (petition: Petition, kind: Kind, key: string) =>
  body(
    client.POST("/api/feedback/v1/petitions/{code}/classifications", {
      body: { kind, note: "" },
      params: seen(petition, key),
    }),
  );

export const answerPetition = (petition: Petition, content: string, key: string) =>
  body(
    client.POST("/api/feedback/v1/petitions/{code}/answers", { body: { content }, params: seen(petition, key) }),
  );

/** Everything shown of petitions is asked anew after an act. */
export const isOfPetitions = (key: readonly unknown[]) => String(key[1]).startsWith("/api/feedback/");
