import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, body, client } from "@/api/client";
import { uuid } from "@/lib/uuid";

const of = (code: string) => ({ params: { path: { code } } });
const once = () => ({ header: { "idempotency-key": uuid() } });

export function useNotes(code: string) {
  const queries = useQueryClient();
  const notes = api.queryOptions("get", "/api/dossier/v1/dossiers/{code}/notes", of(code));
  const onSettled = () => queries.invalidateQueries({ queryKey: notes.queryKey });
  return {
    notes: useQuery(notes),
    write: useMutation({
      mutationFn: (text: string) =>
        body(
          client.POST("/api/dossier/v1/dossiers/{code}/notes", {
            params: { path: { code }, ...once() },
            body: { body: text },
          }),
        ),
      onSettled,
    }),
    strike: useMutation({
      mutationFn: ({ id, reason }: { id: number; reason: string }) =>
        body(
          client.POST("/api/dossier/v1/dossiers/{code}/notes/{note_id}/strikes", {
            params: { path: { code, note_id: id }, ...once() },
            body: { reason },
          }),
        ),
      onSettled,
    }),
  };
}

export function useRelated(code: string) {
  const queries = useQueryClient();
  const related = api.queryOptions("get", "/api/dossier/v1/dossiers/{code}/related", of(code));
  const onSettled = () => queries.invalidateQueries({ queryKey: related.queryKey });
  return {
    related: useQuery(related),
    link: useMutation({
      mutationFn: (given: { code: string; reason: string; kind: "related" | "replaces" }) =>
        body(
          client.POST("/api/dossier/v1/dossiers/{code}/links", {
            params: { path: { code }, ...once() },
            body: given,
          }),
        ),
      onSettled,
    }),
    unlink: useMutation({
      mutationFn: (id: number) =>
        body(
          client.POST("/api/dossier/v1/dossiers/{code}/links/{link_id}/removals", {
            params: { path: { code, link_id: id }, ...once() },
          }),
        ),
      onSettled,
    }),
  };
}
