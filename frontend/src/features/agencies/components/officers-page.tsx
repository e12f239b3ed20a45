import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { fieldsQuery, proceduresQuery } from "@/api/queries";
import { hasRole, useMe } from "@/api/session";
import { useFormat } from "@/i18n/use-format";
import { now } from "@/lib/clock";
import { isoDay } from "@/lib/format";
import { DayInput } from "@/ui/day-input";
import { Field } from "@/ui/field";
import { Page } from "@/ui/page";
import { EmptyState, ErrorState, Skeleton } from "@/ui/states";
import { colleaguesQuery } from "../api/agencies";
import { type Officer, officersQuery } from "../api/officers";
import styles from "./agencies.module.css";
import { AgencyField } from "./agency-field";
import { OfficerDialog } from "./officer-dialog";
import { OfficerEnding } from "./officer-ending";

/** Who may appraise and who may decide at the desk itself ("4 tại chỗ"), on a day. */
export function OfficersPage() {
  const { t } = useTranslation("officers");
  const me = useMe();
  const admin = hasRole(me, "admin");
  const [agency, setAgency] = useState(me.agency.id);
  const [day, setDay] = useState(isoDay(now()));
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Officer | null>(null);
  const answer = useQuery(officersQuery(agency, day));
  const people = new Map(useQuery(colleaguesQuery).data?.items.map((one) => [one.id, one]));
  const nameOf = (id: number) => people.get(id)?.name ?? t("gone");
  const content = () => {
    if (answer.isPending) return <Skeleton lines={5} />;
    if (answer.isError) return <ErrorState error={answer.error} retry={() => void answer.refetch()} />;
    const { items } = answer.data;
    if (items.length === 0) return <EmptyState title={t("none")}>{t("noneText")}</EmptyState>;
    return (
      <section className={styles.scroll} aria-label={t("title")}>
        <table className={styles.table} aria-label={t("title")}>
          <thead>
            <tr>
              <th scope="col">{t("person")}</th>
              <th scope="col">{t("function")}</th>
              <th scope="col">{t("scope")}</th>
              <th scope="col">{t("days")}</th>
              <th scope="col">{t("decision")}</th>
              {admin && <th scope="col">{t("act")}</th>}
            </tr>
          </thead>
          <tbody>
            {items.map((one) => (
              <Row
                key={one.id}
                officer={one}
                name={nameOf(one.staff_id)}
                title={people.get(one.staff_id)?.title}
                onEnd={admin ? () => setEnding(one) : null}
              />
            ))}
          </tbody>
        </table>
      </section>
    );
  };
  return (
    <Page
      title={t("title")}
      actions={
        admin && (
          <Button type="primary" onClick={() => setAdding(true)}>
            {t("add")}
          </Button>
        )
      }
    >
      <p className={styles.soft}>{t("lead")}</p>
      <div className={styles.bar}>
        <AgencyField value={agency} onChange={setAgency} />
        <Field label={t("onDay")}>
          {(control) => <DayInput {...control} value={day} onValue={(given) => setDay(given ?? isoDay(now()))} />}
        </Field>
      </div>
      {content()}
      {adding && (
        <OfficerDialog
          agency={agency}
          onClose={() => setAdding(false)}
          onMade={(from) => from > day && setDay(from)}
        />
      )}
      {ending && <OfficerEnding officer={ending} name={nameOf(ending.staff_id)} onClose={() => setEnding(null)} />}
    </Page>
  );
}

interface RowProps {
  officer: Officer;
  name: string;
  title: string | undefined;
  onEnd: (() => void) | null;
}

function Row({ officer, name, title, onEnd }: RowProps) {
  const { t } = useTranslation("officers");
  const { date } = useFormat();
  const fields = useQuery(fieldsQuery).data?.items;
  const procedures = useQuery(proceduresQuery()).data?.items;
  const scope = () => {
    if (officer.procedure_code !== null) {
      const known = procedures?.find((one) => one.code === officer.procedure_code);
      return `${officer.procedure_code}${known ? ` · ${known.name}` : ""}`;
    }
    if (officer.field_id === null) return t("scopes.everything");
    return t("fieldOf", { name: fields?.find((one) => one.id === officer.field_id)?.name ?? officer.field_id });
  };
  return (
    <tr>
      <td>
        {name}
        <br />
        {title}
      </td>
      <td>{t(`functions.${officer.function}`)}</td>
      <td>{scope()}</td>
      <td>
        {officer.valid_to
          ? t("fromTo", { from: date(officer.valid_from), to: date(officer.valid_to) })
          : t("fromOn", { from: date(officer.valid_from) })}
      </td>
      <td>
        {officer.decision}
        {officer.source && (
          <>
            <br />
            <small>{officer.source}</small>
          </>
        )}
      </td>
      {onEnd && (
        <td>
          {officer.valid_to === null && (
            <Button size="small" onClick={onEnd}>
              {t("end")}
            </Button>
          )}
        </td>
      )}
    </tr>
  );
}
