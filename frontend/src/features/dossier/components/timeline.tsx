import { useQuery } from "@tanstack/react-query";
import { Switch } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { actsQuery } from "@/api/queries";
import type { DossierAct } from "@/api/types";
import { useFormat } from "@/i18n/use-format";
import { isoDay } from "@/lib/format";
import { Panel } from "@/ui/page";
import { ErrorState, Skeleton } from "@/ui/states";
import styles from "./dossier.module.css";

const MINUTE = 60_000;
const movedDue = (act: DossierAct) => act.due_at_before !== act.due_at_after;

/** The name of an act for people; one that this app does not know keeps the service's word. */
export function useActWords() {
  const { t } = useTranslation("act");
  return (act: string) => t(`done.${act as "receive"}`, { defaultValue: act });
}

function Event({ act }: { act: DossierAct }) {
  const { t } = useTranslation("act");
  const format = useFormat();
  const words = useActWords();
  const late = Math.abs(Date.parse(act.recorded_at) - Date.parse(act.at)) > 10 * MINUTE;
  const items = Array.isArray(act.data.items) ? act.data.items.join("; ") : "";
  const assignee = typeof act.data.assignee_name === "string" ? act.data.assignee_name : "";
  const minutes = typeof act.data.minutes === "number" ? act.data.minutes : null;
  return (
    <li className={styles.event}>
      <time dateTime={act.at}>{format.time(act.at)}</time>
      <div>
        <strong>{words(act.act)}</strong>
        <p>
          {[act.actor.name, act.actor.agency_name].filter(Boolean).join(" · ")}
          {late && ` · ${t("timeline.recorded", { at: format.dateTime(act.recorded_at) })}`}
        </p>
        {assignee && <p>{t("timeline.assignee", { name: assignee })}</p>}
        {act.reason && <blockquote>{act.reason}</blockquote>}
        {minutes !== null && <p>{t("timeline.minutes", { count: minutes })}</p>}
        {items && <p>{t("timeline.items", { items })}</p>}
        {movedDue(act) && act.due_at_after && (
          <p>
            {act.due_at_before
              ? t("timeline.due", {
                  before: format.dateTime(act.due_at_before),
                  after: format.dateTime(act.due_at_after),
                })
              : t("timeline.dueSet", { after: format.dateTime(act.due_at_after) })}
          </p>
        )}
      </div>
    </li>
  );
}

/** What was done, by whom and when; the newest day on top. Nothing here can be changed by anybody. */
export function Timeline({ code }: { code: string }) {
  const { t } = useTranslation("act");
  const format = useFormat();
  const [onlyDue, setOnlyDue] = useState(false);
  const answer = useQuery(actsQuery(code));
  const content = () => {
    if (answer.isError && !answer.data)
      return <ErrorState error={answer.error} retry={() => void answer.refetch()} />;
    if (!answer.data) return <Skeleton />;
    const acts = answer.data.items.filter((act) => !onlyDue || movedDue(act)).toReversed();
    if (acts.length === 0) return <p className={styles.soft}>{t("timeline.empty")}</p>;
    const days = new Map<string, DossierAct[]>();
    for (const act of acts) days.set(isoDay(act.at), [...(days.get(isoDay(act.at)) ?? []), act]);
    return [...days].map(([day, ofDay]) => (
      <div key={day}>
        <h3 className={styles.day}>
          {format.weekday(day)} {format.date(day)}
        </h3>
        <ol>
          {ofDay.map((act) => (
            <Event key={act.sequence} act={act} />
          ))}
        </ol>
      </div>
    ));
  };
  return (
    <Panel
      title={t("page.timeline")}
      aside={
        // biome-ignore lint/a11y/noLabelWithoutControl: the switch inside is the control
        <label className={`${styles.soft} screen-only`}>
          {t("page.onlyDue")} <Switch size="small" checked={onlyDue} onChange={setOnlyDue} />
        </label>
      }
    >
      {content()}
    </Panel>
  );
}
