import { CircleCheck, CircleX } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Identity } from "../api/reports";
import styles from "./reports.module.css";

/** What must add up, as sentences; a broken one says in which rows. */
export function IdentityList({ of }: { of: readonly Identity[] }) {
  const { t } = useTranslation("reports");
  return (
    <ul className={styles.identities}>
      {of.map((one) => (
        <li key={`${one.name} ${one.sentence}`} className={one.holds ? styles.holds : styles.broken}>
          {one.holds ? <CircleCheck size={16} aria-hidden /> : <CircleX size={16} aria-hidden />}
          <span>
            <span lang="vi">{one.sentence}</span> <strong>{t(one.holds ? "holds" : "broken")}</strong>
            {one.rows_failing.length > 0 && `: ${one.rows_failing.join("; ")}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
