import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, body, client } from "@/api/client";
import type { components } from "@/api/dossier";

export type QuestionSet = components["schemas"]["QuestionSetOut"];
export type Question = components["schemas"]["QuestionOut"];
export type SurveySums = components["schemas"]["SurveySummaryOut"];
export type Source = components["schemas"]["AnswersIn"]["source"];
export type Answers = Record<string, string>;

export const questionsQuery = queryOptions({
  ...api.queryOptions("get", "/api/dossier/v1/surveys/questions"),
  staleTime: 60 * 60_000,
});

export const surveyQuery = (code: string) =>
  queryOptions({
    ...api.queryOptions("get", "/api/dossier/v1/dossiers/{code}/survey", { params: { path: { code } } }),
    staleTime: 5_000,
    retry: false,
  });

export const surveySumsQuery = (agencyId: number, year: number, quarter: number | null) =>
  queryOptions({
    ...api.queryOptions("get", "/api/dossier/v1/surveys/summary", {
      params: { query: { agency_id: agencyId, year, ...(quarter ? { quarter } : {}) } },
    }),
    staleTime: 60_000,
  });

export function useAnswering(code: string, source: Source) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ answers, key }: { answers: Answers; key: string }) =>
      body(
        client.POST("/api/dossier/v1/surveys/answers", {
          params: { header: { "idempotency-key": key } },
          body: { code, source, answers },
        }),
      ),
    onSuccess: () => void queries.invalidateQueries({ queryKey: surveyQuery(code).queryKey }),
  });
}

/** What was answered, without the questions that were left out. */
export const given = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([, value]) => value.trim() !== ""));
