import { useMutation, useQueryClient } from "@tanstack/react-query";
import { body, client } from "@/api/client";
import { viewsQuery } from "@/api/queries";
import type { View, ViewFilters } from "@/api/types";
import { uuid } from "@/lib/uuid";

export interface Kept {
  name: string;
  filters: ViewFilters;
  columns: string[];
  agency_id?: number;
}

const told = (view: View, patch: Partial<Kept>): Kept => ({
  name: view.name,
  filters: view.filters,
  columns: view.columns,
  ...(view.agency_id === null ? {} : { agency_id: view.agency_id }),
  ...patch,
});

/** Keeping, renaming, taking away and bringing back; the rail is asked anew after each. */
export function useViewActs() {
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries({ queryKey: viewsQuery.queryKey });
  const of = (id: number) => ({ path: { view_id: id } });
  return {
    keep: useMutation({
      mutationFn: (view: Kept) =>
        body(
          client.POST("/api/dossier/v1/views", {
            params: { header: { "idempotency-key": uuid() } },
            body: view,
          }),
        ),
      onSettled,
    }),
    rename: useMutation({
      mutationFn: ({ view, name }: { view: View; name: string }) =>
        body(
          client.PUT("/api/dossier/v1/views/{view_id}", {
            params: { ...of(view.id), header: { "if-match": `"${view.version}"` } },
            body: told(view, { name }),
          }),
        ),
      onSettled,
    }),
    remove: useMutation({
      mutationFn: async (view: View) => {
        await client.DELETE("/api/dossier/v1/views/{view_id}", { params: of(view.id) });
      },
      onSettled,
    }),
    restore: useMutation({
      mutationFn: (view: View) =>
        body(
          client.POST("/api/dossier/v1/views/{view_id}/restorations", {
            params: { ...of(view.id), header: { "idempotency-key": uuid() } },
          }),
        ),
      onSettled,
    }),
  };
}
