import { useQuery } from "@tanstack/react-query";
import { Button, Checkbox, Input, InputNumber } from "antd";
import { CheckCheck } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { PaperInput, ProcedureDetail } from "@/api/types";
import { useFormat } from "@/i18n/use-format";
import { Field } from "@/ui/field";
import { Panel } from "@/ui/page";
import { Skeleton } from "@/ui/states";
import { paperUsesQuery } from "../api/persons";
import { type Fault, type KnownPerson, missingPapers, presentedBefore, type ReceiveForm } from "../form";
import { asUsual } from "../recall";
import styles from "./receive.module.css";
import { ReceivedAt } from "./received-at";

interface Props {
  form: ReceiveForm;
  procedure: ProcedureDetail | undefined;
  faults: ReadonlySet<Fault>;
  onChange: (patch: Partial<ReceiveForm>) => void;
}

function PaperLine(props: {
  paper: PaperInput;
  formCode: string | null;
  before: KnownPerson["papers"][number] | undefined;
  onChange: (patch: Partial<PaperInput>) => void;
}) {
  const { t } = useTranslation("receive");
  const format = useFormat();
  const { paper, formCode, before, onChange } = props;
  const count = (name: "originals" | "copies") => (
    <InputNumber
      aria-label={`${t(`papers.${name}`)}: ${paper.name}`}
      size="small"
      min={0}
      max={99}
      value={paper[name]}
      controls={false}
      style={{ width: "100%" }}
      onChange={(value) => onChange({ [name]: value ?? 0 })}
    />
  );
  return (
    <li className={styles.paper}>
      <Checkbox checked={paper.present} onChange={(event) => onChange({ present: event.target.checked })}>
        {paper.name}
        {formCode && <span className={styles.hint}> · {t("papers.form", { code: formCode })}</span>}
        {!paper.required && <span className={styles.hint}> ({t("papers.optional")})</span>}
        {before?.presented_at && (
          <span className={styles.before} title={t("papers.beforeIn", { code: before.dossier_code })}>
            {t("papers.before", { day: format.date(before.presented_at) })}
          </span>
        )}
      </Checkbox>
      {count("originals")}
      {count("copies")}
    </li>
  );
}

/** Step 3: what lies on the counter. Only a complete dossier is received (Decree 61/2018, article 17). */
export function PapersStep({ form, procedure, faults, onChange }: Props) {
  const { t } = useTranslation("receive");
  const missing = missingPapers(form);
  const setPaper = (at: number, patch: Partial<PaperInput>) =>
    onChange({ papers: form.papers.map((paper, index) => (index === at ? { ...paper, ...patch } : paper)) });
  const uses = useQuery({ ...paperUsesQuery(form.procedureCode ?? ""), enabled: form.procedureCode !== null });
  const usual = asUsual(form.papers, uses.data ?? []);
  const more = usual.some((paper, at) => paper.present && !paper.required && !form.papers[at]?.present);

  return (
    <Panel title={t("steps.papers")}>
      {!form.procedureCode && <p className={styles.hint}>{t("papers.choose")}</p>}
      {form.procedureCode && !procedure && <Skeleton lines={3} />}
      {procedure && form.papers.length === 0 && <p className={styles.hint}>{t("papers.noneNeeded")}</p>}
      {form.papers.length > 0 && (
        <>
          {missing > 0 && (
            <Button
              className={styles.all ?? ""}
              data-enter
              data-fault="papers"
              icon={<CheckCheck size={17} aria-hidden />}
              onClick={(event) => {
                onChange({ papers: usual });
                const form = event.currentTarget.closest("form");
                // The way on from here is the main button, one key further.
                window.setTimeout(() => form?.querySelector<HTMLElement>("[data-main]")?.focus());
              }}
            >
              {t(more ? "papers.usual" : "papers.all")}
            </Button>
          )}
          {faults.has("papers") && <p className={styles.problem}>{t("papers.missing", { count: missing })}</p>}
          <div className={`${styles.paper} ${styles.paperHead}`} aria-hidden>
            <span />
            <span>{t("papers.originals")}</span>
            <span>{t("papers.copies")}</span>
          </div>
          <ul>
            {form.papers.map((paper, at) => (
              <PaperLine
                key={paper.name}
                paper={paper}
                formCode={procedure?.papers.find((one) => one.name === paper.name)?.form_code ?? null}
                before={presentedBefore(form, paper.name)}
                onChange={(patch) => setPaper(at, patch)}
              />
            ))}
          </ul>
        </>
      )}
      <div className={styles.more}>
        <Field label={t("papers.sets")}>
          {({ status, ...control }) => (
            <InputNumber
              {...control}
              {...(status ? { status } : {})}
              min={1}
              max={20}
              value={form.copies}
              style={{ width: "100%" }}
              onChange={(value) => onChange({ copies: value ?? 1 })}
            />
          )}
        </Field>
        <Field label={t("papers.note")}>
          {(control) => (
            <Input
              {...control}
              value={form.note}
              maxLength={500}
              autoComplete="off"
              onChange={(event) => onChange({ note: event.target.value })}
            />
          )}
        </Field>
        <ReceivedAt
          value={form.receivedAt}
          fault={faults.has("received_at") ? t("fault.received_at") : undefined}
          onChange={(receivedAt) => onChange({ receivedAt })}
        />
      </div>
    </Panel>
  );
}
