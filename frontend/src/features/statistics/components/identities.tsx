import { CircleCheck, CircleX } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Panel } from "@/ui/page";
import type { Statistics } from "../api/statistics";
import styles from "./statistics.module.css";

/** What must add up, as sentences; a broken one says in red which rows differ. */
export function Identities({ of }: { of: Statistics["identities"] }) {
  const { t } = useTranslation("statistics");
  return (
    <Panel title={t("identities")} className={styles.identities}>
      <ul>
        {of.map((identity) => (
          <li key={identity.name} className={identity.holds ? styles.holds : styles.broken}>
            {identity.holds ? <CircleCheck size={16} aria-hidden /> : <CircleX size={16} aria-hidden />}
            <span>
              {identity.sentence} <strong>{identity.holds ? t("holds") : t("broken")}</strong>
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
