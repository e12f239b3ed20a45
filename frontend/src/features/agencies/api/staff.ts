import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { components } from "@/api/catalog";
import { api, body, client } from "@/api/client";

type Schemas = components["schemas"];
/** `read` as the client reads it; the service sends one star or numbers. */
export type Account = Omit<Schemas["StaffOut"], "read"> & { read: readonly (number | "*")[] };
export type StaffIn = Schemas["StaffIn"];

const STAFF = "/api/catalog/v1/staff";
const MOST = 500;

export const staffOfQuery = (agency_id: number, active: boolean) =>
  queryOptions({
    ...api.queryOptions("get", STAFF, { params: { query: { agency_id, active, limit: MOST } } }),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });

export const accountQuery = (staff_id: number) =>
  queryOptions({
    queryKey: ["get", STAFF, "account", staff_id],
    queryFn: ({ signal }): Promise<Account> =>
      body(client.GET(`${STAFF}/{staff_id}`, { params: { path: { staff_id } }, signal })),
    // A change is made onto the version one has just read.
    staleTime: 0,
    gcTime: 0,
  });

function useChange<T>(change: (given: T) => Promise<unknown>, onDone?: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => onDone?.(),
    onSettled: () => queries.invalidateQueries({ queryKey: ["get", STAFF] }),
  });
}

export const useChangeAccount = (account: Account | undefined, onDone: () => void) =>
  useChange(
    (given: StaffIn) =>
      body(
        client.PUT(`${STAFF}/{staff_id}`, {
          params: { path: { staff_id: account?.id ?? 0 }, header: { "if-match": `"${account?.version ?? 0}"` } },
          body: given,
        }),
      ),
    onDone,
  );

export const useSwitchAccount = () =>
  useChange(({ id, active }: { id: number; active: boolean }) => {
    const params = { path: { staff_id: id } };
    return active
      ? body(client.POST(`${STAFF}/{staff_id}/enablings`, { params }))
      : body(client.POST(`${STAFF}/{staff_id}/disablings`, { params }));
  });
