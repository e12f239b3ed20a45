import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, Switch } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Alert, alertsQuery, useSee, useSeeAll } from "@/api/alerts";
import { useFormat } from "@/i18n/use-format";
import { DeadlineText } from "@/ui/deadline";
import { ProblemNotice } from "@/ui/notice";
import { Page } from "@/ui/page";
import { EmptyState, ErrorState, Skeleton } from "@/ui/states";
import styles from "./alerts.module.css";

/** What came near, passed its day or was asked by a leader: the newest first, until it is seen or no longer holds. */
export function AlertsPage() {
  const { t } = useTranslation(["alerts", "common"]);
  const [seenToo, setSeenToo] = useState(false);
  const answer = useInfiniteQuery(alertsQuery(!seenToo));
  const see = useSee();
  const seeAll = useSeeAll();
  const items = answer.data?.pages.flatMap((page) => page.items) ?? [];
  const newest = items[0]?.at;
  const fault = see.error ?? seeAll.error;
  const content = () => {
    if (answer.isPending) return <Skeleton lines={6} />;
    if (answer.isError && items.length === 0)
      return <ErrorState error={answer.error} retry={() => void answer.refetch()} />;
    if (items.length === 0)
      return <EmptyState title={t(seenToo ? "alerts:none" : "alerts:allSeen")}>{t("alerts:noneText")}</EmptyState>;
    return (
      <ol className={styles.list} aria-label={t("alerts:title")}>
        {items.map((one) => (
          <Line key={`${one.kind}${one.id}`} alert={one} onSee={() => see.mutate(one)} />
        ))}
      </ol>
    );
  };
  return (
    <Page
      title={t("alerts:title")}
      actions={
        newest &&
        items.some((one) => one.seen_at === null) && (
          <Button loading={seeAll.isPending} onClick={() => seeAll.mutate(newest)}>
            {t("alerts:seeAll")}
          </Button>
        )
      }
    >
      <p className={styles.soft}>{t("alerts:lead")}</p>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the switch inside is the control */}
      <label>
        <Switch size="small" checked={seenToo} onChange={setSeenToo} /> {t("alerts:seenToo")}
      </label>
      {fault ? <ProblemNotice error={fault} /> : null}
      {content()}
      {answer.hasNextPage && (
        <Button loading={answer.isFetchingNextPage} onClick={() => void answer.fetchNextPage()}>
          {t("alerts:more")}
        </Button>
      )}
    </Page>
  );
}

function Line({ alert, onSee }: { alert: Alert; onSee: () => void }) {
  const { t } = useTranslation("alerts");
  const format = useFormat();
  const at = format.dateTime(alert.at);
  return (
    <li className={styles.item} data-seen={alert.seen_at !== null}>
      <div>
        <p>
          <DeadlineText of={{ ...alert, timeliness: null }} brief />
        </p>
        <p>
          {/* Whoever opens the dossier has seen the alert. */}
          <Link
            to="/dossiers/$code"
            params={{ code: alert.code }}
            className="code"
            onClick={() => alert.seen_at === null && onSee()}
          >
            {alert.code}
          </Link>{" "}
          · {alert.procedure_name}
        </p>
        <p className={styles.why}>
          {alert.kind === "asked"
            ? t("asked", { name: alert.sender_name ?? "", at })
            : t(`told.${alert.kind}`, { at })}
          {alert.words && <strong> {alert.words}</strong>}
        </p>
      </div>
      {alert.seen_at === null ? (
        <Button size="small" onClick={onSee} aria-label={t("seeOne", { code: alert.code })}>
          {t("see")}
        </Button>
      ) : (
        <small>{t("seenAt", { at: format.dateTime(alert.seen_at) })}</small>
      )}
    </li>
  );
}
