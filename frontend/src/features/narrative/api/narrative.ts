import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, authedFetch, body, client } from "@/api/client";
import type { components, operations } from "@/api/reporting";

type Schemas = components["schemas"];
export type Narrative = Schemas["NarrativeOut"];
export type Section = Schemas["SectionOut"];
export type Figure = Schemas["FigureOut"];
export type Paragraph = Schemas["ParagraphOut"];
export type Template = Schemas["TemplateOut"];
type SectionKey = operations["write_narrative_text"]["parameters"]["query"]["section"];

/** Whose report it is, and over which periods. */
export interface Report {
  agency: number;
  period: string[];
}

const PATH = "/api/reporting/v1/narratives";

export const narrativeQuery = (report: Report) =>
  queryOptions({
    ...api.queryOptions("get", PATH, { params: { query: report } }),
    staleTime: 15_000,
    placeholderData: keepPreviousData,
  });

export const historyQuery = (report: Report, section: string) =>
  queryOptions(
    api.queryOptions("get", `${PATH}/texts`, { params: { query: { ...report, section: section as SectionKey } } }),
  );

export const templatesQuery = (agency: number) =>
  queryOptions(api.queryOptions("get", `${PATH}/templates`, { params: { query: { agency } } }));

export function filePath(report: Report, kind: "docx" | "pdf"): string {
  const query = new URLSearchParams({ agency: String(report.agency) });
  for (const one of report.period) query.append("period", one);
  return `${PATH}/files/${kind}?${query}`;
}

export const templatePath = (agency: number, version: number) =>
  `${PATH}/templates/${version}/file?agency=${agency}`;

/** The next version of a section's text, on top of the one that was read. */
export function useWriteText(report: Report) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (given: { section: Section; paragraphs: string[]; rows: string[][] }) =>
      body(
        client.PUT(`${PATH}/texts`, {
          params: {
            query: { ...report, section: given.section.key as SectionKey },
            header: { "if-match": `"${given.section.text?.version ?? 0}"` },
          },
          body: { paragraphs: given.paragraphs, rows: given.rows },
        }),
      ),
    onSuccess: () =>
      queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith(PATH) }),
  });
}

/** Sends a template. The same key sent again (a lost answer, a second click) makes no second version. */
export function useSendTemplate(agency: number) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ file, key }: { file: File; key: string }) => {
      const form = new FormData();
      form.append("file", file, file.name);
      await authedFetch(
        new Request(`${location.origin}${PATH}/templates?agency=${agency}`, {
          method: "POST",
          headers: { "Idempotency-Key": key },
          body: form,
        }),
      );
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: templatesQuery(agency).queryKey }),
  });
}
