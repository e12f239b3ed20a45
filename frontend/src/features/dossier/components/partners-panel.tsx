import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Dossier } from "@/api/types";
import { useFormat } from "@/i18n/use-format";
import { Panel } from "@/ui/page";
import { ErrorState, Skeleton } from "@/ui/states";
import { consultationsQuery } from "../api/acts";
import styles from "./dossier.module.css";

const STANDINGS = ["early", "on_time", "late", "open_in_time", "open_overdue"] as const;

/** Who was asked what, until when, and what came of it: each agency with its own limit and its own lateness. */
export function PartnersPanel({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation("act");
  const format = useFormat();
  const answer = useQuery({ ...consultationsQuery(dossier.code), enabled: dossier.partners.length > 0 });
  if (dossier.partners.length === 0) return null;
  const content = () => {
    if (answer.isError && !answer.data)
      return <ErrorState error={answer.error} retry={() => void answer.refetch()} />;
    if (!answer.data) return <Skeleton />;
    return (
      <ul className={styles.asked}>
        {answer.data.items.map((one) => {
          const standing = STANDINGS.find((word) => word === one.timeliness);
          const late = standing === "late" || standing === "open_overdue";
          return (
            <li key={one.id} data-late={late}>
              <strong>{one.agency_name}</strong>
              <p className={styles.soft}>
                {t(`partner.kind.${one.kind}`)} · {t("partner.askedAt", { at: format.dateTime(one.asked_at) })}
                {one.due_at && ` · ${t("partner.dueAt", { at: format.dateTime(one.due_at) })}`}
              </p>
              <blockquote>{one.question}</blockquote>
              {one.answer && <blockquote>{one.answer}</blockquote>}
              <p className={styles.soft}>
                {one.answered_at && t("partner.answeredAt", { at: format.dateTime(one.answered_at) })}
                {one.recalled_at && t("partner.recalledAt", { at: format.dateTime(one.recalled_at) })}
                {!one.answered_at && !one.recalled_at && t("partner.waiting")}
                {standing && !one.recalled_at && ` · ${t(`partner.standing.${standing}`)}`}
              </p>
            </li>
          );
        })}
      </ul>
    );
  };
  return <Panel title={t("partner.panel")}>{content()}</Panel>;
}
