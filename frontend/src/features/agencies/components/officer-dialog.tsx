import { useQuery } from "@tanstack/react-query";
import { Input, Modal, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { agenciesQuery, fieldsQuery, proceduresQuery } from "@/api/queries";
import { now } from "@/lib/clock";
import { isoDay } from "@/lib/format";
import { DayInput } from "@/ui/day-input";
import { Field } from "@/ui/field";
import { colleaguesQuery } from "../api/agencies";
import { type OfficerIn, useDesignate } from "../api/officers";
import styles from "./agencies.module.css";
import { OfficerFault } from "./officer-fault";

type Scope = "everything" | "field" | "procedure";
const SCOPES: readonly Scope[] = ["everything", "field", "procedure"];

interface Props {
  agency: number;
  onClose: () => void;
  /** From which day on the new designation is found in the list. */
  onMade: (from: string) => void;
}

/** Who may appraise or decide at a desk, for what, from when, and on which decision it rests. */
export function OfficerDialog({ agency, onClose, onMade }: Props) {
  const { t } = useTranslation(["officers", "common"]);
  const people = useQuery(colleaguesQuery).data?.items ?? [];
  const agencies = useQuery(agenciesQuery).data?.items ?? [];
  const fields = useQuery(fieldsQuery).data?.items ?? [];
  const procedures = useQuery(proceduresQuery()).data?.items ?? [];
  const [person, setPerson] = useState<number | null>(null);
  const [duty, setDuty] = useState<OfficerIn["function"]>("appraise");
  const [scope, setScope] = useState<Scope>("everything");
  const [field, setField] = useState<number | null>(null);
  const [procedure, setProcedure] = useState<string | null>(null);
  const [from, setFrom] = useState<string | null>(isoDay(now()));
  const [to, setTo] = useState<string | null>(null);
  const [decision, setDecision] = useState("");
  const [source, setSource] = useState("");
  const designate = useDesignate(() => {
    onMade(from ?? "");
    onClose();
  });
  // Those of the desk's own office and of its divisions; whether one acts for it, the service knows.
  const here = new Set(
    agencies.filter((one) => one.id === agency || one.parent_id === agency).map((one) => one.id),
  );
  const able = people.filter((one) => here.has(one.agency_id));
  const named = scope === "everything" || (scope === "field" ? field !== null : procedure !== null);
  const backwards = from !== null && to !== null && to <= from;
  const whole = person && from && named && !backwards && decision.trim().length >= 2;
  const save = () => {
    if (!person || !from) return;
    designate.mutate({
      agency_id: agency,
      staff_id: person,
      function: duty,
      field_id: scope === "field" ? field : null,
      procedure_code: scope === "procedure" ? procedure : null,
      valid_from: from,
      valid_to: to,
      decision: decision.trim(),
      source: source.trim(),
    });
  };
  return (
    <Modal
      open
      width={640}
      title={t("officers:add")}
      okText={t("common:save")}
      cancelText={t("common:cancel")}
      okButtonProps={{ disabled: !whole }}
      confirmLoading={designate.isPending}
      onOk={save}
      onCancel={onClose}
    >
      <div className={styles.form}>
        <Field label={t("officers:person")} hint={t("officers:personHint")} className={styles.whole}>
          {(control) => (
            <Select
              {...control}
              showSearch={{ optionFilterProp: "label" }}
              value={person}
              options={able.map((one) => ({
                value: one.id,
                label: one.title ? `${one.name}, ${one.title}` : one.name,
              }))}
              onChange={setPerson}
            />
          )}
        </Field>
        <Field label={t("officers:function")}>
          {(control) => (
            <Select
              {...control}
              value={duty}
              options={(["appraise", "decide"] as const).map((value) => ({
                value,
                label: t(`officers:functions.${value}`),
              }))}
              onChange={setDuty}
            />
          )}
        </Field>
        <Field label={t("officers:scope")}>
          {(control) => (
            <Select
              {...control}
              value={scope}
              options={SCOPES.map((value) => ({ value, label: t(`officers:scopes.${value}`) }))}
              onChange={setScope}
            />
          )}
        </Field>
        {scope === "field" && (
          <Field label={t("officers:field")} className={styles.whole}>
            {(control) => (
              <Select
                {...control}
                showSearch={{ optionFilterProp: "label" }}
                value={field}
                options={fields.map((one) => ({ value: one.id, label: one.name }))}
                onChange={setField}
              />
            )}
          </Field>
        )}
        {scope === "procedure" && (
          <Field label={t("officers:procedure")} className={styles.whole}>
            {(control) => (
              <Select
                {...control}
                showSearch={{ optionFilterProp: "label" }}
                value={procedure}
                options={procedures.map((one) => ({ value: one.code, label: `${one.code} ${one.name}` }))}
                onChange={setProcedure}
              />
            )}
          </Field>
        )}
        <Field label={t("officers:from")}>
          {(control) => <DayInput {...control} value={from} onValue={setFrom} />}
        </Field>
        <Field
          label={t("officers:to")}
          hint={t("officers:toHint")}
          fault={backwards ? t("officers:backwards") : undefined}
        >
          {(control) => <DayInput {...control} value={to} onValue={setTo} />}
        </Field>
        <Field label={t("officers:decision")} hint={t("officers:decisionHint")} className={styles.whole}>
          {(control) => (
            <Input
              {...control}
              maxLength={300}
              value={decision}
              onChange={(event) => setDecision(event.target.value)}
            />
          )}
        </Field>
        <Field label={t("officers:source")} className={styles.whole}>
          {(control) => (
            <Input
              {...control}
              maxLength={500}
              value={source}
              onChange={(event) => setSource(event.target.value)}
            />
          )}
        </Field>
      </div>
      {designate.error ? <OfficerFault error={designate.error} /> : null}
    </Modal>
  );
}
