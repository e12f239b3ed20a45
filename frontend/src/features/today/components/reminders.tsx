import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useSee } from "@/api/alerts";
import { remindersQuery } from "@/api/queries";
import { useFormat } from "@/i18n/use-format";
import { Panel } from "@/ui/page";
import styles from "./today.module.css";

/** What a leader has reminded the person of, until she puts it away or the dossier leaves her hands. */
export function Reminders() {
  const { t } = useTranslation("today");
  const format = useFormat();
  const { data } = useQuery(remindersQuery);
  const see = useSee();
  if (!data || data.items.length === 0) return null;
  return (
    <Panel title={t("reminders")}>
      <ul className={styles.reminders}>
        {data.items.map((one) => (
          <li key={one.id}>
            <span>
              <Link to="/dossiers/$code" params={{ code: one.code }} className="code">
                {one.code}
              </Link>{" "}
              · {one.procedure_name}
              {one.words && <strong> · {one.words}</strong>}
              <small>
                {" "}
                · {t("remindedBy", { name: one.sender_name, at: format.dateTime(one.sent_at) })}
                {one.due_at && ` · ${t("dueOn", { day: format.date(one.due_at) })}`}
              </small>
            </span>
            <Button size="small" type="text" onClick={() => see.mutate({ kind: "asked", id: one.id })}>
              {t("putAway")}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
