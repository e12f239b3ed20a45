import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, body, client } from "@/api/client";
import { templatesQuery } from "@/api/queries";
import type { Template, TemplateKind } from "@/api/types";
import { uuid } from "@/lib/uuid";

export interface Wording {
  name: string;
  body: string;
  legal_basis: string | null;
}

export const useVariables = () =>
  useQuery({
    ...api.queryOptions("get", "/api/dossier/v1/templates/variables"),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const preview = (code: string, wording: Wording) =>
  body(
    client.POST("/api/dossier/v1/templates/previews", {
      body: { dossier_code: code, body: wording.body, legal_basis: wording.legal_basis },
    }),
  );

export function useTemplateActs() {
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: templatesQuery().queryKey.slice(0, 2) });
  return {
    write: useMutation({
      mutationFn: (given: Wording & { kind: TemplateKind; agency_id: number | null }) =>
        body(
          client.POST("/api/dossier/v1/templates", {
            params: { header: { "idempotency-key": uuid() } },
            body: given,
          }),
        ),
      onSuccess,
    }),
    change: useMutation({
      mutationFn: ({ template, wording }: { template: Template; wording: Wording }) =>
        body(
          client.PUT("/api/dossier/v1/templates/{template_id}", {
            params: {
              path: { template_id: template.id },
              header: { "if-match": `"${template.version}"` },
            },
            body: wording,
          }),
        ),
      onSuccess,
    }),
    retire: useMutation({
      mutationFn: (template: Template) =>
        body(
          client.POST("/api/dossier/v1/templates/{template_id}/retirements", {
            params: { path: { template_id: template.id }, header: { "idempotency-key": uuid() } },
          }),
        ),
      onSuccess,
    }),
  };
}
