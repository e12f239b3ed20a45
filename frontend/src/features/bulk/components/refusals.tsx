import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/use-format";
import styles from "./bulk.module.css";

interface Refusal {
  code: string;
  problem: string | null;
  detail: Record<string, unknown> | null;
}

interface LastAct {
  act: string;
  at: string;
  actor: string;
}

const SHOWN = 100;

/** Which dossiers it is not done to, each with its reason; of a stale one, what somebody did meanwhile. */
export function Refusals({ rows }: { rows: readonly Refusal[] }) {
  const { t } = useTranslation(["bulk", "act"]);
  const format = useFormat();
  const words = ({ problem, detail }: Refusal) => {
    const last = detail?.last_act as LastAct | undefined;
    if (problem === "stale-version" && last)
      return t("bulk:why.changed", {
        who: last.actor,
        what: t(`act:done.${last.act as "approve"}`, { defaultValue: last.act }),
        at: format.dateTime(last.at),
      });
    return t(`bulk:why.${(problem ?? "other") as "other"}`, { defaultValue: t("bulk:why.other") });
  };
  return (
    <>
      <ul className={styles.refusals}>
        {rows.slice(0, SHOWN).map((row) => (
          <li key={row.code}>
            <span className="code">{row.code}</span> {words(row)}
          </li>
        ))}
      </ul>
      {rows.length > SHOWN && <p>{t("bulk:moreRefused", { count: rows.length - SHOWN })}</p>}
    </>
  );
}
