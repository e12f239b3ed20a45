import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/use-format";
import { ProblemNotice } from "@/ui/notice";
import { Panel } from "@/ui/page";
import { type Report, settleReport, useReportAct } from "../api/reports";
import styles from "./reports.module.css";

/** Which unit stands by its figures, since when, and whose word is missing. */
export function SettlementsPanel({ report }: { report: Report }) {
  const { t } = useTranslation("reports");
  const { dateTime } = useFormat();
  const settle = useReportAct((unit: number) => settleReport(report.id, unit));
  const units = report.content.settlements;
  const settled = units.filter((one) => one.settled_by && !one.stale).length;
  const own = report.seal === null ? report.may_settle : [];
  const listed = units.length > 0 ? units.map((one) => one.unit_id) : own;
  if (listed.length === 0) return null;
  const names = new Map(units.map((one) => [one.unit_id, one]));
  const rows = report.content.forms.find((one) => one.key === "ii06_units")?.rows ?? [];
  const nameOf = (unit: number) =>
    names.get(unit)?.unit ?? rows.find((one) => one.name === String(unit))?.label ?? String(unit);
  return (
    <Panel title={t("settled", { settled, count: listed.length })}>
      {settle.error ? <ProblemNotice error={settle.error} /> : null}
      <div className={styles.units}>
        <table className={styles.list}>
          <tbody>
            {listed.map((unit) => {
              const one = names.get(unit);
              return (
                <tr key={unit}>
                  <th scope="row">{nameOf(unit)}</th>
                  <td>
                    {one?.exception && t("excepted", { reason: one.exception })}
                    {!one?.exception && one?.stale && <strong className={styles.broken}>{t("stale")}</strong>}
                    {!one?.exception && !one?.settled_by && t("unsettled")}
                    {one?.settled_by && one.settled_at && (
                      <p className={styles.soft}>
                        {t("settledBy", { name: one.settled_by, at: dateTime(one.settled_at) })}
                      </p>
                    )}
                  </td>
                  <td>
                    {own.includes(unit) && (
                      <Button size="small" loading={settle.isPending} onClick={() => settle.mutate(unit)}>
                        {t("settle")}
                      </Button>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
