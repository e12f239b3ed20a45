import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/use-format";
import type { Form, Remark } from "../api/reports";
import styles from "./reports.module.css";

/** A form as it is printed; every figure, totals too, opens the dossiers that it counts. */
export function FormTable(props: {
  form: Form;
  remarks: readonly Remark[];
  open: string | undefined;
  onOpen: (cell: string) => void;
}) {
  const { form, open, onOpen } = props;
  const { t } = useTranslation("reports");
  const { number } = useFormat();
  const caption = t("form", { number: form.number, title: form.title });
  const groups: { heading: string; width: number }[] = [];
  for (const column of form.columns) {
    const last = groups.at(-1);
    if (last?.heading === column.group) last.width += 1;
    else groups.push({ heading: column.group, width: 1 });
  }
  const spoken = new Map<string, number>();
  for (const one of props.remarks)
    if (one.cell && one.kind !== "confirmed") spoken.set(one.cell, (spoken.get(one.cell) ?? 0) + 1);

  const figures = (row: string, label: string, values: Record<string, number>) =>
    form.columns.map((column) => {
      const cell = `${form.key}.${row}.${column.key}`;
      const value = values[column.key] ?? 0;
      const words = spoken.get(cell);
      return (
        <td key={column.key} className={cell === open ? styles.open : undefined}>
          {value === 0 && !words ? (
            <span className={styles.nought}>0</span>
          ) : (
            <button
              type="button"
              className={styles.figure}
              aria-label={t("opens", {
                column: `${column.group}, ${column.heading}`,
                row: label,
                figure: number(value),
              })}
              onClick={() => onOpen(cell)}
            >
              {number(value)}
            </button>
          )}
          {words && (
            <span className={styles.spoken} title={t("remarked", { count: words })}>
              ●<span className="visually-hidden">{t("remarked", { count: words })}</span>
            </span>
          )}
        </td>
      );
    });

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={caption}>
      <table className={styles.table} lang="vi">
        <caption>
          {caption} <span className={styles.soft}>{t("unit", { unit: form.unit })}</span>
        </caption>
        <thead>
          <tr>
            <th rowSpan={2} scope="col" className={styles.name}>
              {form.row_heading}
            </th>
            {groups.map((one) => (
              <th key={one.heading} colSpan={one.width} scope="colgroup">
                {one.heading}
              </th>
            ))}
          </tr>
          <tr>
            {form.columns.map((column) => (
              <th key={column.key} scope="col">
                {column.heading} ({column.number})
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {form.rows.map((row) => (
            <tr key={row.name} className={row.depth ? styles.sum : undefined}>
              <th scope="row" className={styles.name}>
                {row.label}
              </th>
              {figures(row.name, row.label, row.values)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={styles.name}>
              {t("total")}
            </th>
            {figures("all", t("total"), form.totals)}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
