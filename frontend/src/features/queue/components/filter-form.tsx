import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { agenciesQuery, fieldsQuery, proceduresQuery } from "@/api/queries";
import { fold } from "@/lib/fold";
import { DayInput } from "@/ui/day-input";
import { Field } from "@/ui/field";
import { CHANNELS, type DossierSearch, STATUSES } from "../search";
import styles from "./queue.module.css";

interface Props {
  search: DossierSearch;
  onChange: (patch: { [K in keyof DossierSearch]?: DossierSearch[K] | undefined }) => void;
}

const byLabel = (typed: string, option?: { label: string }) => fold(option?.label ?? "").includes(fold(typed));

/** All the conditions a list can have; each choice takes effect at once and stands in the address. */
export function FilterForm({ search, onChange }: Props) {
  const { t } = useTranslation(["queue", "dossier"]);
  const agencies = useQuery(agenciesQuery);
  const fields = useQuery(fieldsQuery);
  const procedures = useQuery(proceduresQuery());
  const ours = (agencies.data?.items ?? []).filter(
    (agency) => agency.kind === "district" || agency.kind === "commune",
  );
  const shared = { allowClear: true, style: { width: "100%" } } as const;
  const searching = { showSearch: { filterOption: byLabel } } as const;
  return (
    <div className={styles.filters}>
      <Field label={t("queue:filterBy.status")}>
        {({ id }) => (
          <Select
            {...shared}
            id={id}
            mode="multiple"
            maxTagCount="responsive"
            value={search.status ?? []}
            options={STATUSES.map((value) => ({ value, label: t(`dossier:status.${value}`) }))}
            onChange={(status) => onChange({ status: status.length > 0 ? status : undefined })}
          />
        )}
      </Field>
      <Field label={t("queue:filterBy.agency")}>
        {({ id }) => (
          <Select
            {...shared}
            {...searching}
            id={id}
            mode="multiple"
            maxTagCount="responsive"
            value={search.agency ?? []}
            options={ours.map((agency) => ({ value: agency.id, label: agency.name }))}
            onChange={(agency) => onChange({ agency: agency.length > 0 ? agency : undefined })}
          />
        )}
      </Field>
      <Field label={t("queue:filterBy.field")}>
        {({ id }) => (
          <Select
            {...shared}
            {...searching}
            id={id}
            value={search.field ?? null}
            options={(fields.data?.items ?? []).map((field) => ({ value: field.id, label: field.name }))}
            onChange={(field) => onChange({ field: field ?? undefined })}
          />
        )}
      </Field>
      <Field label={t("queue:filterBy.procedure")}>
        {({ id }) => (
          <Select
            {...shared}
            {...searching}
            id={id}
            popupMatchSelectWidth={480}
            value={search.procedure ?? null}
            options={(procedures.data?.items ?? []).map((item) => ({
              value: item.code,
              label: `${item.name} · ${item.code}`,
            }))}
            onChange={(procedure) => onChange({ procedure: procedure ?? undefined })}
          />
        )}
      </Field>
      <Field label={t("queue:filterBy.channel")}>
        {({ id }) => (
          <Select
            {...shared}
            id={id}
            value={search.channel ?? null}
            options={CHANNELS.map((value) => ({ value, label: t(`dossier:channel.${value}`) }))}
            onChange={(channel) => onChange({ channel: channel ?? undefined })}
          />
        )}
      </Field>
      <Field label={t("queue:filterBy.received")}>
        {({ id }) => (
          <div className={styles.pair}>
            <DayInput
              id={id}
              allowClear
              value={search.from ?? null}
              onValue={(day) => onChange({ from: day ?? undefined })}
            />
            <DayInput
              aria-label={t("queue:filterBy.received")}
              allowClear
              value={search.to ?? null}
              onValue={(day) => onChange({ to: day ?? undefined })}
            />
          </div>
        )}
      </Field>
      <Field label={t("queue:filterBy.due")}>
        {({ id }) => (
          <div className={styles.pair}>
            <DayInput
              id={id}
              allowClear
              value={search.dueFrom ?? null}
              onValue={(day) => onChange({ dueFrom: day ?? undefined })}
            />
            <DayInput
              aria-label={t("queue:filterBy.due")}
              allowClear
              value={search.dueTo ?? null}
              onValue={(day) => onChange({ dueTo: day ?? undefined })}
            />
          </div>
        )}
      </Field>
    </div>
  );
}
