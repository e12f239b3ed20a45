import { queryOptions } from "@tanstack/react-query";
import { api, authedFetch, body, client } from "@/api/client";
import type { components } from "@/api/dossier";

export type Import = components["schemas"]["ImportOut"];

export const running = (one: Import) => one.state === "queued" || one.state === "running";

/** Asked again every second while something is being written, seldom otherwise. */
export const importsQuery = queryOptions({
  ...api.queryOptions("get", "/api/dossier/v1/imports", { params: { query: { limit: 50 } } }),
  refetchInterval: (query) => (query.state.data?.items.some(running) ? 1_000 : 60_000),
});

export const importErrorsQuery = (id: number) =>
  queryOptions({
    ...api.queryOptions("get", "/api/dossier/v1/imports/{import_id}/errors", {
      params: { path: { import_id: id }, query: { limit: 200 } },
    }),
    staleTime: 60_000,
  });

export const errorsPath = (id: number) => `/api/dossier/v1/imports/${id}/errors.csv`;
export const templatePath = "/api/dossier/v1/imports/template.xlsx";

/** Sends a register. The same key sent again (a lost answer, a second click) starts no second import. */
export async function sendRegister(file: File, key: string): Promise<Import> {
  const form = new FormData();
  form.append("file", file, file.name);
  const response = await authedFetch(
    new Request(`${location.origin}/api/dossier/v1/imports`, {
      method: "POST",
      headers: { "Idempotency-Key": key },
      body: form,
    }),
  );
  return (await response.json()) as Import;
}

export type Proposal = components["schemas"]["MappingProposal"];
export type Mapping = components["schemas"]["MappingIn"];
export type Target = NonNullable<Mapping["targets"][number]>;

export const proposalQuery = (id: number) =>
  queryOptions({
    ...api.queryOptions("get", "/api/dossier/v1/imports/{import_id}/mapping", {
      params: { path: { import_id: id } },
    }),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** The first rows as they would be read; nothing is written. */
export const previewQuery = (id: number, mapping: Mapping, complete: boolean) =>
  queryOptions({
    queryKey: ["imports", id, "preview", mapping],
    enabled: complete,
    retry: false,
    queryFn: ({ signal }) =>
      body(
        client.POST("/api/dossier/v1/imports/{import_id}/mapping-previews", {
          params: { path: { import_id: id } },
          body: mapping,
          signal,
        }),
      ),
  });

export const confirmMapping = (id: number, mapping: Mapping, key: string) =>
  body(
    client.POST("/api/dossier/v1/imports/{import_id}/mappings", {
      params: { path: { import_id: id }, header: { "idempotency-key": key } },
      body: mapping,
    }),
  );
