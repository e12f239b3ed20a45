import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { body, client } from "@/api/client";
import { queuesQuery } from "@/api/queries";
import type { DossierQuery } from "@/api/types";
import { activeFilters, type DossierSearch, toQuery } from "./search";

const PAGE = 50;

/** The list page by page, and how long it is when that is known (the count of an unfiltered queue). */
export function useDossierList(search: DossierSearch) {
  const query: DossierQuery = useMemo(() => ({ ...toQuery(search), limit: PAGE }), [search]);
  const list = useInfiniteQuery({
    queryKey: ["get", "/api/dossier/v1/dossiers", "pages", query],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      body(
        client.GET("/api/dossier/v1/dossiers", {
          params: { query: pageParam === null ? query : { ...query, cursor: pageParam } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
  const queues = useQuery(queuesQuery);
  const count = queues.data?.find((queue) => queue.queue === search.queue)?.count;
  const total = activeFilters(search).length === 0 ? count : undefined;
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  return { list, rows, total };
}
