import { useQuery } from "@tanstack/react-query";
import { InputNumber, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { agenciesQuery } from "@/api/queries";
import { useMe } from "@/api/session";
import { now } from "@/lib/clock";
import { Field } from "@/ui/field";
import { Page } from "@/ui/page";
import { DuePanel } from "./due-panel";
import { HoldsPanel } from "./holds-panel";
import { ListsPanel } from "./lists-panel";
import styles from "./retention.module.css";
import { RulesPanel } from "./rules-panel";

/** How long dossiers are kept, what is due for destruction, what is held, and the lists that decide. */
export function RetentionPage() {
  const { t } = useTranslation("retention");
  const me = useMe();
  const agencies = useQuery(agenciesQuery);
  const [chosen, setChosen] = useState<number | null>(null);
  const [year, setYear] = useState(() => now().getFullYear());
  const admin = me.roles.includes("admin");
  const ours = (agencies.data?.items ?? []).filter(
    (agency) => agency.kind === "district" || agency.kind === "commune",
  );
  const agency = chosen ?? ours.find((one) => one.id === me.agency.id)?.id ?? ours[0]?.id;
  return (
    <Page title={t("title")}>
      <p className={styles.note}>{t("lead")}</p>
      <div className={styles.bar}>
        <Field label={t("agency")} className={styles.wide}>
          {({ id }) => (
            <Select
              id={id}
              style={{ width: "100%" }}
              showSearch={{ optionFilterProp: "label" }}
              value={agency ?? null}
              options={ours.map((one) => ({ value: one.id, label: one.name }))}
              onChange={setChosen}
            />
          )}
        </Field>
        <Field label={t("year")} className={styles.field}>
          {({ id }) => (
            <InputNumber
              id={id}
              min={2000}
              max={2200}
              value={year}
              onChange={(value) => value && setYear(value)}
            />
          )}
        </Field>
      </div>
      {agency !== undefined && <DuePanel agency={agency} year={year} />}
      <ListsPanel />
      {agency !== undefined && <HoldsPanel agency={agency} />}
      <RulesPanel admin={admin} />
    </Page>
  );
}
