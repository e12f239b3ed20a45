import { useQueries, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { SquarePen } from "lucide-react";
import { useTranslation } from "react-i18next";
import { dossiersQuery, queuesQuery } from "@/api/queries";
import { hasRole, useMe } from "@/api/session";
import { useFormat } from "@/i18n/use-format";
import { useNow } from "@/lib/clock";
import { DeadlineText } from "@/ui/deadline";
import { LinkButton } from "@/ui/link-button";
import { Page, Panel } from "@/ui/page";
import { EmptyState, ErrorState, Skeleton } from "@/ui/states";
import { StatusTag } from "@/ui/status-tag";
import { type Item, inOrder, nextAct, type QueueName, workQueues } from "../work";
import { Reminders } from "./reminders";
import styles from "./today.module.css";

const SHOWN = 12;
function Work({ item, act }: { item: Item; act: string | null }) {
  const { t } = useTranslation(["today", "act"]);
  const { row } = item;
  const words = act ? t(`act:button.${act as "approve"}`, { defaultValue: t("today:open") }) : t("today:open");
  return (
    <li className={styles.item}>
      <p>
        <DeadlineText of={row} brief />
      </p>
      <p>
        <Link to="/dossiers/$code" params={{ code: row.code }} className="code">
          {row.code}
        </Link>{" "}
        · {row.applicant.name} · <small>{row.procedure_name}</small>
      </p>
      <div className={styles.act}>
        <StatusTag status={row.status} />
        <LinkButton to="/dossiers/$code" params={{ code: row.code }} size="small">
          {words}
        </LinkButton>
      </div>
    </li>
  );
}

function WorkList() {
  const { t } = useTranslation(["today", "frame"]);
  const me = useMe();
  const { queues, watching } = workQueues(me.roles);
  const counts = useQuery(queuesQuery);
  const known = queues.filter(
    (name): name is QueueName => counts.data?.some((one) => one.queue === name) ?? false,
  );
  const lists = useQueries({
    queries: known.map((queue) => dossiersQuery({ queue, limit: SHOWN })),
    combine: (answers) => ({
      pending: answers.some((answer) => answer.isPending),
      error: answers.find((answer) => answer.error && !answer.data)?.error ?? null,
      rows: answers.map((answer) => answer.data?.items ?? []),
      retry: () => void Promise.all(answers.map((answer) => answer.refetch())),
    }),
  });
  if (counts.isPending || lists.pending) return <Skeleton lines={8} />;
  const error = counts.data ? lists.error : counts.error;
  if (error) return <ErrorState error={error} retry={counts.data ? lists.retry : () => void counts.refetch()} />;
  const items = inOrder(known.map((queue, at) => ({ queue, rows: lists.rows[at] ?? [] }))).slice(0, SHOWN);
  if (items.length === 0) return <EmptyState title={t("today:doneTitle")}>{t("today:doneText")}</EmptyState>;
  const longest = counts.data?.find((one) => one.queue === known[0]);
  const actOf = (queue: string) => counts.data?.find((one) => one.queue === queue)?.act ?? null;
  return (
    <Panel title={watching ? t("today:watch") : t("today:work")}>
      <ol>
        {items.map((item) => (
          <Work key={item.row.code} item={item} act={nextAct(item.row, actOf(item.queue))} />
        ))}
      </ol>
      {longest && known[0] && longest.count > SHOWN && (
        <p className={styles.soft}>
          <Link to="/dossiers" search={{ queue: known[0] }}>
            {t("today:all", { count: longest.count, name: t(`frame:queue.${known[0]}`) })}
          </Link>
        </p>
      )}
    </Panel>
  );
}

function Figures() {
  const { t } = useTranslation(["today", "frame"]);
  const format = useFormat();
  const { data } = useQuery(queuesQuery);
  if (!data || data.length === 0) return null;
  return (
    <Panel title={t("today:figures")}>
      <ul className={styles.figures}>
        {data.map(({ queue, count }) => (
          <li key={queue}>
            <Link to="/dossiers" search={{ queue: queue }} data-alarm={queue === "overdue" && count > 0}>
              {t(`frame:queue.${queue}`)}
              <strong>{format.number(count)}</strong>
            </Link>
          </li>
        ))}
      </ul>
      <p className={styles.soft}>{t("today:find")}</p>
    </Panel>
  );
}

/** What I must do now, in order of time left, each with its one next act; the day's figures small at the side. */
export function TodayPage() {
  const { t } = useTranslation("today");
  const me = useMe();
  const format = useFormat();
  const now = useNow(60_000);
  return (
    <Page
      title={t("title")}
      heading={
        <>
          {t("title")}{" "}
          <span className={styles.lead}>
            {t("lead", { weekday: format.weekday(now), date: format.date(now) })}
          </span>
        </>
      }
      actions={
        hasRole(me, "clerk") && (
          <LinkButton to="/receive" look="primary" icon={<SquarePen size={17} aria-hidden />}>
            {t("receive")}
          </LinkButton>
        )
      }
    >
      <Reminders />
      <div className={styles.layout}>
        <WorkList />
        <Figures />
      </div>
    </Page>
  );
}
