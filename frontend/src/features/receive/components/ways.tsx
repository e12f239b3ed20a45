import { Input, Radio } from "antd";
import { useTranslation } from "react-i18next";
import { Field } from "@/ui/field";
import type { Fault, ReceiveForm } from "../form";
import styles from "./receive.module.css";

interface Props {
  form: ReceiveForm;
  said: (...names: Fault[]) => string | undefined;
  onChange: (patch: Partial<ReceiveForm>) => void;
}

/** How it came by post, and how the result shall go out. */
export function Delivery({ form, said, onChange }: Props) {
  const { t } = useTranslation(["receive", "dossier", "common"]);
  return (
    <>
      <div className={`${styles.w4} ${styles.choice}`}>
        <span>{t("receive:person.delivery")}</span>
        <Radio.Group
          aria-label={t("receive:person.delivery")}
          value={form.delivery}
          options={(["counter", "postal", "online"] as const).map((value) => ({
            value,
            label: t(`dossier:delivery.${value}`),
          }))}
          onChange={(event) => onChange({ delivery: event.target.value })}
        />
      </div>
      {form.delivery === "postal" && (
        <Field
          className={styles.w6}
          label={t("receive:person.deliveryAddress")}
          hint={form.address.trim() ? t("receive:person.sameAddress") : undefined}
          fault={said("delivery_address")}
        >
          {(control) => (
            <Input
              {...control}
              data-fault="delivery_address"
              value={form.deliveryAddress}
              placeholder={form.address}
              autoComplete="off"
              maxLength={500}
              onChange={(event) => onChange({ deliveryAddress: event.target.value })}
            />
          )}
        </Field>
      )}
      {form.channel === "postal" && (
        <Field
          className={styles.w3}
          label={`${t("receive:person.tracking")} (${t("common:optional")})`}
          fault={said("tracking")}
        >
          {(control) => (
            <Input
              {...control}
              data-fault="tracking"
              value={form.tracking}
              autoComplete="off"
              maxLength={60}
              onChange={(event) => onChange({ tracking: event.target.value })}
            />
          )}
        </Field>
      )}
    </>
  );
}

/** What is read to the citizen before a clerk files in her name; her answer is kept with the dossier, word for word. */
export function Consent({ form, said, onChange }: Props) {
  const { t } = useTranslation("receive");
  const { consent } = form;
  const change = (patch: Partial<ReceiveForm["consent"]>) => onChange({ consent: { ...consent, ...patch } });
  return (
    <fieldset className={styles.consent}>
      <legend>{t("consent.title")}</legend>
      <blockquote lang="vi">{t("consent.text", { lng: "vi" })}</blockquote>
      <div className={styles.bar}>
        <Radio.Group
          aria-label={t("consent.who")}
          value={consent.relation}
          options={(["applicant", "representative"] as const).map((value) => ({
            value,
            label: t(`consent.${value}`),
          }))}
          onChange={(event) => change({ relation: event.target.value })}
        />
        <Radio.Group
          aria-label={t("consent.how")}
          value={consent.how}
          options={(["spoken", "written"] as const).map((value) => ({ value, label: t(`consent.${value}`) }))}
          onChange={(event) => change({ how: event.target.value })}
        />
      </div>
      {consent.relation === "representative" && (
        <Field label={t("consent.name")} fault={said("consent")}>
          {(control) => (
            <Input
              {...control}
              data-fault="consent"
              value={consent.given_by}
              autoComplete="off"
              maxLength={200}
              onChange={(event) => change({ given_by: event.target.value })}
            />
          )}
        </Field>
      )}
      <p className={styles.hint}>{t("consent.kept")}</p>
    </fieldset>
  );
}
