import { useQuery } from "@tanstack/react-query";
import { Button, Switch, Tabs } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { hasRole, useMe } from "@/api/session";
import { useFormat } from "@/i18n/use-format";
import { Notice, ProblemNotice } from "@/ui/notice";
import { Page, Panel } from "@/ui/page";
import { EmptyState, ErrorState, Skeleton } from "@/ui/states";
import { noticesQuery, useSendAgain } from "../api/notices";
import styles from "./notices.module.css";
import { StaffLetters } from "./staff-letters";

/** What left the house by mail and SMS: to citizens, and for the administrator to the staff. */
export function NoticesPage() {
  const { t } = useTranslation("notices");
  const admin = hasRole(useMe(), "admin");
  if (!admin) {
    return (
      <Page title={t("title")}>
        <CitizenNotices />
      </Page>
    );
  }
  return (
    <Page title={t("titleAll")}>
      <Tabs
        items={[
          { key: "citizens", label: t("title"), children: <CitizenNotices /> },
          { key: "staff", label: t("letters.title"), children: <StaffLetters /> },
        ]}
      />
    </Page>
  );
}

/** What citizens were told and what could not be delivered; a person decides about the latter. */
function CitizenNotices() {
  const { t } = useTranslation("notices");
  const format = useFormat();
  const [onlyParked, setOnlyParked] = useState(true);
  const answer = useQuery(noticesQuery(onlyParked ? "parked" : undefined));
  const again = useSendAgain();
  if (!answer.data) {
    return answer.isError ? (
      <ErrorState error={answer.error} retry={() => void answer.refetch()} />
    ) : (
      <Skeleton lines={6} />
    );
  }
  const { items, channels } = answer.data;
  return (
    <div className={styles.list}>
      {(["mail", "sms"] as const).map((channel) =>
        channels[channel] ? null : (
          <Notice key={channel} tone="warning">
            {t(`missing.${channel}`)}
          </Notice>
        ),
      )}
      {again.error ? <ProblemNotice error={again.error} /> : null}
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the switch inside is the control */}
      <label>
        <Switch size="small" checked={onlyParked} onChange={setOnlyParked} /> {t("onlyParked")}
      </label>
      {items.length === 0 && <EmptyState title={onlyParked ? t("noneParked") : t("none")} />}
      {items.map((notice) => (
        <Panel
          key={notice.id}
          title={`${notice.code} · ${t(`channel.${notice.channel}`)} · ${t(`state.${notice.state}`)}`}
          aside={
            notice.state === "parked" && (
              <Button size="small" loading={again.isPending} onClick={() => again.mutate(notice.id)}>
                {t("again")}
              </Button>
            )
          }
        >
          <p>
            {notice.address} · {notice.text}
          </p>
          <ol>
            {notice.sendings.map((one) => (
              <li key={`${one.at}${one.result}`}>
                {format.dateTime(one.at)} · {t(`result.${one.result}`)}
                {one.person_name && ` · ${one.person_name}`}
                {one.detail && ` · ${one.detail}`}
              </li>
            ))}
          </ol>
        </Panel>
      ))}
    </div>
  );
}
