import { useTranslation } from "react-i18next";
import type { Dossier } from "@/api/types";
import { DeadlineText } from "@/ui/deadline";
import { StatusTag } from "@/ui/status-tag";
import styles from "./dossier.module.css";
import { WhyDate } from "./why-date";

/** Who and what this is, how much time is left and with whom it lies; stays in sight while the page scrolls. */
export function IdentityBar({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation(["act", "dossier"]);
  return (
    <header className={styles.identity}>
      <h1>{dossier.code}</h1>
      <StatusTag status={dossier.status} />
      <DeadlineText of={dossier} />
      {dossier.due_trace && <WhyDate dossier={dossier} />}
      <div className={styles.line}>
        <p>
          <strong>{dossier.applicant.name}</strong>
        </p>
        <p title={dossier.procedure_name}>{dossier.procedure_name}</p>
        {dossier.assignee && dossier.deadline.band !== "done" && (
          <p className={styles.grow}>{t("task.withWhom", { name: dossier.assignee.name })}</p>
        )}
      </div>
    </header>
  );
}
