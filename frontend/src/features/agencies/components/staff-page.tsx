import { useQuery } from "@tanstack/react-query";
import { Button, Popconfirm, Switch } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "@/api/session";
import { useFormat } from "@/i18n/use-format";
import { ProblemNotice } from "@/ui/notice";
import { Page } from "@/ui/page";
import { EmptyState, ErrorState, Skeleton } from "@/ui/states";
import type { Colleague } from "../api/agencies";
import { staffOfQuery, useSwitchAccount } from "../api/staff";
import styles from "./agencies.module.css";
import { AgencyField } from "./agency-field";
import { StaffDialog } from "./staff-dialog";

/** Who works in an agency, and where letters reach her; for the administrator. */
export function StaffPage() {
  const { t } = useTranslation("staff");
  const me = useMe();
  const [agency, setAgency] = useState(me.agency.id);
  const [stopped, setStopped] = useState(false);
  const [edited, setEdited] = useState<number | null>(null);
  const answer = useQuery(staffOfQuery(agency, !stopped));
  const change = useSwitchAccount();
  const content = () => {
    if (answer.isPending) return <Skeleton lines={6} />;
    if (answer.isError) return <ErrorState error={answer.error} retry={() => void answer.refetch()} />;
    const { items } = answer.data;
    if (items.length === 0) return <EmptyState title={t(stopped ? "noneStopped" : "none")} />;
    return (
      <section className={styles.scroll} aria-label={t("title")}>
        <table className={styles.table} aria-label={t("title")}>
          <thead>
            <tr>
              <th scope="col">{t("name")}</th>
              <th scope="col">{t("roles")}</th>
              <th scope="col">{t("email")}</th>
              <th scope="col">{t("state")}</th>
              <th scope="col">{t("act")}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((one) => (
              <Row
                key={one.id}
                person={one}
                changing={change.isPending}
                onEdit={() => setEdited(one.id)}
                onSwitch={() => change.mutate({ id: one.id, active: !one.active })}
              />
            ))}
          </tbody>
        </table>
      </section>
    );
  };
  return (
    <Page title={t("title")}>
      <p className={styles.soft}>{t("lead")}</p>
      <div className={styles.bar}>
        <AgencyField value={agency} onChange={setAgency} />
        {/* biome-ignore lint/a11y/noLabelWithoutControl: the switch inside is the control */}
        <label>
          <Switch size="small" checked={stopped} onChange={setStopped} /> {t("onlyStopped")}
        </label>
      </div>
      {change.error ? <ProblemNotice error={change.error} /> : null}
      {content()}
      {edited !== null && <StaffDialog id={edited} onClose={() => setEdited(null)} />}
    </Page>
  );
}

function Row(props: { person: Colleague; changing: boolean; onEdit: () => void; onSwitch: () => void }) {
  const { person, changing, onEdit, onSwitch } = props;
  const { t } = useTranslation(["staff", "common"]);
  const { date } = useFormat();
  return (
    <tr>
      <td>
        {person.name}
        <br />
        {person.title}
      </td>
      <td>{person.roles.map((role) => t(`staff:role.${role}`)).join(", ")}</td>
      <td>{person.email ?? t("staff:noEmail")}</td>
      <td>
        {!person.active
          ? t("staff:stopped")
          : person.away
            ? t("staff:away", { day: date(person.away.last_day) })
            : t("staff:works")}
      </td>
      <td>
        <div className={styles.acts}>
          <Button size="small" aria-label={t("staff:editPerson", { name: person.name })} onClick={onEdit}>
            {t("staff:edit")}
          </Button>
          <Popconfirm
            title={t(person.active ? "staff:stopAsk" : "staff:startAsk", { name: person.name })}
            description={t(person.active ? "staff:stopText" : "staff:startText")}
            okText={t(person.active ? "staff:stop" : "staff:start")}
            cancelText={t("common:cancel")}
            onConfirm={onSwitch}
          >
            <Button size="small" type="text" loading={changing}>
              {t(person.active ? "staff:stop" : "staff:start")}
            </Button>
          </Popconfirm>
        </div>
      </td>
    </tr>
  );
}
