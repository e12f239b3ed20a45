import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { components } from "@/api/catalog";
import { api, body, client } from "@/api/client";
import { uuid } from "@/lib/uuid";

type Schemas = components["schemas"];
export type Officer = Schemas["OfficerOut"];
export type OfficerIn = Schemas["OfficerIn"];

const OFFICERS = "/api/catalog/v1/on-the-spot-officers";
const MOST = 500;

export const officersQuery = (agency_id: number, valid_on: string) =>
  queryOptions({
    ...api.queryOptions("get", OFFICERS, { params: { query: { agency_id, valid_on, limit: MOST } } }),
    staleTime: 30_000,
  });

/** A change after which designations are asked anew, also when it was refused: the list may have been an old one. */
function useChange<T>(change: (given: T) => Promise<unknown>, onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: ["get", OFFICERS] }),
  });
}

export const useDesignate = (onDone: () => void) =>
  useChange(
    (given: OfficerIn) =>
      body(client.POST(OFFICERS, { params: { header: { "idempotency-key": uuid() } }, body: given })),
    onDone,
  );

export const useEndDesignation = (officer_id: number, onDone: () => void) =>
  useChange(
    (valid_to: string) =>
      body(
        client.POST(`${OFFICERS}/{officer_id}/endings`, { params: { path: { officer_id } }, body: { valid_to } }),
      ),
    onDone,
  );
