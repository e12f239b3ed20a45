import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { api, body, client } from "@/api/client";
import { queuesQuery } from "@/api/queries";
import type { BulkAct } from "@/api/types";
import { uuid } from "@/lib/uuid";
import { type Chosen, whichOf } from "./bulk";

export interface Wanted {
  act: BulkAct;
  assignee_id?: string;
  note?: string;
}

const ENDED = ["done", "cancelled"];
const plain = ({ act, assignee_id, note }: Wanted) => ({
  act,
  ...(assignee_id ? { assignee_id } : {}),
  ...(note?.trim() ? { note: note.normalize("NFC").trim() } : {}),
});

export const usePreview = (chosen: Chosen) =>
  useMutation({
    mutationFn: (wanted: Wanted) =>
      body(client.POST("/api/dossier/v1/bulk/previews", { body: { ...plain(wanted), ...whichOf(chosen) } })),
  });

export const useStart = () =>
  useMutation({
    mutationFn: ({ wanted, rows }: { wanted: Wanted; rows: { code: string; version: number }[] }) =>
      body(
        client.POST("/api/dossier/v1/bulk", {
          params: { header: { "idempotency-key": uuid() } },
          body: { ...plain(wanted), rows: rows.map(({ code, version }) => ({ code, version })) },
        }),
      ),
  });

export const callOff = (id: number) =>
  body(client.POST("/api/dossier/v1/bulk/{job_id}/cancellations", { params: { path: { job_id: id } } }));

/** How far a job has come, asked again until it has ended; then every list is asked anew. */
export function useJob(id: number | null) {
  const queries = useQueryClient();
  const job = useQuery({
    ...api.queryOptions("get", "/api/dossier/v1/bulk/{job_id}", { params: { path: { job_id: id ?? 0 } } }),
    enabled: id !== null,
    refetchInterval: ({ state }) => (state.data && ENDED.includes(state.data.state) ? false : 700),
  });
  const ended = job.data ? ENDED.includes(job.data.state) : false;
  const refused = useQuery({
    ...api.queryOptions("get", "/api/dossier/v1/bulk/{job_id}/rows", {
      params: { path: { job_id: id ?? 0 }, query: { state: "refused", limit: 500 } },
    }),
    enabled: id !== null && ended && (job.data?.refused ?? 0) > 0,
  });
  useEffect(() => {
    if (!ended) return;
    void queries.invalidateQueries({ queryKey: ["get", "/api/dossier/v1/dossiers"] });
    void queries.invalidateQueries({ queryKey: queuesQuery.queryKey });
  }, [ended, queries]);
  return { job: job.data, ended, refused: refused.data?.items ?? [], error: job.error };
}
