import { useQueries, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { FileDown, FileText } from "lucide-react";
import { useTranslation } from "react-i18next";
import { agenciesQuery, clockQuery, periodsQuery } from "@/api/queries";
import { useFormat } from "@/i18n/use-format";
import { now } from "@/lib/clock";
import { isoDay } from "@/lib/format";
import { periodName } from "@/lib/period-name";
import { Notice, ProblemNotice } from "@/ui/notice";
import { Page } from "@/ui/page";
import { ErrorState, Skeleton } from "@/ui/states";
import { useDownload } from "@/ui/use-download";
import { filePath, narrativeQuery, type Report } from "../api/narrative";
import { MOST_PERIODS, type NarrativeSearch, usualPeriods } from "../search";
import styles from "./narrative.module.css";
import { NarrativeText } from "./narrative-text";
import { TemplatesPanel } from "./templates-panel";

export function NarrativePage(props: { search: NarrativeSearch; onSearch: (search: NarrativeSearch) => void }) {
  const { search, onSearch } = props;
  const { t } = useTranslation("narrative");
  useSuspenseQuery(clockQuery);
  const { data: agencies } = useSuspenseQuery(agenciesQuery);
  const today = isoDay(now());
  const units = agencies.items.filter(
    (one) => (one.kind === "district" || one.kind === "commune") && one.valid_from <= today,
  );
  const first = units.find((one) => one.kind === "district") ?? units[0];
  const agency = search.agency ?? first?.id;
  const period = search.period ?? usualPeriods(Number(today.slice(0, 4)));
  if (agency === undefined) return <Page title={t("title")}>{t("noAgency")}</Page>;
  return (
    <ReportPage
      report={{ agency, period }}
      units={units.map((one) => ({ value: one.id, label: one.name }))}
      onReport={onSearch}
    />
  );
}

interface ReportProps {
  report: Report;
  units: { value: number; label: string }[];
  onReport: (report: Report) => void;
}

function ReportPage({ report, units, onReport }: ReportProps) {
  const { t } = useTranslation("narrative");
  const { dateTime } = useFormat();
  const answer = useQuery(narrativeQuery(report));
  const download = useDownload();
  const made = answer.data;
  const broken = made?.identities.filter((one) => !one.holds) ?? [];
  const keep = (kind: "docx" | "pdf") =>
    void download.start(filePath(report, kind), `bao-cao_${report.period.join("_")}.${kind}`);
  return (
    <Page
      title={t("title")}
      actions={
        <>
          <Button
            icon={<FileText size={16} aria-hidden />}
            disabled={!made?.sound}
            loading={download.busy}
            onClick={() => keep("docx")}
          >
            {t("word")}
          </Button>
          <Button
            icon={<FileDown size={16} aria-hidden />}
            disabled={!made?.sound}
            loading={download.busy}
            onClick={() => keep("pdf")}
          >
            {t("pdf")}
          </Button>
        </>
      }
    >
      {download.error !== null && <ProblemNotice error={download.error} />}
      <fieldset className={styles.filters}>
        <label className={styles.filter}>
          {t("agency")}
          <Select
            className={styles.wide}
            showSearch={{ optionFilterProp: "label" }}
            value={report.agency}
            options={units}
            onChange={(agency) => onReport({ ...report, agency })}
          />
        </label>
        <Periods report={report} onReport={onReport} />
      </fieldset>
      {answer.isPending && <Skeleton lines={10} />}
      {answer.isError && <ErrorState error={answer.error} retry={() => void answer.refetch()} />}
      {made && (
        <div className={answer.isPlaceholderData ? styles.stale : undefined} aria-busy={answer.isFetching}>
          {broken.length > 0 && (
            <Notice tone="error" title={t("contradiction")}>
              <ul>
                {broken.slice(0, 10).map((one) => (
                  <li key={one.name}>{one.sentence}</li>
                ))}
              </ul>
            </Notice>
          )}
          <NarrativeText narrative={made} report={report} />
          <p className={styles.soft}>
            {t("made", { at: dateTime(made.made_at), source: made.provenance.sentence })}
          </p>
          <TemplatesPanel agency={report.agency} mayWrite={made.may_write} />
        </div>
      )}
    </Page>
  );
}

/** Periods of the last three years, and of those in the address. */
function Periods({ report, onReport }: Omit<ReportProps, "units">) {
  const { t } = useTranslation("narrative");
  const { language } = useFormat();
  const thisYear = Number(isoDay(now()).slice(0, 4));
  const asked = report.period.map((one) => Number(one.slice(0, 4)));
  const years = [...new Set([thisYear, thisYear - 1, thisYear - 2, ...asked])].sort((a, b) => b - a);
  const answers = useQueries({ queries: years.map(periodsQuery) });
  const options = answers.flatMap((one) => one.data?.items ?? []);
  return (
    <label className={styles.filter}>
      {t("periods")}
      <Select
        mode="multiple"
        maxCount={MOST_PERIODS}
        className={styles.wide}
        value={report.period}
        options={options.map((one) => ({ value: one.key, label: periodName(one.key, one.label, language) }))}
        showSearch={{ optionFilterProp: "label" }}
        onChange={(period) => period.length > 0 && onReport({ ...report, period })}
      />
    </label>
  );
}
