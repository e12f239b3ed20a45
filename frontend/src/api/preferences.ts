import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, body, client } from "./client";
import type { Preferences } from "./types";

/** A person's choices, kept by the service: they are the same on the next machine she sits at. */
export const preferencesQuery = queryOptions({
  ...api.queryOptions("get", "/api/dossier/v1/preferences"),
  staleTime: 5 * 60_000,
});

/** The choices as far as they are known, and how to change one: seen at once, sent behind. */
export function usePreferences(): [Partial<Preferences>, (patch: Partial<Preferences>) => void] {
  const queries = useQueryClient();
  const { data } = useQuery(preferencesQuery);
  const change = (patch: Partial<Preferences>) => {
    const key = preferencesQuery.queryKey;
    queries.setQueryData(key, (before) => (before ? { ...before, ...patch } : before));
    void body(client.PATCH("/api/dossier/v1/preferences", { body: patch }))
      .then((after) => queries.setQueryData(key, after))
      .catch(() => queries.invalidateQueries({ queryKey: key }));
  };
  return [data ?? {}, change];
}
