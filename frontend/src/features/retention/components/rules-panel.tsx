import { useQuery } from "@tanstack/react-query";
import { Button, Checkbox, Input, InputNumber, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { fieldsQuery, proceduresQuery } from "@/api/queries";
import { useFormat } from "@/i18n/use-format";
import { Field } from "@/ui/field";
import { ProblemNotice } from "@/ui/notice";
import { Panel } from "@/ui/page";
import { ErrorState, Skeleton } from "@/ui/states";
import { type Rule, type RuleIn, rulesQuery, setRule } from "../api/retention";
import { useChange } from "../use-change";
import styles from "./retention.module.css";

/** Periods of retention as the district has entered them, each with its basis and its doubt. */
export function RulesPanel({ admin }: { admin: boolean }) {
  const { t } = useTranslation("retention");
  const { date } = useFormat();
  const rules = useQuery(rulesQuery);
  const fields = useQuery(fieldsQuery);
  const name = (rule: Rule) =>
    rule.procedure_code ?? fields.data?.items.find((field) => field.id === rule.field_id)?.name ?? rule.field_id;
  if (rules.isPending) return <Skeleton lines={4} />;
  if (rules.isError) return <ErrorState error={rules.error} retry={() => void rules.refetch()} />;
  return (
    <Panel title={t("rule.title")} className={styles.panel}>
      <p className={styles.note}>{t("rule.default")}</p>
      {rules.data.items.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table} aria-label={t("rule.title")}>
            <thead>
              <tr>
                <th scope="col">{t("rule.subject")}</th>
                <th scope="col">{t("rule.kept")}</th>
                <th scope="col">{t("rule.basis")}</th>
                <th scope="col">{t("rule.doubt")}</th>
                <th scope="col">{t("rule.by")}</th>
              </tr>
            </thead>
            <tbody>
              {rules.data.items.map((rule) => (
                <tr key={rule.id}>
                  <td>{name(rule)}</td>
                  <td>{rule.permanent ? t("rule.permanent") : t("rule.years", { count: rule.years ?? 0 })}</td>
                  <td>{rule.basis}</td>
                  <td>{rule.doubt}</td>
                  <td>
                    {rule.actor_name}, {date(rule.created_at)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {admin && <RuleForm />}
    </Panel>
  );
}

function RuleForm() {
  const { t } = useTranslation("retention");
  const fields = useQuery(fieldsQuery);
  const procedures = useQuery(proceduresQuery());
  const [subject, setSubject] = useState<string | null>(null);
  const [years, setYears] = useState<number | null>(null);
  const [permanent, setPermanent] = useState(false);
  const [basis, setBasis] = useState("");
  const [doubt, setDoubt] = useState("");
  const save = useChange(
    (rule: RuleIn) => setRule(rule),
    () => setSubject(null),
  );
  const [kind, value = ""] = subject?.split(":") ?? [];
  return (
    <>
      <div className={styles.form}>
        <Field label={t("rule.subject")} className={styles.wide}>
          {({ id }) => (
            <Select
              id={id}
              style={{ width: "100%" }}
              showSearch={{ optionFilterProp: "label" }}
              value={subject}
              options={[
                ...(fields.data?.items ?? []).map((one) => ({ value: `field:${one.id}`, label: one.name })),
                ...(procedures.data?.items ?? []).map((one) => ({
                  value: `procedure:${one.code}`,
                  label: `${one.code} ${one.name}`,
                })),
              ]}
              onChange={setSubject}
            />
          )}
        </Field>
        <Field label={t("rule.yearsLabel")} className={styles.field}>
          {({ id }) => (
            <InputNumber id={id} min={1} max={200} disabled={permanent} value={years} onChange={setYears} />
          )}
        </Field>
        <Checkbox checked={permanent} onChange={(event) => setPermanent(event.target.checked)}>
          {t("rule.permanent")}
        </Checkbox>
        <Field label={t("rule.basis")} className={styles.wide}>
          {({ id }) => <Input id={id} value={basis} onChange={(event) => setBasis(event.target.value)} />}
        </Field>
        <Field label={t("rule.doubt")} className={styles.wide}>
          {({ id }) => <Input id={id} value={doubt} onChange={(event) => setDoubt(event.target.value)} />}
        </Field>
        <Button
          disabled={!subject || basis.trim().length < 3}
          loading={save.isPending}
          onClick={() =>
            save.mutate({
              ...(kind === "field" ? { field_id: Number(value) } : { procedure_code: value }),
              years: permanent ? null : years,
              permanent,
              basis: basis.trim(),
              doubt: doubt.trim() || null,
            })
          }
        >
          {years === null && !permanent ? t("rule.withdraw") : t("rule.save")}
        </Button>
      </div>
      {save.error && <ProblemNotice error={save.error} />}
    </>
  );
}
