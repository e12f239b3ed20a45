import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { agenciesQuery } from "@/api/queries";
import { now } from "@/lib/clock";
import { isoDay } from "@/lib/format";
import { Field } from "@/ui/field";
import type { Wanted } from "../api/deliveries";
import styles from "./deliveries.module.css";

const WHAT = ["form", "report"] as const;

/** Form II.06 as it is then, or the closed report of an agency with all its files. */
export function useWhat() {
  const agencies = useQuery(agenciesQuery);
  const [what, setWhat] = useState<Wanted["what"]>("form");
  const [chosen, setChosen] = useState<number | null>(null);
  const today = isoDay(now());
  const units = (agencies.data?.items ?? []).filter(
    (one) => (one.kind === "district" || one.kind === "commune") && one.valid_from <= today,
  );
  const agency = chosen ?? units.find((one) => one.kind === "district")?.id ?? units[0]?.id ?? null;
  const wanted: Wanted =
    what === "report"
      ? { what, agency_id: agency, files: ["xlsx", "docx", "pdf", "json"] }
      : { what, agency_id: null, files: ["xlsx", "json"] };
  return { what, setWhat, units, agency, setChosen, wanted, complete: what === "form" || agency !== null };
}

export function WhatFields({ of }: { of: ReturnType<typeof useWhat> }) {
  const { t } = useTranslation("deliveries");
  return (
    <>
      <Field label={t("what")} className={styles.field}>
        {({ id }) => (
          <Select
            id={id}
            value={of.what}
            onChange={of.setWhat}
            options={WHAT.map((one) => ({ value: one, label: t(`whats.${one}`) }))}
          />
        )}
      </Field>
      {of.what === "report" && (
        <Field label={t("agency")} className={styles.field}>
          {({ id }) => (
            <Select
              id={id}
              showSearch={{ optionFilterProp: "label" }}
              value={of.agency}
              onChange={of.setChosen}
              options={of.units.map((one) => ({ value: one.id, label: one.name }))}
            />
          )}
        </Field>
      )}
    </>
  );
}
