import { queryOptions } from "@tanstack/react-query";
import { api, body, client } from "@/api/client";
import type { components } from "@/api/dossier";
import { uuid } from "@/lib/uuid";

type Schemas = components["schemas"];
export type Rule = Schemas["RuleOut"];
export type Hold = Schemas["HoldOut"];
export type DestructionList = Schemas["ListOut"];
export type RuleIn = Schemas["RuleIn"];
export type HoldIn = Schemas["HoldIn"];

const BASE = "/api/dossier/v1/retention";

export const rulesQuery = api.queryOptions("get", `${BASE}/rules`);
export const holdsQuery = api.queryOptions("get", `${BASE}/holds`, { params: { query: { limit: 200 } } });
export const dueQuery = (agency: number, year: number) =>
  api.queryOptions("get", `${BASE}/due`, { params: { query: { agency_id: agency, year } } });

/** Asked again while a list is being carried out. */
export const listsQuery = queryOptions({
  ...api.queryOptions("get", `${BASE}/lists`, { params: { query: { limit: 100 } } }),
  refetchInterval: (query) => (query.state.data?.items.some((one) => one.state === "approved") ? 2_000 : 60_000),
});

export const linesQuery = (id: number) =>
  api.queryOptions("get", `${BASE}/lists/{list_id}/lines`, {
    params: { path: { list_id: id }, query: { limit: 500 } },
  });

export const filePath = (id: number) => `${BASE}/lists/${id}/file.xlsx`;

const once = () => ({ "idempotency-key": uuid() });
const seen = (list: DestructionList) => ({
  path: { list_id: list.id },
  header: { ...once(), "if-match": `"${list.version}"` },
});

export const setRule = (rule: RuleIn) =>
  body(client.POST(`${BASE}/rules`, { params: { header: once() }, body: rule }));
export const placeHold = (hold: HoldIn) =>
  body(client.POST(`${BASE}/holds`, { params: { header: once() }, body: hold }));
export const liftHold = (id: number, ground: string) =>
  body(
    client.POST(`${BASE}/holds/{hold_id}/lifts`, {
      params: { path: { hold_id: id }, header: once() },
      body: { ground },
    }),
  );
export const propose = (agency: number, year: number) =>
  body(client.POST(`${BASE}/lists`, { params: { header: once() }, body: { agency_id: agency, year } }));
export const keepLines = (list: DestructionList, codes: string[], reason: string | null) =>
  body(client.POST(`${BASE}/lists/{list_id}/kept-lines`, { params: seen(list), body: { codes, reason } }));
export const review = (list: DestructionList) =>
  body(client.POST(`${BASE}/lists/{list_id}/reviews`, { params: seen(list) }));
export const approve = (list: DestructionList, decision: Schemas["ListDecisionIn"]) =>
  body(client.POST(`${BASE}/lists/{list_id}/approvals`, { params: seen(list), body: decision }));
export const refuse = (list: DestructionList, reason: string) =>
  body(client.POST(`${BASE}/lists/{list_id}/refusals`, { params: seen(list), body: { reason } }));
