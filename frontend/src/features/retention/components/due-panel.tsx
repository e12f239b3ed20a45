import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/use-format";
import { ProblemNotice } from "@/ui/notice";
import { Panel } from "@/ui/page";
import { EmptyState, ErrorState, Skeleton } from "@/ui/states";
import { dueQuery, propose } from "../api/retention";
import { useChange } from "../use-change";
import styles from "./retention.module.css";

/** What an agency may destroy in a year; by default nothing. */
export function DuePanel({ agency, year }: { agency: number; year: number }) {
  const { t } = useTranslation("retention");
  const { number } = useFormat();
  const due = useQuery(dueQuery(agency, year));
  const change = useChange(() => propose(agency, year));
  if (due.isPending) return <Skeleton lines={4} />;
  if (due.isError) return <ErrorState error={due.error} retry={() => void due.refetch()} />;
  const { groups, without_rule } = due.data;
  const free = groups.reduce((sum, group) => sum + group.due - group.held - group.listed, 0);
  return (
    <Panel title={t("due.title", { year })} className={styles.panel}>
      {groups.length === 0 ? (
        <EmptyState title={t("due.none")}>{t("due.noneText")}</EmptyState>
      ) : (
        <div className={styles.scroll}>
          <table className={styles.table} aria-label={t("due.title", { year })}>
            <thead>
              <tr>
                <th scope="col">{t("procedure")}</th>
                <th scope="col">{t("rule.kept")}</th>
                <th scope="col">{t("due.due")}</th>
                <th scope="col">{t("due.held")}</th>
                <th scope="col">{t("due.listed")}</th>
              </tr>
            </thead>
            <tbody>
              {groups.map((group) => (
                <tr key={group.procedure_code}>
                  <td>
                    {group.procedure_name} <span className="code">{group.procedure_code}</span>
                  </td>
                  <td>{t("rule.years", { count: group.rule.years ?? 0 })}</td>
                  <td className={styles.number}>{number(group.due)}</td>
                  <td className={styles.number}>{number(group.held)}</td>
                  <td className={styles.number}>{number(group.listed)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {without_rule > 0 && <p className={styles.note}>{t("due.withoutRule", { count: without_rule })}</p>}
      {change.error && <ProblemNotice error={change.error} />}
      {free > 0 && (
        <Button type="primary" loading={change.isPending} onClick={() => change.mutate(undefined)}>
          {t("due.propose", { count: free })}
        </Button>
      )}
    </Panel>
  );
}
