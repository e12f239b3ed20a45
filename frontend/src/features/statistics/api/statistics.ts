import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import type { components } from "@/api/reporting";
import type { Measure } from "../measures";
import type { StatisticsSearch } from "../search";

export type Statistics = components["schemas"]["StatisticsOut"];
export type StatisticsRow = Statistics["rows"][number];
export type Keys = Partial<StatisticsRow["keys"]>;

const many = <T>(value: T | null | undefined) => (value === null || value === undefined ? undefined : [value]);

/** The figures are counted by the same words that list the dossiers behind them. */
const filters = (search: StatisticsSearch) => ({
  period: search.period,
  from: search.from,
  to: search.to,
  level: many(search.level),
  agency_id: many(search.agency),
  field_id: many(search.field),
  channel: many(search.channel),
  known_at: search.known,
});

export const freshnessQuery = queryOptions({
  ...api.queryOptions("get", "/api/reporting/v1/freshness"),
  refetchInterval: 15_000,
});

export const statisticsQuery = (search: StatisticsSearch) =>
  queryOptions({
    ...api.queryOptions("get", "/api/reporting/v1/statistics/dossiers", {
      params: { query: { ...filters(search), group_by: search.by } },
    }),
    staleTime: 15_000,
    placeholderData: keepPreviousData,
  });

/** What the list behind a cell is asked with: the page's filters, narrowed by the keys of the row. */
export const cellsParameters = (search: StatisticsSearch, keys: Keys, measure: Measure) => {
  const page = filters(search);
  return {
    ...page,
    level: many(keys.level) ?? page.level,
    agency_id: many(keys.agency_id) ?? page.agency_id,
    field_id: many(keys.field_id) ?? page.field_id,
    channel: many(keys.channel) ?? page.channel,
    mechanism: many(keys.mechanism),
    measure,
    limit: 50,
  };
};

/** Address of form II.06 as a workbook, with the filters of the page. */
export function workbookPath(search: StatisticsSearch): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filters(search)))
    for (const one of [value ?? []].flat()) query.append(name, String(one));
  return `/api/reporting/v1/forms/ii06/files/xlsx?${query}`;
}
