import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { clockQuery } from "@/api/queries";
import { useFormat } from "@/i18n/use-format";
import { useNow } from "@/lib/clock";
import { useReachable } from "@/lib/connection";
import styles from "./frame.module.css";

/** What everybody must know before reading the page: that it is a demo and what day it lives in; that the line is down. */
export function Notices() {
  const { t } = useTranslation("frame");
  const format = useFormat();
  const now = useNow();
  const reachable = useReachable();
  const clock = useQuery(clockQuery);
  return (
    <section className={styles.notices} aria-label={t("noticesLabel")}>
      {clock.data?.environment === "demo" && (
        <p className={styles.strip}>
          <strong>{t("demo", { day: `${format.weekday(now)} ${format.date(now)}` })}</strong>
          <span>{t("demoNote")}</span>
        </p>
      )}
      <div role="status">
        {!reachable && (
          <p className={`${styles.strip} ${styles.lost}`}>
            <strong>{t("connection.lost")}</strong>
            <span>{t("connection.lostText")}</span>
          </p>
        )}
      </div>
    </section>
  );
}
