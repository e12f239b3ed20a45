import { useTranslation } from "react-i18next";
import type { Status } from "@/api/types";
import styles from "./status-tag.module.css";

const ENDED: readonly Status[] = ["returned", "rejected", "withdrawn", "stopped"];
const WAITS_FOR_US: readonly Status[] = ["submitted", "awaiting_approval", "completed"];

export function StatusTag({ status }: { status: Status }) {
  const { t } = useTranslation("dossier");
  const tone = ENDED.includes(status) ? styles.over : WAITS_FOR_US.includes(status) ? styles.mine : "";
  return <span className={`${styles.tag} ${tone ?? ""}`}>{t(`status.${status}`)}</span>;
}
