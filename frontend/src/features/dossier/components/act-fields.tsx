import { useQuery } from "@tanstack/react-query";
import { Checkbox, Input, Radio, Select } from "antd";
import { useTranslation } from "react-i18next";
import { staffQuery } from "@/api/queries";
import type { Dossier, TemplateKind } from "@/api/types";
import { compareNames, fold } from "@/lib/fold";
import { DayInput } from "@/ui/day-input";
import { Field } from "@/ui/field";
import { TemplateText } from "@/ui/template-text";
import { type ActField, type ActName, FIELDS } from "../acts";
import { appraisersQuery } from "../api/acts";
import { type Given, METHODS } from "../given";
import { CorrectionField } from "./correction-field";
import styles from "./dossier.module.css";
import { PartnersField } from "./partners-field";

export interface FieldProps {
  dossier: Dossier;
  act: ActName;
  field: ActField;
  given: Given;
  missing: boolean;
  first: boolean;
  onGive: (patch: Given) => void;
}

/** A person of the agency: an officer for the work, or somebody named to appraise at the desk. */
function PersonField({ dossier, field, given, missing, onGive }: FieldProps) {
  const { t } = useTranslation("act");
  const appraises = field.name === "appraiser_id";
  const name = appraises ? "appraiser_id" : "assignee_id";
  const staff = useQuery(staffQuery(appraises ? dossier.agency_id : (dossier.division_id ?? dossier.agency_id)));
  const named = useQuery({ ...appraisersQuery(dossier), enabled: appraises });
  const ids = new Set(named.data?.items.map((one) => one.staff_id));
  const people = (staff.data?.items ?? []).filter((one) =>
    appraises ? ids.has(one.id) : one.roles.includes("officer"),
  );
  people.sort((a, b) => compareNames(a.name, b.name));
  const empty = staff.data && people.length === 0;
  return (
    <Field
      label={t(`field.${name}`)}
      fault={missing ? t("field.missing") : undefined}
      hint={empty ? t(appraises ? "field.nobodyNamed" : "field.nobody") : undefined}
    >
      {(control) => (
        <Select
          {...control}
          autoFocus
          loading={staff.isPending}
          showSearch={{ filterOption: (typed, option) => fold(option?.label ?? "").includes(fold(typed)) }}
          value={given[name] ?? null}
          options={people.map((one) => ({ value: String(one.id), label: `${one.name} · ${one.title}` }))}
          onChange={(id) => onGive({ [name]: id })}
        />
      )}
    </Field>
  );
}

function PapersField({ given, onGive }: FieldProps) {
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

function MethodField({ given, onGive }: FieldProps) {
  const { t } = useTranslation("act");
  return (
    <Radio.Group
      aria-label={t("field.method")}
      value={given.method ?? "counter"}
      options={METHODS.map((value) => ({ value, label: t(`method.${value}`) }))}
      onChange={(event) => onGive({ method: event.target.value })}
    />
  );
}

function WordsField({ field, given, missing, first, onGive }: FieldProps) {
  const { t } = useTranslation(["act", "common"]);
  const name = field.name as "reason";
  const kind = FIELDS[field.name];
  const oneLine = kind === "line" || kind === "money";
  const label = t(`act:field.${name}`);
  const Control = oneLine ? Input : Input.TextArea;
  return (
    <Field
      label={field.required ? label : `${label} (${t("common:optional")})`}
      fault={missing ? t(kind === "money" ? "act:field.noMoney" : "act:field.missing") : undefined}
      hint={t(`act:hint.${name}`, { defaultValue: "" }) || undefined}
    >
      {(control) => (
        <Control
          {...control}
          {...(oneLine ? {} : { rows: kind === "lines" ? 4 : 3 })}
          {...(kind === "money" ? { inputMode: "numeric" as const } : {})}
          autoFocus={first}
          maxLength={oneLine ? 300 : 4000}
          value={given[name] ?? ""}
          onChange={(event: { target: { value: string } }) => onGive({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
}

function DayField({ given, missing, first, onGive }: FieldProps) {
  const { t } = useTranslation("act");
  return (
    <Field label={t("field.due_on")} fault={missing ? t("field.missing") : undefined} hint={t("hint.due_on")}>
      {(control) => (
        <DayInput
          {...control}
          autoFocus={first}
          value={given.due_on ?? null}
          onValue={(due_on) => onGive({ due_on: due_on ?? "" })}
        />
      )}
    </Field>
  );
}

/** Acts whose words are written again and again: their text may be begun from a template. */
const WORDED: Partial<Record<ActName, TemplateKind>> = {
  request_intake_supplement: "request_intake_supplement",
  request_supplement: "request_supplement",
  reject: "reject",
  apologise: "apologise",
  stop: "stop",
  pause: "pause",
  submit_for_approval: "submit_for_approval",
  send_back: "send_back",
  request_opinion: "request_opinion",
  give_opinion: "give_opinion",
  send_linked: "send_linked",
  request_payment: "request_payment",
  refuse_withdrawal: "refuse_withdrawal",
};

function TextField(props: FieldProps) {
  const { t } = useTranslation("act");
  const { dossier, act, field, given, missing, first, onGive } = props;
  const kind = WORDED[act];
  if (!kind || !field.required) return <WordsField {...props} />;
  const name = field.name as "reason";
  return (
    <Field label={t(`field.${name}`)} fault={missing ? t("field.missing") : undefined}>
      {(control) => (
        <TemplateText
          kind={kind}
          dossierCode={dossier.code}
          control={control}
          autoFocus={first}
          value={given[name] ?? ""}
          onChange={(text) => onGive({ [name]: text })}
        />
      )}
    </Field>
  );
}

const INPUTS = {
  appraiser: PersonField,
  correction: CorrectionField,
  day: DayField,
  line: WordsField,
  lines: WordsField,
  method: MethodField,
  money: WordsField,
  officer: PersonField,
  papers: PapersField,
  partners: PartnersField,
  text: TextField,
} as const;

/** One field of an act's dialog, by its kind. */
export function ActFieldInput(props: FieldProps) {
  const Control = INPUTS[FIELDS[props.field.name]];
  return <Control {...props} />;
}
