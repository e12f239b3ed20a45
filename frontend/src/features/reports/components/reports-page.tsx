import { useInfiniteQuery, useQueries, useSuspenseQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Button, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { agenciesQuery, clockQuery, periodsQuery } from "@/api/queries";
import { useMe } from "@/api/session";
import { useFormat } from "@/i18n/use-format";
import { now } from "@/lib/clock";
import { isoDay } from "@/lib/format";
import { periodName } from "@/lib/period-name";
import { Field } from "@/ui/field";
import { ProblemNotice } from "@/ui/notice";
import { Page } from "@/ui/page";
import { EmptyState, ErrorState, Skeleton } from "@/ui/states";
import { draftReport, type ReportIn, reportsQuery, useReportAct } from "../api/reports";
import { ReportStateTag } from "./report-state";
import styles from "./reports.module.css";

const FORMS: ReportIn["forms"] = ["ii06", "ii06_units", "matrix", "adoption"];

/** Reports of all periods, newest first: what is a draft, what is closed, and by whom. */
export function ReportsPage() {
  const { t } = useTranslation(["reports", "common"]);
  const format = useFormat();
  const writes = useMe().roles.includes("focal");
  const pages = useInfiniteQuery(reportsQuery);
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={t("title")}>
      {writes && <DraftForm />}
      {pages.isPending && <Skeleton lines={6} />}
      {pages.isError && <ErrorState error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isSuccess && items.length === 0 && <EmptyState title={t("none")}>{t("noneLead")}</EmptyState>}
      {items.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section className={styles.scroll} tabIndex={0} aria-label={t("title")}>
          <table className={styles.list}>
            <thead>
              <tr>
                <th scope="col">{t("period")}</th>
                <th scope="col">{t("agency")}</th>
                <th scope="col">{t("version")}</th>
                <th scope="col">{t("state")}</th>
                <th scope="col">{t("drafted")}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    <Link to="/reports/periodic/$id" params={{ id: String(one.id) }}>
                      {periodName(one.period.key, one.period.label, format.language)}
                    </Link>
                    <p className={styles.soft}>
                      {format.date(one.period.from)} – {format.date(one.period.to)}
                    </p>
                  </th>
                  <td>{one.agency}</td>
                  <td>
                    {one.version}
                    {one.reason && <p className={styles.soft}>{one.reason}</p>}
                  </td>
                  <td>
                    <ReportStateTag state={one.state} />
                    <p className={styles.soft}>{format.dateTime(one.changed_at)}</p>
                  </td>
                  <td>
                    {one.created_name}
                    <p className={styles.soft}>{format.dateTime(one.created_at)}</p>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {pages.hasNextPage && (
        <Button block loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t("common:loadMore")}
        </Button>
      )}
    </Page>
  );
}

/** A draft of a period that is not drafted yet; what has ended is drafted by itself. */
function DraftForm() {
  const { t } = useTranslation("reports");
  useSuspenseQuery(clockQuery);
  const { language } = useFormat();
  const { data: agencies } = useSuspenseQuery(agenciesQuery);
  const navigate = useNavigate();
  const today = isoDay(now());
  const units = agencies.items.filter(
    (one) => (one.kind === "district" || one.kind === "commune") && one.valid_from <= today,
  );
  const year = Number(today.slice(0, 4));
  const answers = useQueries({ queries: [year, year - 1].map(periodsQuery) });
  // The service lists months first; a report is mostly of the year, or of nine months.
  const periods = answers.flatMap((one) => [...(one.data?.items ?? [])].reverse());
  const first = units.find((one) => one.kind === "district") ?? units[0];
  const [agency, setAgency] = useState<number | undefined>(first?.id);
  const [period, setPeriod] = useState<string | null>(null);
  const drafting = useReportAct(draftReport, (made) =>
    navigate({ to: "/reports/periodic/$id", params: { id: String(made.id) } }),
  );
  return (
    <>
      <div className={styles.form}>
        <Field label={t("agency")} className={styles.field}>
          {({ id }) => (
            <Select
              id={id}
              showSearch={{ optionFilterProp: "label" }}
              value={agency}
              onChange={setAgency}
              options={units.map((one) => ({ value: one.id, label: one.name }))}
            />
          )}
        </Field>
        <Field label={t("period")} className={styles.field}>
          {({ id }) => (
            <Select
              id={id}
              showSearch={{ optionFilterProp: "label" }}
              value={period}
              onChange={setPeriod}
              options={periods.map((one) => ({ value: one.key, label: periodName(one.key, one.label, language) }))}
            />
          )}
        </Field>
        <Button
          type="primary"
          disabled={agency === undefined || period === null}
          loading={drafting.isPending}
          onClick={() => {
            if (agency !== undefined && period !== null)
              drafting.mutate({ agency_id: agency, period, forms: FORMS });
          }}
        >
          {t("draft")}
        </Button>
      </div>
      {drafting.error ? <ProblemNotice error={drafting.error} /> : null}
    </>
  );
}
