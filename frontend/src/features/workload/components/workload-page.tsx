import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { workloadQuery } from "@/api/queries";
import type { Workload } from "@/api/types";
import { useFormat } from "@/i18n/use-format";
import { Page, Panel } from "@/ui/page";
import { EmptyState, ErrorState, Skeleton } from "@/ui/states";
import styles from "./workload.module.css";

type Load = Workload["items"][number];

const AT_WORK = [
  "received",
  "assigned",
  "processing",
  "consulting",
  "linked",
  "payment_requested",
  "paused",
  "awaiting_approval",
  "supplement_requested",
  "withdrawal_requested",
] as const;
const WAITING = AT_WORK.filter((status) => !["received", "assigned", "processing"].includes(status));

/** A figure is the length of the list it opens. */
function Figure(props: { count: number; search: Record<string, unknown>; label: string; className?: string }) {
  const format = useFormat();
  if (props.count === 0) return <>0</>;
  return (
    <Link
      to="/dossiers"
      search={props.search}
      className={props.className ?? ""}
      aria-label={`${props.label}: ${format.number(props.count)}`}
    >
      {format.number(props.count)}
    </Link>
  );
}

function Row({ load, of }: { load: Load; of: Workload }) {
  const { t } = useTranslation("workload");
  const format = useFormat();
  const name = load.id === null ? t("nobody") : load.name;
  const hers = (search: Record<string, unknown>) => ({ ...search, assignee: load.id });
  const cell = (count: number, label: string, search: Record<string, unknown>, className = ""): ReactNode =>
    load.id === null ? (
      format.number(count)
    ) : (
      <Figure count={count} search={hers(search)} label={`${name}, ${label}`} className={className} />
    );
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{cell(load.open, t("open"), { status: AT_WORK })}</td>
      <td>{cell(load.due_soon, t("dueSoon"), { queue: "due_soon" })}</td>
      <td>{cell(load.overdue, t("overdue"), { queue: "overdue" }, styles.late)}</td>
      <td>{cell(load.waiting, t("waiting"), { status: WAITING })}</td>
      <td>{cell(load.done, t("done"), { doneFrom: of.done_from, doneTo: of.done_to })}</td>
      <td>{load.median_working_days === null ? "–" : format.number(load.median_working_days)}</td>
    </tr>
  );
}

function Bars({ items }: { items: readonly Load[] }) {
  const { t } = useTranslation("workload");
  const format = useFormat();
  const most = Math.max(1, ...items.map((one) => one.open));
  return (
    <div className={styles.bars} aria-hidden>
      {items.map((one) => (
        <div key={one.id ?? "nobody"} style={{ display: "contents" }}>
          <span>{one.id === null ? t("nobody") : one.name}</span>
          <div className={styles.track}>
            {one.open > 0 && <div className={styles.bar} style={{ width: `${(100 * one.open) / most}%` }} />}
          </div>
          <span className={styles.figure}>{format.number(one.open)}</span>
        </div>
      ))}
    </div>
  );
}

/** What lies with each officer: the table first, the picture after it. */
export function WorkloadPage() {
  const { t } = useTranslation("workload");
  const format = useFormat();
  const answer = useQuery(workloadQuery);
  const load = answer.data;
  const content = () => {
    if (!load)
      return answer.isError ? (
        <ErrorState error={answer.error} retry={() => void answer.refetch()} />
      ) : (
        <Skeleton lines={8} />
      );
    if (load.items.length === 0) return <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>;
    // What lies with nobody is no person with little to do.
    const least = load.items.find((one) => one.id !== null && one.id === load.least_loaded);
    return (
      <>
        {least && <p className={styles.lead}>{t("least", { name: least.name, count: least.open })}</p>}
        <div className={styles.scroll}>
          <table className={styles.table} aria-label={t("title")}>
            <thead>
              <tr>
                {(["officer", "open", "dueSoon", "overdue", "waiting", "done", "median"] as const).map(
                  (column) => (
                    <th key={column} scope="col">
                      {t(column)}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {load.items.map((one) => (
                <Row key={one.id ?? "nobody"} load={one} of={load} />
              ))}
            </tbody>
          </table>
        </div>
        <p className={styles.soft}>
          {t("period", { from: format.date(load.done_from), to: format.date(load.done_to) })}
        </p>
        <Panel title={t("bars")}>
          <Bars items={load.items} />
        </Panel>
      </>
    );
  };
  return <Page title={t("title")}>{content()}</Page>;
}
