import { useQueries, useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { staffQuery, workloadQuery } from "@/api/queries";
import type { DossierRow } from "@/api/types";
import { useFormat } from "@/i18n/use-format";
import { fold } from "@/lib/fold";
import { Field } from "@/ui/field";

interface Props {
  rows: readonly DossierRow[];
  value: string | undefined;
  onChange: (id: string) => void;
}

/** Whom to give it to: officers of the agencies and divisions the rows lie with, who has least to do first. */
export function OfficerField({ rows, value, onChange }: Props) {
  const { t } = useTranslation("bulk");
  const format = useFormat();
  const agencies = [...new Set(rows.map((row) => row.division_id ?? row.agency_id))];
  const staff = useQueries({ queries: agencies.map(staffQuery) });
  const load = useQuery(workloadQuery);
  const open = new Map(load.data?.items.map((one) => [one.id, one.open]));
  const officers = [
    ...new Map(
      staff
        .flatMap((answer) => answer.data?.items ?? [])
        .filter((one) => one.active && one.roles.includes("officer"))
        .map((one) => [one.id, one]),
    ).values(),
  ].sort((a, b) => (open.get(String(a.id)) ?? 0) - (open.get(String(b.id)) ?? 0));
  const least = officers[0];
  const hint = least
    ? t("least", { name: least.name, count: open.get(String(least.id)) ?? 0 })
    : t(staff.some((answer) => answer.isPending) ? "loadingOfficers" : "nobody");
  return (
    <Field label={t("officer")} hint={hint}>
      {(control) => (
        <Select
          {...control}
          autoFocus
          loading={staff.some((answer) => answer.isPending)}
          showSearch={{ filterOption: (typed, option) => fold(option?.label ?? "").includes(fold(typed)) }}
          value={value ?? null}
          options={officers.map((one) => ({
            value: String(one.id),
            label: t("officerLine", {
              name: one.name,
              title: one.title,
              open: format.number(open.get(String(one.id)) ?? 0),
            }),
          }))}
          onChange={(id: string) => onChange(id)}
        />
      )}
    </Field>
  );
}
