import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { FileSpreadsheet, Printer } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { agenciesQuery, clockQuery, fieldsQuery } from "@/api/queries";
import { useFormat } from "@/i18n/use-format";
import { now } from "@/lib/clock";
import { isoDay } from "@/lib/format";
import { DayInput } from "@/ui/day-input";
import { ProblemNotice } from "@/ui/notice";
import { Page } from "@/ui/page";
import { EmptyState, ErrorState, Skeleton } from "@/ui/states";
import { useDownload } from "@/ui/use-download";
import { freshnessQuery, type Statistics, statisticsQuery, workbookPath } from "../api/statistics";
import { CHANNELS, type Channel, GROUPS, LEVELS, type Level, type StatisticsSearch } from "../search";
import { CellDrawer } from "./cell-drawer";
import { Identities } from "./identities";
import { PeriodPicker } from "./period-picker";
import styles from "./statistics.module.css";
import { type Cell, StatisticsTable, useRowName } from "./statistics-table";

const StatisticsChart = lazy(() => import("./statistics-chart"));

export function StatisticsPage(props: { search: StatisticsSearch; onSearch: (search: StatisticsSearch) => void }) {
  const { search, onSearch } = props;
  const { t } = useTranslation(["statistics", "common"]);
  const { date, dateTime } = useFormat();
  const [cell, setCell] = useState<Cell | null>(null);
  const download = useDownload();
  useSuspenseQuery(clockQuery);
  const answer = useQuery(statisticsQuery(search));
  const change = (part: Partial<StatisticsSearch>) => onSearch({ ...search, ...part });
  const period = answer.data?.period;
  const range = period ? t("range", { from: date(period.from), to: date(period.to) }) : "";
  const groups = search.by.map((one) => t(`group.${one}`)).join(", ");

  return (
    <Page
      title={t("title")}
      actions={
        <>
          <Button icon={<Printer size={16} aria-hidden />} onClick={() => window.print()}>
            {t("common:print")}
          </Button>
          <Button
            icon={<FileSpreadsheet size={16} aria-hidden />}
            loading={download.busy}
            onClick={() =>
              void download.start(
                workbookPath(search),
                `bieu-II.06-${search.period ?? `${search.from}-${search.to}`}.xlsx`,
              )
            }
          >
            {t("excel")}
          </Button>
        </>
      }
    >
      {download.error !== null && <ProblemNotice error={download.error} />}
      <Filters search={search} change={change} />
      {answer.isPending && <Skeleton lines={8} />}
      {answer.isError && <ErrorState error={answer.error} retry={() => void answer.refetch()} />}
      {answer.data && (
        <div className={answer.isPlaceholderData ? styles.stale : undefined} aria-busy={answer.isFetching}>
          {answer.data.rows.length === 0 ? (
            <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>
          ) : (
            <>
              <StatisticsTable
                statistics={answer.data}
                groups={search.by}
                caption={t("caption", { range, groups })}
                onOpen={setCell}
              />
              <p className={styles.provenance}>
                {t("provenance", { at: dateTime(answer.data.made_at) })}{" "}
                {answer.data.known_at ? <KnownBy day={answer.data.known_at} /> : <Freshness />}
              </p>
              <Identities of={answer.data.identities} />
              <Chart search={search} statistics={answer.data} range={range} />
            </>
          )}
        </div>
      )}
      <CellDrawer search={search} cell={cell} onClose={() => setCell(null)} />
    </Page>
  );
}

function Filters({
  search,
  change,
}: {
  search: StatisticsSearch;
  change: (part: Partial<StatisticsSearch>) => void;
}) {
  const { t } = useTranslation("statistics");
  const fields = useQuery(fieldsQuery);
  const agencies = useQuery(agenciesQuery);
  const units = (agencies.data?.items ?? []).filter(
    (one) => (one.kind === "district" || one.kind === "commune") && one.valid_from <= isoDay(now()),
  );
  return (
    <fieldset className={styles.filters}>
      <PeriodPicker search={search} thisYear={Number(isoDay(now()).slice(0, 4))} onChange={change} />
      <label className={styles.filter}>
        {t("groupBy")}
        <Select
          mode="multiple"
          maxCount={3}
          className={styles.wide}
          value={search.by}
          options={GROUPS.map((one) => ({ value: one, label: t(`group.${one}`) }))}
          onChange={(by) => by.length > 0 && change({ by })}
        />
      </label>
      <label className={styles.filter}>
        {t("group.level")}
        <Select
          className={styles.narrow}
          allowClear
          placeholder={t("allLevels")}
          value={search.level}
          options={LEVELS.map((one) => ({ value: one, label: t(`level.${one}`) }))}
          onChange={(level?: Level) => change({ level })}
        />
      </label>
      <label className={styles.filter}>
        {t("group.agency")}
        <Select
          className={styles.wide}
          allowClear
          showSearch={{ optionFilterProp: "label" }}
          placeholder={t("allAgencies")}
          value={search.agency}
          options={units.map((one) => ({ value: one.id, label: one.name }))}
          onChange={(agency?: number) => change({ agency })}
        />
      </label>
      <label className={styles.filter}>
        {t("group.field")}
        <Select
          className={styles.wide}
          allowClear
          showSearch={{ optionFilterProp: "label" }}
          placeholder={t("allFields")}
          value={search.field}
          options={(fields.data?.items ?? []).map((one) => ({ value: one.id, label: one.name }))}
          onChange={(field?: number) => change({ field })}
        />
      </label>
      <label className={styles.filter}>
        {t("group.channel")}
        <Select
          className={styles.narrow}
          allowClear
          placeholder={t("allChannels")}
          value={search.channel}
          options={CHANNELS.map((one) => ({ value: one, label: t(`channel.${one}`) }))}
          onChange={(channel?: Channel) => change({ channel })}
        />
      </label>
      <label className={styles.filter}>
        {t("known")}
        <DayInput value={search.known ?? null} onValue={(known) => change({ known: known ?? undefined })} />
      </label>
    </fieldset>
  );
}

function KnownBy({ day }: { day: string }) {
  const { t } = useTranslation("statistics");
  const { date } = useFormat();
  return <strong>{t("knownBy", { day: date(day) })}</strong>;
}

function Freshness() {
  const { t } = useTranslation("statistics");
  const { dateTime, number } = useFormat();
  const { data } = useQuery(freshnessQuery);
  if (!data) return null;
  if (!data.latest_fact_at) return <>{t("freshnessUnknown")}</>;
  return <>{t("freshness", { at: dateTime(data.latest_fact_at), seconds: number(data.lag_seconds ?? 0) })}</>;
}

type ChartProps = { search: StatisticsSearch; statistics: Statistics; range: string };

/** Table first, chart second: drawn only when asked for, from the figures of the table. */
function Chart({ search, statistics, range }: ChartProps) {
  const { t } = useTranslation("statistics");
  const [open, setOpen] = useState(false);
  const { name } = useRowName(search.by);
  const group = search.by.map((one) => t(`group.${one}`).toLocaleLowerCase()).join(", ");
  return (
    <details className={styles.chart} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("chart")}</summary>
      {open && (
        <Suspense fallback={<Skeleton lines={6} />}>
          <StatisticsChart
            title={t("chartTitle", { group, range })}
            unit={t("chartUnit")}
            rows={statistics.rows.map((row) => ({ name: name(row), values: row.values }))}
            words={{
              resolved_early: t("measure.resolved_early"),
              resolved_on_time: t("measure.resolved_on_time"),
              resolved_late: t("measure.resolved_late"),
              open_total: t("open"),
            }}
          />
        </Suspense>
      )}
    </details>
  );
}
