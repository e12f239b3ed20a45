import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { components } from "@/api/catalog";
import { api, body, client } from "@/api/client";
import { uuid } from "@/lib/uuid";

type Schemas = components["schemas"];
export type Leave = Schemas["LeaveOut"];
export type LeaveIn = Schemas["LeaveIn"];
export type Colleague = Schemas["ColleagueOut"];

const LEAVES = "/api/catalog/v1/leaves";
/** As many as the service gives at once. */
const MOST = 500;

export const leavesQuery = (agency_id: number) =>
  queryOptions({
    ...api.queryOptions("get", LEAVES, { params: { query: { agency_id, limit: MOST } } }),
    staleTime: 30_000,
  });

/** Colleagues of the whole district: the stand-in of a division's chief may sit in another agency. */
export const colleaguesQuery = queryOptions({
  ...api.queryOptions("get", "/api/catalog/v1/staff", { params: { query: { limit: MOST } } }),
  staleTime: 5 * 60_000,
});

/** A change after which leaves are asked anew, also when it was refused: the list may have been an old one. */
function useChange<T>(change: (given: T) => Promise<unknown>, onDone?: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => onDone?.(),
    onSettled: () => queries.invalidateQueries({ queryKey: ["get", LEAVES] }),
  });
}

export const useEnterLeave = (onDone: () => void) =>
  useChange(
    (given: LeaveIn) =>
      body(client.POST(LEAVES, { params: { header: { "idempotency-key": uuid() } }, body: given })),
    onDone,
  );

export const useEndLeave = () =>
  useChange((leave_id: number) =>
    body(client.POST(`${LEAVES}/{leave_id}/endings`, { params: { path: { leave_id } } })),
  );
