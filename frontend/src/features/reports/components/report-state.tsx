import { useTranslation } from "react-i18next";
import type { ReportHead } from "../api/reports";
import styles from "./reports.module.css";

export function ReportStateTag({ state }: { state: ReportHead["state"] }) {
  const { t } = useTranslation("reports");
  return (
    <span className={`${styles.state} ${state === "closed" ? styles.closed : ""}`}>{t(`states.${state}`)}</span>
  );
}
