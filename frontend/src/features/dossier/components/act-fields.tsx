import { useQuery } from "@tanstack/react-query";
import { Checkbox, Input, Radio, Select } from "antd";
import { useTranslation } from "react-i18next";
import { staffQuery } from "@/api/queries";
import type { Dossier, PaperInput } from "@/api/types";
import { compareNames, fold } from "@/lib/fold";
import { Field } from "@/ui/field";
import type { ActField, FieldName } from "../acts";
import styles from "./dossier.module.css";

export type Given = Partial<Record<Exclude<FieldName, "papers">, string>> & { papers?: PaperInput[] };

interface Props {
  dossier: Dossier;
  field: ActField;
  given: Given;
  missing: boolean;
  first: boolean;
  onGive: (patch: Given) => void;
}

function StaffField({ dossier, given, missing, onGive }: Props) {
  const { t } = useTranslation("act");
  const staff = useQuery(staffQuery(dossier.division_id ?? dossier.agency_id));
  const officers = (staff.data?.items ?? []).filter((one) => one.roles.includes("officer"));
  officers.sort((a, b) => compareNames(a.name, b.name));
  const empty = staff.data && officers.length === 0;
  return (
    <Field
      label={t("field.assignee_id")}
      fault={missing ? t("field.missing") : undefined}
      hint={empty ? t("field.nobody") : undefined}
    >
      {(control) => (
        <Select
          {...control}
          autoFocus
          loading={staff.isPending}
          showSearch={{ filterOption: (typed, option) => fold(option?.label ?? "").includes(fold(typed)) }}
          value={given.assignee_id ?? null}
          options={officers.map((one) => ({ value: String(one.id), label: `${one.name} · ${one.title}` }))}
          onChange={(assignee_id) => onGive({ assignee_id })}
        />
      )}
    </Field>
  );
}

function PapersField({ given, onGive }: Props) {
  const { t } = useTranslation("act");
  const papers = given.papers ?? [];
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
      <legend className={styles.soft}>{t("field.papers")}</legend>
      {papers.map((paper, at) => (
        <p key={paper.name}>
          <Checkbox
            checked={paper.present}
            onChange={(event) =>
              onGive({
                papers: papers.map((one, index) =>
                  index === at ? { ...one, present: event.target.checked } : one,
                ),
              })
            }
          >
            {paper.name}
          </Checkbox>
        </p>
      ))}
    </fieldset>
  );
}

/** One field of an act's dialog, by its name. */
export function ActFieldInput(props: Props) {
  const { t } = useTranslation(["act", "dossier", "common"]);
  const { field, given, missing, first, onGive } = props;
  const { name } = field;
  if (name === "assignee_id") return <StaffField {...props} />;
  if (name === "papers") return <PapersField {...props} />;
  if (name === "method") {
    return (
      <Radio.Group
        aria-label={t("act:field.method")}
        value={given.method ?? "counter"}
        options={(["counter", "postal"] as const).map((value) => ({
          value,
          label: t(`dossier:delivery.${value}`),
        }))}
        onChange={(event) => onGive({ method: event.target.value })}
      />
    );
  }
  const label = t(`act:field.${name}`);
  const oneLine = name === "recipient_name" || name === "legal_basis";
  const Control = oneLine ? Input : Input.TextArea;
  return (
    <Field
      label={field.required ? label : `${label} (${t("common:optional")})`}
      fault={missing ? t("act:field.missing") : undefined}
      hint={name === "recipient_name" ? t("act:field.recipientHint") : undefined}
    >
      {(control) => (
        <Control
          {...control}
          {...(oneLine ? {} : { rows: name === "items" ? 4 : 3 })}
          autoFocus={first}
          maxLength={oneLine ? 200 : 4000}
          value={given[name] ?? ""}
          onChange={(event: { target: { value: string } }) => onGive({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
}
