import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "@/lib/format";
import type { Narrative, Section } from "../api/narrative";
import { ANNEX, COLUMNS, NOT_TYPED } from "../document";
import styles from "./narrative.module.css";

/** The three annexes: typed rows, the tables of figures, typed rows. */
export function AnnexTables(props: {
  annexes: Section[];
  tables: Narrative["tables"];
  foot: (section: Section) => ReactNode;
}) {
  const { t } = useTranslation("narrative");
  const [first, third] = props.annexes;
  return (
    <>
      {first && <Typed annex={first} foot={props.foot} />}
      <section className={styles.section} aria-label={ANNEX.number}>
        <h2>
          {ANNEX.number}. {ANNEX.title}
        </h2>
        {props.tables.map((table) => (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
          <section key={table.caption} className={styles.scroll} tabIndex={0} aria-label={table.caption}>
            <table className={styles.table}>
              <caption>{table.caption}</caption>
              <thead>
                <tr>
                  <th scope="col">{ANNEX.ordinal}</th>
                  <th scope="col">{table.label_heading}</th>
                  {COLUMNS.map(([key, one]) => (
                    <th key={key} scope="col">
                      {one}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {table.rows.map((row) => (
                  <tr key={`${row.position} ${row.label}`} className={row.total ? styles.total : undefined}>
                    <td>{row.position}</td>
                    <th scope="row">{row.label}</th>
                    {row.values.map((value, nth) => (
                      <td key={COLUMNS[nth]?.[0]}>{formatNumber(value, "vi")}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        ))}
        <p className={styles.visuallyQuiet}>{t("annexNote")}</p>
      </section>
      {third && <Typed annex={third} foot={props.foot} />}
    </>
  );
}

function Typed({ annex, foot }: { annex: Section; foot: (section: Section) => ReactNode }) {
  const rows = annex.text?.rows ?? [];
  return (
    <section className={styles.section} aria-label={annex.number}>
      <h2>
        {annex.number}. {annex.title}
      </h2>
      {annex.text?.paragraphs.map((one) => (
        <p key={one}>{one}</p>
      ))}
      {rows.length === 0 && !annex.text?.paragraphs.length && <p className={styles.missing}>{NOT_TYPED}</p>}
      {rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section className={styles.scroll} tabIndex={0} aria-label={annex.title}>
          <table className={styles.table}>
            <thead>
              <tr>
                {annex.columns.map((one) => (
                  <th key={one} scope="col">
                    {one}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.join("|")}>
                  {row.map((cell, nth) => (
                    <td key={annex.columns[nth]} className={styles.words}>
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {foot(annex)}
    </section>
  );
}
