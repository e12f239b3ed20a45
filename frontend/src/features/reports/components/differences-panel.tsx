import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/use-format";
import { Panel } from "@/ui/page";
import type { Report } from "../api/reports";
import { partsOf } from "../search";
import styles from "./reports.module.css";

/** What a restatement changes, cell by cell, against the version before it. */
export function DifferencesPanel({ report, onOpen }: { report: Report; onOpen: (cell: string) => void }) {
  const { t } = useTranslation("reports");
  const { number } = useFormat();
  if (report.restates_id === null) return null;
  const forms = report.content.forms;
  const nameOf = (cell: string) => {
    const parts = partsOf(cell);
    const form = forms.find((one) => one.key === parts.form);
    const column = form?.columns.find((one) => one.key === parts.column);
    const row = parts.row === "all" ? t("total") : form?.rows.find((one) => one.name === parts.row)?.label;
    return `${row ?? parts.row} · ${column ? `${column.group}: ${column.heading}` : parts.column}`;
  };
  return (
    <Panel title={t("differences", { count: report.content.differences.length })}>
      {report.content.differences.length === 0 && <p className={styles.soft}>{t("noDifference")}</p>}
      <div className={styles.units}>
        <table className={styles.list}>
          <tbody>
            {report.content.differences.map((one) => (
              <tr key={one.cell}>
                <th scope="row">
                  <button type="button" className={styles.figure} onClick={() => onOpen(one.cell)}>
                    {nameOf(one.cell)}
                  </button>
                </th>
                <td>
                  {number(one.before)} → <strong>{number(one.after)}</strong>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
