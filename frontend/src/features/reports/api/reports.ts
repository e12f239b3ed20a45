import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import { body, client } from "@/api/client";
import type { components } from "@/api/reporting";
import { uuid } from "@/lib/uuid";

type Schemas = components["schemas"];
export type Report = Schemas["ReportOut"];
export type ReportHead = Schemas["ReportHead"];
export type Form = Schemas["ContentForm"];
export type Identity = Schemas["ContentIdentity"];
export type Settlement = Schemas["SettlementOut"];
export type Remark = Schemas["RemarkOut"];
export type ReportIn = Schemas["ReportIn"];
export type FileKind = "xlsx" | "docx" | "pdf" | "json";

const BASE = "/api/reporting/v1/reports";
const once = () => ({ "idempotency-key": uuid() });
const versionOf = (report: Report) => ({ "if-match": `"${report.acts.at(-1)?.number ?? 0}"` });

export const reportsQuery = infiniteQueryOptions({
  queryKey: ["reports"],
  queryFn: ({ pageParam }) =>
    body(client.GET(BASE, { params: { query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } } })),
  initialPageParam: "",
  getNextPageParam: (last) => last.next_cursor ?? undefined,
});

export const reportQuery = (id: number) =>
  queryOptions({
    queryKey: ["report", id],
    queryFn: () => body(client.GET(`${BASE}/{report_id}`, { params: { path: { report_id: id } } })),
    placeholderData: keepPreviousData,
  });

export const cellQuery = (id: number, cell: string) =>
  infiniteQueryOptions({
    queryKey: ["report-cell", id, cell],
    queryFn: ({ pageParam }) =>
      body(
        client.GET(`${BASE}/{report_id}/cells/{cell}/dossiers`, {
          params: {
            path: { report_id: id, cell },
            query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) },
          },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (last) => last.next_cursor ?? undefined,
  });

export const filePath = (id: number, kind: FileKind) => `${BASE}/${id}/files/${kind}`;

export const draftReport = (given: ReportIn) =>
  body(client.POST(BASE, { params: { header: once() }, body: given }));
export const checkReport = (report: Report) =>
  body(
    client.POST(`${BASE}/{report_id}/checks`, {
      params: { path: { report_id: report.id }, header: { ...once(), ...versionOf(report) } },
    }),
  );
export const closeReport = (report: Report, exceptions: Schemas["ExceptionIn"][]) =>
  body(
    client.POST(`${BASE}/{report_id}/closings`, {
      params: { path: { report_id: report.id }, header: { ...once(), ...versionOf(report) } },
      body: { exceptions },
    }),
  );
export const restateReport = (report: Report, reason: string) =>
  body(
    client.POST(`${BASE}/{report_id}/restatements`, {
      params: { path: { report_id: report.id }, header: { ...once(), ...versionOf(report) } },
      body: { reason },
    }),
  );
export const settleReport = (id: number, unit_id: number) =>
  body(
    client.POST(`${BASE}/{report_id}/settlements`, {
      params: { path: { report_id: id }, header: once() },
      body: { unit_id },
    }),
  );
export const remarkOn = (id: number, given: Schemas["RemarkIn"]) =>
  body(
    client.POST(`${BASE}/{report_id}/remarks`, {
      params: { path: { report_id: id }, header: once() },
      body: given,
    }),
  );

/** An act after which lists and reports are read anew. */
export function useReportAct<Given, Made>(work: (given: Given) => Promise<Made>, done?: (made: Made) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: work,
    onSuccess: async (made) => {
      await Promise.all(["reports", "report"].map((name) => queries.invalidateQueries({ queryKey: [name] })));
      done?.(made);
    },
  });
}
