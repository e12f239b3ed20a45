import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "@/ui/field";
import { ProblemNotice } from "@/ui/notice";
import { Panel } from "@/ui/page";
import { useTellPurpose } from "../api/looks";
import styles from "./dossier.module.css";

/** Asked once per dossier and day of whoever does not handle it: one click for the usual purposes. */
export function PurposeGate({ code }: { code: string }) {
  const { t } = useTranslation("looks");
  const [other, setOther] = useState("");
  const telling = useTellPurpose(code);
  const typed = other.normalize("NFC").trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.length >= 3) telling.mutate(typed);
  };
  return (
    <Panel title={t("title")}>
      <p>{t("text")}</p>
      <ul className={styles.purposes}>
        {t("common", { returnObjects: true }).map((purpose) => (
          <li key={purpose}>
            <Button block disabled={telling.isPending} onClick={() => telling.mutate(purpose)}>
              {purpose}
            </Button>
          </li>
        ))}
      </ul>
      <form className={styles.form} onSubmit={submit}>
        <Field label={t("other")}>
          {(control) => (
            <Input {...control} value={other} maxLength={500} onChange={(event) => setOther(event.target.value)} />
          )}
        </Field>
        <Button type="primary" htmlType="submit" loading={telling.isPending} disabled={typed.length < 3}>
          {t("open")}
        </Button>
        {telling.error ? <ProblemNotice error={telling.error} /> : null}
      </form>
    </Panel>
  );
}
