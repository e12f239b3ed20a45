import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/use-format";
import type { Keys, Statistics, StatisticsRow } from "../api/statistics";
import { COLUMNS, type Measure } from "../measures";
import type { Group } from "../search";
import styles from "./statistics.module.css";

export interface Cell {
  keys: Keys;
  row: string;
  measure: Measure;
}

/** The name of a row: its groups in the order they were asked for. */
export function useRowName(groups: readonly Group[]) {
  const { t } = useTranslation("statistics");
  const word = (group: Group, row: StatisticsRow): string => {
    const { level, channel, mechanism } = row.keys;
    if (group === "level" && level) return t(`level.${level}`);
    if (group === "channel" && channel) return t(`channel.${channel}`);
    if (group === "mechanism" && mechanism) return t(`mechanism.${mechanism}`);
    return row.labels[group] ?? t("unnamed");
  };
  return {
    word,
    name: (row: StatisticsRow) => groups.map((group) => word(group, row)).join(" · "),
  };
}

/** Every figure opens the dossiers behind it; nought has none behind it and is no link. */
export function StatisticsTable(props: {
  statistics: Statistics;
  groups: readonly Group[];
  caption: string;
  onOpen: (cell: Cell) => void;
}) {
  const { statistics, groups, caption, onOpen } = props;
  const { t } = useTranslation("statistics");
  const { number, decimal } = useFormat();
  const { word, name } = useRowName(groups);

  const figures = (row: Pick<StatisticsRow, "values" | "on_time_share">, keys: Keys, label: string) => (
    <>
      {COLUMNS.flatMap((group) =>
        group.measures.map((measure, place) => {
          const count = row.values[measure];
          const late = (measure === "resolved_late" || measure === "open_overdue") && count > 0;
          return (
            <td key={measure} className={`${place === 0 ? styles.first : ""} ${late ? styles.late : ""}`}>
              {count === 0 ? (
                <span className={styles.nought}>0</span>
              ) : (
                <button
                  type="button"
                  className={styles.figure}
                  aria-label={t("opens", { measure: t(`measure.${measure}`), row: label, figure: number(count) })}
                  onClick={() => onOpen({ keys, row: label, measure })}
                >
                  {number(count)}
                </button>
              )}
            </td>
          );
        }),
      )}
      <td className={styles.first}>
        <span
          title={t("shareOf", {
            numerator: number(row.on_time_share.numerator),
            denominator: number(row.on_time_share.denominator),
            name: row.on_time_share.denominator_name,
          })}
        >
          {row.on_time_share.percent === "-" ? "–" : `${decimal(row.on_time_share.percent)}%`}
        </span>
      </td>
    </>
  );

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={caption}>
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {groups.map((group) => (
              <th key={group} rowSpan={2} scope="col" className={styles.name}>
                {t(`group.${group}`)}
              </th>
            ))}
            {COLUMNS.map((group) => (
              <th key={group.heading} colSpan={group.measures.length} scope="colgroup" className={styles.first}>
                {t(group.heading)}
              </th>
            ))}
            <th rowSpan={2} scope="col" className={styles.first}>
              {t("share")}
            </th>
          </tr>
          <tr>
            {COLUMNS.flatMap((group) =>
              group.measures.map((measure, place) => (
                <th key={measure} scope="col" className={place === 0 ? styles.first : undefined}>
                  {t(`measure.${measure}`)}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {statistics.rows.map((row) => (
            <tr key={JSON.stringify(row.keys)}>
              {groups.map((group, place) =>
                place === 0 ? (
                  <th key={group} scope="row" className={styles.name}>
                    {word(group, row)}
                  </th>
                ) : (
                  <td key={group} className={styles.name}>
                    {word(group, row)}
                  </td>
                ),
              )}
              {figures(row, row.keys, name(row))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={groups.length} className={styles.name}>
              {t("total")}
            </th>
            {figures(statistics.totals, {}, t("total"))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
