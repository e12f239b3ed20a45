import { useQuery } from "@tanstack/react-query";
import { Input, Modal, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "@/api/session";
import { now } from "@/lib/clock";
import { isoDay } from "@/lib/format";
import { DayInput } from "@/ui/day-input";
import { Field } from "@/ui/field";
import { type Colleague, colleaguesQuery, useEnterLeave } from "../api/agencies";
import styles from "./agencies.module.css";
import { LeaveFault } from "./leave-fault";

interface Props {
  agency: number;
  /** A leader or an administrator: otherwise one enters one's own leave only. */
  forOthers: boolean;
  onClose: () => void;
}

const option = (one: Colleague) => ({ value: one.id, label: one.title ? `${one.name}, ${one.title}` : one.name });

/** From which day to which day somebody is away, who stands in, and on what ground. */
export function LeaveDialog({ agency, forOthers, onClose }: Props) {
  const { t } = useTranslation(["agencies", "common"]);
  const me = useMe();
  const people = useQuery(colleaguesQuery).data?.items ?? [];
  const [person, setPerson] = useState<number | null>(forOthers ? null : me.id);
  const [standIn, setStandIn] = useState<number | null>(null);
  const [first, setFirst] = useState<string | null>(isoDay(now()));
  const [last, setLast] = useState<string | null>(null);
  const [ground, setGround] = useState("");
  const enter = useEnterLeave(onClose);
  const roles = people.find((one) => one.id === person)?.roles ?? [];
  // Standing in gives no role: only somebody who shares one can do the work. Those of the same agency come first;
  // whether somebody of another may act for this one, the service knows.
  const able = people.filter((one) => one.id !== person && one.roles.some((role) => roles.includes(role)));
  const standIns = [
    { label: t("agencies:leave.here"), options: able.filter((one) => one.agency_id === agency).map(option) },
    { label: t("agencies:leave.elsewhere"), options: able.filter((one) => one.agency_id !== agency).map(option) },
  ].filter((group) => group.options.length > 0);
  const backwards = first !== null && last !== null && last < first;
  const whole = person && standIn && first && last && !backwards && ground.trim().length >= 2;
  return (
    <Modal
      open
      width={640}
      title={t("agencies:leave.enter")}
      okText={t("common:save")}
      cancelText={t("common:cancel")}
      okButtonProps={{ disabled: !whole }}
      confirmLoading={enter.isPending}
      onOk={() => {
        if (!person || !standIn || !first || !last) return;
        enter.mutate({
          staff_id: person,
          stand_in_id: standIn,
          first_day: first,
          last_day: last,
          ground: ground.trim(),
        });
      }}
      onCancel={onClose}
    >
      <div className={styles.form}>
        <Field label={t("agencies:leave.person")} className={styles.whole}>
          {(control) => (
            <Select
              {...control}
              showSearch={{ optionFilterProp: "label" }}
              disabled={!forOthers}
              value={person}
              options={people.filter((one) => one.agency_id === agency).map(option)}
              onChange={(id) => {
                setPerson(id);
                setStandIn(null);
              }}
            />
          )}
        </Field>
        <Field
          label={t("agencies:leave.standIn")}
          hint={t(person && able.length === 0 ? "agencies:leave.nobody" : "agencies:leave.standInHint")}
          className={styles.whole}
        >
          {(control) => (
            <Select
              {...control}
              showSearch={{ optionFilterProp: "label" }}
              disabled={!person}
              value={standIn}
              options={standIns}
              onChange={setStandIn}
            />
          )}
        </Field>
        <Field label={t("agencies:leave.first")}>
          {(control) => <DayInput {...control} value={first} onValue={setFirst} />}
        </Field>
        <Field
          label={t("agencies:leave.last")}
          hint={t("agencies:leave.lastHint")}
          fault={backwards ? t("agencies:leave.backwards") : undefined}
        >
          {(control) => <DayInput {...control} value={last} onValue={setLast} />}
        </Field>
        <Field label={t("agencies:leave.ground")} hint={t("agencies:leave.groundHint")} className={styles.whole}>
          {(control) => (
            <Input
              {...control}
              maxLength={300}
              value={ground}
              onChange={(event) => setGround(event.target.value)}
            />
          )}
        </Field>
      </div>
      {enter.error ? <LeaveFault error={enter.error} /> : null}
    </Modal>
  );
}
