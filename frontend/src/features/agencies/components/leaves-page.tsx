import { useQuery } from "@tanstack/react-query";
import { Button, Popconfirm } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { hasRole, useMe } from "@/api/session";
import { useFormat } from "@/i18n/use-format";
import { Page } from "@/ui/page";
import { EmptyState, ErrorState, Skeleton } from "@/ui/states";
import { type Leave, leavesQuery, useEndLeave } from "../api/agencies";
import styles from "./agencies.module.css";
import { AgencyField } from "./agency-field";
import { LeaveDialog } from "./leave-dialog";
import { LeaveFault } from "./leave-fault";

/** Who of an agency is or will be away, and who stands in. */
export function LeavesPage() {
  const { t } = useTranslation("agencies");
  const me = useMe();
  const [agency, setAgency] = useState(me.agency.id);
  const [entering, setEntering] = useState(false);
  const answer = useQuery(leavesQuery(agency));
  const end = useEndLeave();
  // The service says the last word; these are the same rules, so that no button is shown that it refuses.
  const leads = hasRole(me, "admin") || (hasRole(me, "leader") && me.act.includes(agency));
  const mayEnter = leads || agency === me.agency.id;
  const content = () => {
    if (answer.isPending) return <Skeleton lines={5} />;
    if (answer.isError) return <ErrorState error={answer.error} retry={() => void answer.refetch()} />;
    const { items } = answer.data;
    if (items.length === 0) return <EmptyState title={t("leave.none")}>{t("leave.noneText")}</EmptyState>;
    return (
      <section className={styles.scroll} aria-label={t("leave.title")}>
        <table className={styles.table} aria-label={t("leave.title")}>
          <thead>
            <tr>
              <th scope="col">{t("leave.person")}</th>
              <th scope="col">{t("leave.standIn")}</th>
              <th scope="col">{t("leave.days")}</th>
              <th scope="col">{t("leave.state")}</th>
              <th scope="col">{t("leave.ground")}</th>
              <th scope="col">{t("leave.act")}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((one) => (
              <Row
                key={one.id}
                leave={one}
                mayEnd={(leads || one.staff.id === me.id) && one.ended_on === null}
                ending={end.isPending}
                onEnd={() => end.mutate(one.id)}
              />
            ))}
          </tbody>
        </table>
      </section>
    );
  };
  return (
    <Page
      title={t("leave.title")}
      actions={
        mayEnter && (
          <Button type="primary" onClick={() => setEntering(true)}>
            {t("leave.enter")}
          </Button>
        )
      }
    >
      <p className={styles.soft}>{t("leave.lead")}</p>
      <div className={styles.bar}>
        <AgencyField value={agency} onChange={setAgency} />
      </div>
      {end.error ? <LeaveFault error={end.error} /> : null}
      {content()}
      {entering && <LeaveDialog agency={agency} forOthers={leads} onClose={() => setEntering(false)} />}
    </Page>
  );
}

function Row(props: { leave: Leave; mayEnd: boolean; ending: boolean; onEnd: () => void }) {
  const { leave, mayEnd, ending, onEnd } = props;
  const { t } = useTranslation("agencies");
  const { date } = useFormat();
  return (
    <tr>
      <td>
        {leave.staff.name}
        <br />
        {leave.staff.title}
      </td>
      <td>
        {leave.stand_in.name}
        <br />
        {leave.stand_in.title}
      </td>
      <td>{t("leave.fromTo", { from: date(leave.first_day), to: date(leave.last_day) })}</td>
      <td>
        {leave.ended_on
          ? t("leave.ended", { day: date(leave.ended_on) })
          : leave.holds_today
            ? t("leave.today")
            : t("leave.coming")}
      </td>
      <td>{leave.ground ?? t("leave.groundKept")}</td>
      <td>
        {mayEnd && (
          <Popconfirm
            title={t(leave.holds_today ? "leave.endToday" : "leave.endBefore", { name: leave.staff.name })}
            description={t("leave.endText", { name: leave.stand_in.name })}
            okText={t("leave.end")}
            cancelText={t("leave.keep")}
            onConfirm={onEnd}
          >
            <Button size="small" loading={ending}>
              {t("leave.end")}
            </Button>
          </Popconfirm>
        )}
      </td>
    </tr>
  );
}
