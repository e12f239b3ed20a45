import {
  infiniteQueryOptions,
  type QueryClient,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import { api, body, client } from "./client";
import type { components } from "./dossier";
import { remindersQuery } from "./queries";

export type Alert = components["schemas"]["AlertOut"];
const ALERTS = "/api/dossier/v1/alerts";

/** The number at the bell. */
export const unseenQuery = queryOptions({
  ...api.queryOptions("get", `${ALERTS}/unseen`),
  staleTime: 30_000,
  refetchInterval: 60_000,
});

export const alertsQuery = (unseen: boolean) =>
  infiniteQueryOptions({
    queryKey: ["get", ALERTS, "pages", unseen],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      body(
        client.GET(ALERTS, { params: { query: pageParam ? { unseen, cursor: pageParam } : { unseen } }, signal }),
      ),
    getNextPageParam: (page) => page.next_cursor,
    staleTime: 10_000,
  });

/** Whatever was seen is asked for anew: the list, the bell, the day's reminders. */
export const alertsChanged = (queries: QueryClient) =>
  Promise.all([
    queries.invalidateQueries({ queryKey: ["get", ALERTS] }),
    queries.invalidateQueries({ queryKey: unseenQuery.queryKey }),
    queries.invalidateQueries({ queryKey: remindersQuery.queryKey }),
  ]);

/** One alert is seen; what a leader asked for is put away as the reminder that it is. */
export function useSee() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ kind, id }: Pick<Alert, "kind" | "id">) => {
      await (kind === "asked"
        ? client.POST("/api/dossier/v1/reminders/{reminder_id}/acknowledgements", {
            params: { path: { reminder_id: id } },
          })
        : client.POST(`${ALERTS}/{alert_id}/acknowledgements`, { params: { path: { alert_id: id } } }));
    },
    onSettled: () => alertsChanged(queries),
  });
}

/** All up to the newest one on the screen; what came in after it stays. */
export function useSeeAll() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (until: string) => {
      await client.POST(`${ALERTS}/acknowledgements`, { body: { until } });
    },
    onSettled: () => alertsChanged(queries),
  });
}
