import { useQuery } from "@tanstack/react-query";
import { Button, Input, Select } from "antd";
import { Plus, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { agenciesQuery } from "@/api/queries";
import type { DefaultLimit } from "@/api/types";
import { useFormat } from "@/i18n/use-format";
import { now } from "@/lib/clock";
import { fold } from "@/lib/fold";
import { isoDay } from "@/lib/format";
import { amountInWords } from "@/lib/worktime";
import { Field } from "@/ui/field";
import { defaultLimit, EMPTY_PARTNER, type Given, lacksLimit, type PartnerRow } from "../given";
import type { FieldProps } from "./act-fields";
import styles from "./dossier.module.css";

/** An answer's limit: the one that the procedure names is offered in words, and days typed go before it. */
function LimitField(props: { given: Given; row: PartnerRow; missing: boolean; onDays: (days: string) => void }) {
  const { given, row, missing, onDays } = props;
  const { t } = useTranslation("act");
  const format = useFormat();
  const usual = defaultLimit(given, row);
  const words = ({ amount, unit }: DefaultLimit) => amountInWords(amount, unit, format.language);
  const hint = () => {
    if (usual)
      return t("partner.usual", { name: usual.name, term: words(usual), at: format.dateTime(usual.due_at) });
    return row.agency_id === null ? undefined : t("partner.noUsual");
  };
  return (
    <Field
      label={t("partner.days")}
      fault={missing && lacksLimit(given, row) ? t("partner.noDays") : undefined}
      hint={hint()}
    >
      {(control) => (
        <Input
          {...control}
          inputMode="decimal"
          style={{ maxWidth: "14rem" }}
          placeholder={usual && words(usual)}
          value={row.days}
          onChange={(event) => onDays(event.target.value)}
        />
      )}
    </Field>
  );
}

/** Agencies that shall be asked, each with its question and its own limit. */
export function PartnersField({ dossier, given, missing, onGive }: FieldProps) {
  const { t } = useTranslation(["act", "common"]);
  const agencies = useQuery(agenciesQuery);
  const today = isoDay(now().toISOString());
  const own = dossier.division_id ?? dossier.agency_id;
  const options = (agencies.data?.items ?? [])
    .filter((one) => one.id !== own && one.valid_from <= today && (!one.valid_to || today < one.valid_to))
    .map((one) => ({ value: one.id, label: one.name }));
  const rows = given.partners ?? [];
  const change = (at: number, patch: Partial<PartnerRow>) =>
    onGive({ partners: rows.map((row, index) => (index === at ? { ...row, ...patch } : row)) });
  return (
    <>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity while they are typed
        <fieldset key={at} className={styles.partner}>
          <legend className={styles.soft}>{t("act:partner.title", { number: at + 1 })}</legend>
          <Field
            label={t("act:partner.agency")}
            fault={missing && row.agency_id === null ? t("act:field.missing") : undefined}
          >
            {(control) => (
              <Select
                {...control}
                autoFocus={at === rows.length - 1}
                loading={agencies.isPending}
                showSearch={{ filterOption: (typed, option) => fold(option?.label ?? "").includes(fold(typed)) }}
                value={row.agency_id}
                options={options}
                onChange={(agency_id) => change(at, { agency_id })}
              />
            )}
          </Field>
          <Field
            label={t("act:partner.question")}
            fault={missing && !row.question.trim() ? t("act:field.missing") : undefined}
          >
            {(control) => (
              <Input.TextArea
                {...control}
                rows={2}
                maxLength={4000}
                value={row.question}
                onChange={(event) => change(at, { question: event.target.value })}
              />
            )}
          </Field>
          <LimitField given={given} row={row} missing={missing} onDays={(days) => change(at, { days })} />
          {rows.length > 1 && (
            <Button
              type="text"
              size="small"
              icon={<X size={14} aria-hidden />}
              onClick={() => onGive({ partners: rows.filter((_row, index) => index !== at) })}
            >
              {t("act:partner.remove")}
            </Button>
          )}
        </fieldset>
      ))}
      <Button
        type="dashed"
        icon={<Plus size={14} aria-hidden />}
        disabled={rows.length >= 20}
        onClick={() => onGive({ partners: [...rows, EMPTY_PARTNER] })}
      >
        {t("act:partner.add")}
      </Button>
    </>
  );
}
