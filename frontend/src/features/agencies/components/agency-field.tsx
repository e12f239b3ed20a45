import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { agenciesQuery } from "@/api/queries";
import { Field } from "@/ui/field";
import styles from "./agencies.module.css";

/** The agency a page speaks of. */
export function AgencyField({ value, onChange }: { value: number; onChange: (id: number) => void }) {
  const { t } = useTranslation("agencies");
  const agencies = useQuery(agenciesQuery).data?.items ?? [];
  return (
    <Field label={t("agency")} className={styles.field}>
      {(control) => (
        <Select
          {...control}
          style={{ width: "100%" }}
          showSearch={{ optionFilterProp: "label" }}
          value={value}
          options={agencies.map((one) => ({ value: one.id, label: one.name }))}
          onChange={onChange}
        />
      )}
    </Field>
  );
}
