import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { agenciesQuery, proceduresQuery, usageQuery } from "@/api/queries";
import { useMe } from "@/api/session";
import type { Procedure } from "@/api/types";
import { firstOfDesk } from "@/lib/first-of-desk";
import { search, searchable } from "@/lib/match";

const SHOWN = 20;

/** The procedures of this person's own desk, found by letters; what the desk receives most stands first. */
export function useProcedures() {
  const me = useMe();
  const deskId = me.desk?.id ?? me.agency.id;
  const agencies = useQuery(agenciesQuery);
  const level = agencies.data?.items.find((agency) => agency.id === deskId)?.level;
  const { data, error, isPending, refetch } = useQuery(proceduresQuery(level));
  const usage = useQuery(usageQuery(deskId));
  const list = useMemo(
    () => searchable(data?.items ?? [], (item) => ({ code: item.code, text: item.name })),
    [data],
  );
  const find = useMemo(() => {
    const used = new Map(usage.data?.map((row) => [row.procedure_code, row.count]));
    return (typed: string): Procedure[] => {
      const all = search(list, typed, (item) => used.get(item.code) ?? 0, list.length);
      return firstOfDesk(all, usage.data ?? []).slice(0, SHOWN);
    };
  }, [list, usage.data]);
  const byCode = useMemo(() => new Map(data?.items.map((item) => [item.code, item])), [data]);
  return { byCode, find, known: data !== undefined, loading: isPending, failed: data ? null : error, refetch };
}
