import { CircleCheck, CircleX } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/use-format";
import { Panel } from "@/ui/page";
import type { Statistics } from "../api/statistics";
import styles from "./statistics.module.css";

const NAMED = ["received", "channels", "balance", "resolved", "open", "rows"] as const;

/** What must add up, as sentences; a broken one says in red which rows differ. */
export function Identities({ of }: { of: Statistics["identities"] }) {
  const { t } = useTranslation("statistics");
  const { language, number } = useFormat();
  /** The service says its sentence in Vietnamese; in English the equation is named, with both its sides. */
  const said = ({ name, sentence, left, right }: Statistics["identities"][number]) => {
    const named = NAMED.find((one) => one === name);
    if (language === "vi" || !named) return sentence;
    return `${t(`identity.${named}`)}: ${number(left)} ${left === right ? "=" : "≠"} ${number(right)}`;
  };
  return (
    <Panel title={t("identities")} className={styles.identities}>
      <ul>
        {of.map((identity) => (
          <li key={identity.name} className={identity.holds ? styles.holds : styles.broken}>
            {identity.holds ? <CircleCheck size={16} aria-hidden /> : <CircleX size={16} aria-hidden />}
            <span>
              {said(identity)} <strong>{identity.holds ? t("holds") : t("broken")}</strong>
              {!identity.holds && identity.rows_failing.length > 0 && (
                <> {t("brokenRows", { rows: identity.rows_failing.join("; ") })}</>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
