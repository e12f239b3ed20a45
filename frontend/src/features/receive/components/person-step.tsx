import { Input, Radio } from "antd";
import { useTranslation } from "react-i18next";
import { Field } from "@/ui/field";
import { Panel } from "@/ui/page";
import { type Fault, type KnownPerson, type ReceiveForm, recalled } from "../form";
import { placed } from "../recall";
import { RecallBox } from "./recall-box";
import styles from "./receive.module.css";
import { Consent, Delivery } from "./ways";

interface Props {
  form: ReceiveForm;
  faults: ReadonlySet<Fault>;
  onChange: (patch: Partial<ReceiveForm>) => void;
  /** The person is known: on to the papers. */
  onKnown: () => void;
  /** She is not: on to what remains to be typed. */
  onUnknown: () => void;
}

/** Step 2: who brings the dossier, by which channel, and where the result shall go. */
export function PersonStep({ form, faults, onChange, onKnown, onUnknown }: Props) {
  const { t } = useTranslation(["receive", "dossier", "common"]);
  const organisation = form.kind === "organisation";
  const said = (...names: Fault[]) => {
    const name = names.find((one) => faults.has(one));
    return name ? t(`receive:fault.${name}`) : undefined;
  };
  const know = (person: KnownPerson) => {
    onChange(recalled(person));
    onKnown();
  };
  return (
    <Panel title={t("receive:steps.person")}>
      <div className={styles.bar}>
        <Radio.Group
          aria-label={t("receive:person.kind")}
          optionType="button"
          size="small"
          value={form.kind}
          options={(["person", "organisation"] as const).map((value) => ({
            value,
            label: t(`dossier:applicant.${value}`),
          }))}
          onChange={(event) => onChange({ kind: event.target.value })}
        />
        <Radio.Group
          aria-label={t("receive:person.channel")}
          optionType="button"
          size="small"
          value={form.channel}
          options={(["counter", "postal", "online"] as const).map((value) => ({
            value,
            label: value === "online" ? t("receive:person.assisted") : t(`dossier:channel.${value}`),
          }))}
          onChange={(event) => onChange({ channel: event.target.value })}
        />
      </div>
      <RecallBox
        onPerson={know}
        onText={(typed) => {
          onChange(placed(typed, form.kind));
          onUnknown();
        }}
      />
      <div className={styles.grid}>
        <Field
          className={styles.w3}
          label={t(organisation ? "dossier:applicant.organisationName" : "dossier:applicant.name")}
          fault={said("name")}
        >
          {(control) => (
            <Input
              {...control}
              data-fault="name"
              value={form.name}
              autoComplete="off"
              maxLength={200}
              onChange={(event) => onChange({ name: event.target.value })}
            />
          )}
        </Field>
        <Field
          className={styles.w3}
          label={t(organisation ? "dossier:applicant.organisationNumber" : "dossier:applicant.identity_number")}
          fault={said("identity_number", "organisation_number")}
        >
          {(control) => (
            <Input
              {...control}
              data-fault={organisation ? "organisation_number" : "identity_number"}
              inputMode="numeric"
              value={form.identity_number}
              autoComplete="off"
              maxLength={20}
              onChange={(event) => onChange({ identity_number: event.target.value })}
            />
          )}
        </Field>
        <Field className={styles.w2} label={t("dossier:applicant.phone")} fault={said("phone")}>
          {(control) => (
            <Input
              {...control}
              data-fault="phone"
              inputMode="tel"
              value={form.phone}
              autoComplete="off"
              maxLength={20}
              title={t("receive:person.phoneHint")}
              onChange={(event) => onChange({ phone: event.target.value })}
            />
          )}
        </Field>
        <Field className={styles.w4} label={t("dossier:applicant.address")}>
          {(control) => (
            <Input
              {...control}
              value={form.address}
              autoComplete="off"
              maxLength={300}
              onChange={(event) => onChange({ address: event.target.value })}
            />
          )}
        </Field>
        <Field
          className={styles.w2}
          label={`${t("dossier:applicant.email")} (${t("common:optional")})`}
          fault={said("email", "delivery_email")}
        >
          {(control) => (
            <Input
              {...control}
              data-fault={faults.has("delivery_email") ? "delivery_email" : "email"}
              inputMode="email"
              value={form.email}
              autoComplete="off"
              maxLength={200}
              onChange={(event) => onChange({ email: event.target.value })}
            />
          )}
        </Field>
        <Delivery form={form} said={said} onChange={onChange} />
      </div>
      {form.channel === "online" && <Consent form={form} said={said} onChange={onChange} />}
    </Panel>
  );
}
