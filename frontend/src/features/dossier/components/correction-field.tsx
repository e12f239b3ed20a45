import { Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { Field } from "@/ui/field";
import { Notice } from "@/ui/notice";
import type { CorrectionRow } from "../given";
import type { FieldProps } from "./act-fields";

const LINES = ["name", "identity_number", "phone", "email", "address"] as const;

/** What was written wrongly: only the boxes that are filled are asked to be changed. */
export function CorrectionField({ dossier, given, missing, onGive }: FieldProps) {
  const { t } = useTranslation(["act", "dossier"]);
  const row = given.correction ?? {};
  const change = (patch: CorrectionRow) => onGive({ correction: { ...row, ...patch } });
  return (
    <>
      {missing && <Notice tone="warning" title={t("act:correction.nothing")} />}
      {LINES.map((name, at) => (
        <Field key={name} label={t(`dossier:applicant.${name}`)}>
          {(control) => (
            <Input
              {...control}
              autoFocus={at === 0}
              autoComplete="off"
              placeholder={dossier.applicant[name] ?? ""}
              maxLength={name === "address" ? 500 : 200}
              value={row[name] ?? ""}
              onChange={(event) => change({ [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <Field label={t("act:page.copies")}>
        {(control) => (
          <Input
            {...control}
            inputMode="numeric"
            style={{ maxWidth: "8rem" }}
            placeholder={String(dossier.copies)}
            value={row.copies ?? ""}
            onChange={(event) => change({ copies: event.target.value.replace(/\D/g, "").slice(0, 3) })}
          />
        )}
      </Field>
      <Field label={t("act:page.delivery")}>
        {(control) => (
          <Select
            {...control}
            allowClear
            value={row.result_delivery ?? null}
            options={(["counter", "postal"] as const).map((value) => ({
              value,
              label: t(`dossier:delivery.${value}`),
            }))}
            onChange={(result_delivery) => change({ result_delivery: result_delivery ?? "" })}
          />
        )}
      </Field>
    </>
  );
}
