import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/use-format";
import type { Remark } from "../api/reports";
import styles from "./reports.module.css";

/** What was said, oldest first; with `onOpen` each leads to its cell. */
export function RemarkList({ of, onOpen }: { of: readonly Remark[]; onOpen?: (cell: string) => void }) {
  const { t } = useTranslation("reports");
  const { dateTime } = useFormat();
  if (of.length === 0) return <p className={styles.soft}>{t("noRemark")}</p>;
  return (
    <ul className={styles.remarks}>
      {of.map((one) => (
        <li key={one.id}>
          <strong>{t(`kinds.${one.kind}`)}</strong> {one.code}
          {one.text && <p className={styles.words}>{one.text}</p>}
          <p className={styles.soft}>
            {one.by_name} · {dateTime(one.at)}{" "}
            {one.cell && onOpen && (
              <button type="button" className={styles.figure} onClick={() => one.cell && onOpen(one.cell)}>
                {t("openCell")}
              </button>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
