import { useQuery } from "@tanstack/react-query";
import { Button, Input, InputNumber, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/use-format";
import { periodName } from "@/lib/period-name";
import { Field } from "@/ui/field";
import { ProblemNotice } from "@/ui/notice";
import { Panel } from "@/ui/page";
import { ErrorState, Skeleton } from "@/ui/states";
import {
  addSchedule,
  receiversQuery,
  type ScheduleIn,
  schedulesQuery,
  setActive,
  useChange,
} from "../api/deliveries";
import styles from "./deliveries.module.css";
import { useWhat, WhatFields } from "./what-fields";

const KINDS = ["month", "quarter", "half", "nine_months", "year"] as const;
const DAYS_OFF = ["before", "after", "same"] as const;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Which period's figures are owed to whom, when; the latest runs with what went wrong. */
export function SchedulesPanel() {
  const { t } = useTranslation("deliveries");
  const format = useFormat();
  const answer = useQuery(schedulesQuery);
  const change = useChange(setActive);
  if (answer.isPending) return <Skeleton lines={4} />;
  if (answer.isError) return <ErrorState error={answer.error} retry={() => void answer.refetch()} />;
  return (
    <Panel title={t("plan.title")} className={styles.panel ?? ""}>
      <ScheduleForm />
      {change.error ? <ProblemNotice error={change.error} /> : null}
      {answer.data.items.length === 0 ? (
        <p className={styles.note}>{t("plan.none")}</p>
      ) : (
        <div className={styles.scroll}>
          <table className={styles.table} aria-label={t("plan.title")}>
            <thead>
              <tr>
                <th scope="col">{t("plan.name")}</th>
                <th scope="col">{t("receiver")}</th>
                <th scope="col">{t("plan.next")}</th>
                <th scope="col">{t("plan.runs")}</th>
                <th scope="col">{t("sent.acts")}</th>
              </tr>
            </thead>
            <tbody>
              {answer.data.items.map((one) => (
                <tr key={one.id}>
                  <td>
                    {one.name}
                    <p className={styles.note}>
                      {t(`whats.${one.what}`)} ·{" "}
                      {t("plan.rule", { kind: t(`kind.${one.period_kind as "month"}`), count: one.days_after })}
                      {", "}
                      {one.at.slice(0, 5)}, {t(`dayOff.${one.day_off}`)}
                    </p>
                  </td>
                  <td>{one.receiver_name}</td>
                  <td className={styles.number}>
                    {one.active ? (
                      <>
                        {periodName(one.next_period_key, one.next_period_label, format.language)}:{" "}
                        {format.dateTime(one.next_due_at)}
                      </>
                    ) : (
                      t("plan.stopped")
                    )}
                  </td>
                  <td>
                    {one.runs.slice(0, 4).map((run) => (
                      <p key={run.period_key} className={styles.note}>
                        {periodName(run.period_key, run.period_label, format.language)}:{" "}
                        {run.state ? t(`state.${run.state}`) : `${t("plan.held")} ${run.problem}`}
                      </p>
                    ))}
                  </td>
                  <td>
                    <Button
                      size="small"
                      loading={change.isPending}
                      onClick={() => change.mutate({ schedule: one, active: !one.active })}
                    >
                      {one.active ? t("plan.stop") : t("plan.resume")}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}

function ScheduleForm() {
  const { t } = useTranslation("deliveries");
  const receivers = useQuery(receiversQuery);
  const [name, setName] = useState("");
  const [receiver, setReceiver] = useState<number | null>(null);
  const [kind, setKind] = useState<ScheduleIn["period_kind"]>("quarter");
  const [days, setDays] = useState(4);
  const [at, setAt] = useState("08:00");
  const [dayOff, setDayOff] = useState<(typeof DAYS_OFF)[number]>("before");
  const what = useWhat();
  const adding = useChange(addSchedule, () => setName(""));
  return (
    <>
      <div className={styles.form}>
        <Field label={t("plan.name")} className={styles.field}>
          {({ id }) => (
            <Input id={id} value={name} maxLength={200} onChange={(event) => setName(event.target.value)} />
          )}
        </Field>
        <Field label={t("receiver")} className={styles.field}>
          {({ id }) => (
            <Select
              id={id}
              value={receiver}
              onChange={setReceiver}
              options={(receivers.data?.items ?? [])
                .filter((one) => one.active)
                .map((one) => ({ value: one.id, label: one.name }))}
            />
          )}
        </Field>
        <WhatFields of={what} />
        <Field label={t("plan.kind")}>
          {({ id }) => (
            <Select
              id={id}
              value={kind}
              onChange={setKind}
              options={KINDS.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
            />
          )}
        </Field>
        <Field label={t("plan.days")}>
          {({ id }) => (
            <InputNumber id={id} min={1} max={60} value={days} onChange={(value) => value && setDays(value)} />
          )}
        </Field>
        <Field label={t("plan.at")} fault={TIME.test(at) ? undefined : t("plan.atFault")}>
          {({ id, ...described }) => (
            <Input
              id={id}
              {...described}
              value={at}
              maxLength={5}
              onChange={(event) => setAt(event.target.value)}
            />
          )}
        </Field>
        <Field label={t("plan.dayOff")}>
          {({ id }) => (
            <Select
              id={id}
              value={dayOff}
              onChange={setDayOff}
              options={DAYS_OFF.map((one) => ({ value: one, label: t(`dayOff.${one}`) }))}
            />
          )}
        </Field>
        <Button
          disabled={!name.trim() || receiver === null || !TIME.test(at) || !what.complete}
          loading={adding.isPending}
          onClick={() =>
            receiver !== null &&
            adding.mutate({
              name: name.trim(),
              receiver_id: receiver,
              period_kind: kind,
              days_after: days,
              at: `${at}:00`,
              day_off: dayOff,
              ...what.wanted,
              active: true,
            })
          }
        >
          {t("plan.add")}
        </Button>
      </div>
      {adding.error ? <ProblemNotice error={adding.error} /> : null}
    </>
  );
}
