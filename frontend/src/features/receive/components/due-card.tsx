import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/use-format";
import { useDebounced } from "@/lib/use-debounced";
import { dueDateQuery } from "../api/receive";
import type { ReceiveForm } from "../form";
import styles from "./receive.module.css";

/** The appointment as the service counts it right now, with its reason in one sentence. */
export function useDueDate(form: ReceiveForm) {
  const asked = useDebounced(form.receivedAt, 400);
  return useQuery({
    ...dueDateQuery(form.procedureCode ?? "", form.channel, asked),
    enabled: form.procedureCode !== null,
  });
}

export function DueCard({ form }: { form: ReceiveForm }) {
  const { t } = useTranslation("receive");
  const format = useFormat();
  const due = useDueDate(form);
  const { data } = due;
  const content = () => {
    if (!form.procedureCode) return <p className={styles.hint}>{t("due.choose")}</p>;
    if (due.error && !data) return <p>{t("due.later")}</p>;
    if (!data) return <p>{t("due.counting")}</p>;
    if (!data.due_at) return <p>{t("due.unset")}</p>;
    return (
      <>
        <p className={styles.dueDate}>
          {format.time(data.due_at)} {format.weekday(data.due_at)} {format.date(data.due_at)}
        </p>
        <p className={styles.hint}>{data.sentence}</p>
      </>
    );
  };
  return (
    <section className={styles.due} aria-live="polite" data-stale={due.isPlaceholderData}>
      <h2>{t("due.title")}</h2>
      {content()}
    </section>
  );
}
