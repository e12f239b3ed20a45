import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useSyncExternalStore } from "react";
import { actsQuery } from "@/api/queries";
import { filesQuery, trayQuery } from "./api/papers";
import { cancel, finishedAt, resume, send, sendings, subscribe } from "./sender";

export interface Target {
  kind?: "paper" | "result";
  position?: number | null;
  camera?: boolean;
}

/** Files on their way to one place, and how to add to them. */
export function useUploads(staff: string, place: string, code: string | null) {
  const queries = useQueryClient();
  const all = useSyncExternalStore(subscribe, sendings);
  const finished = useSyncExternalStore(subscribe, () => finishedAt(place));
  const list = useMemo(
    () => all.filter(({ pending }) => pending.staff === staff && pending.place === place),
    [all, staff, place],
  );

  const refresh = useCallback(() => {
    void queries.invalidateQueries({ queryKey: trayQuery.queryKey });
    if (!code) return;
    void queries.invalidateQueries({ queryKey: filesQuery(code).queryKey });
    void queries.invalidateQueries({ queryKey: actsQuery(code).queryKey });
  }, [queries, code]);
  useEffect(() => {
    if (finished > 0) refresh();
  }, [finished, refresh]);
  useEffect(() => void resume(staff), [staff]);

  const add = useCallback(
    async (files: Iterable<File>, target: Target = {}) => {
      const { camera = false, kind = "paper", position = null } = target;
      for (const file of files) await send(file, { staff, place, camera, kind, position });
    },
    [staff, place],
  );
  return { list, add, cancel, refresh };
}
