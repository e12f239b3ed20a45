import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Input, Select } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/use-format";
import { uuid } from "@/lib/uuid";
import { Field } from "@/ui/field";
import { Notice, ProblemNotice } from "@/ui/notice";
import { ErrorState, Skeleton } from "@/ui/states";
import { confirmMapping, importsQuery, type Mapping, type Proposal, proposalQuery } from "../api/imports";
import { assign, CONSTANTS, LAYOUTS, mappingOf, missing, REGISTER_STATUSES, TARGETS, WORDED } from "../mapping";
import styles from "./imports.module.css";
import { MappingPreview } from "./mapping-preview";

const CHANNELS = ["counter", "online", "postal"] as const;

/** A register with foreign columns: what each means, to be confirmed once and then remembered. */
export function MappingForm({ id, onDone }: { id: number; onDone: () => void }) {
  const proposal = useQuery(proposalQuery(id));
  if (proposal.isPending) return <Skeleton lines={10} />;
  if (proposal.isError) return <ErrorState error={proposal.error} retry={() => void proposal.refetch()} />;
  return <Form id={id} proposal={proposal.data} onDone={onDone} />;
}

function Form({ id, proposal, onDone }: { id: number; proposal: Proposal; onDone: () => void }) {
  const { t } = useTranslation("imports");
  const { dateTime } = useFormat();
  const queries = useQueryClient();
  const [mapping, setMapping] = useState(() => mappingOf(proposal));
  const key = useRef(uuid());
  const lacking = missing(mapping);
  const confirm = useMutation({
    mutationFn: () => confirmMapping(id, mapping, key.current),
    onError: () => {
      key.current = uuid();
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: importsQuery.queryKey });
      onDone();
    },
  });
  return (
    <>
      <p className={styles.lead}>{t("mapping.lead")}</p>
      {proposal.remembered && (
        <Notice>
          {t("mapping.remembered", {
            name: proposal.remembered.actor_name,
            at: dateTime(proposal.remembered.created_at),
          })}
        </Notice>
      )}
      <Columns proposal={proposal} mapping={mapping} onChange={setMapping} />
      <Constants mapping={mapping} onChange={setMapping} />
      <Words proposal={proposal} mapping={mapping} onChange={setMapping} />
      <Field label={t("mapping.dates")}>
        {({ id: field }) => (
          <Select
            id={field}
            className={styles.short ?? ""}
            value={mapping.dates ?? "dmy"}
            options={LAYOUTS.map((value) => ({ value, label: t(`mapping.layout.${value}`) }))}
            onChange={(dates) => setMapping({ ...mapping, dates })}
          />
        )}
      </Field>
      <h3>{t("mapping.preview")}</h3>
      {lacking.length > 0 ? (
        <Notice tone="warning">
          {t("mapping.missing", { columns: lacking.map((one) => t(`target.${one}`)).join(", ") })}
        </Notice>
      ) : (
        <MappingPreview id={id} mapping={mapping} />
      )}
      {confirm.error && <ProblemNotice error={confirm.error} />}
      <p>
        <Button
          type="primary"
          disabled={lacking.length > 0}
          loading={confirm.isPending}
          onClick={() => confirm.mutate()}
        >
          {t("mapping.confirm")}
        </Button>
      </p>
    </>
  );
}

interface Part {
  mapping: Mapping;
  onChange: (next: Mapping) => void;
}

function Columns({ proposal, mapping, onChange }: Part & { proposal: Proposal }) {
  const { t } = useTranslation("imports");
  const options = [
    { value: "", label: t("mapping.skip") },
    ...TARGETS.map((value) => ({ value: value as string, label: t(`target.${value}`) })),
  ];
  return (
    <table className={styles.rows}>
      <caption className={styles.hint}>{t("mapping.headerLine", { line: proposal.header_line })}</caption>
      <thead>
        <tr>
          <th scope="col">{t("mapping.theirs")}</th>
          <th scope="col">{t("mapping.samples")}</th>
          <th scope="col">{t("mapping.ours")}</th>
        </tr>
      </thead>
      <tbody>
        {proposal.columns.map((column, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column of a file is known by its place
          <tr key={place}>
            <th scope="row">{column.heading || t("mapping.nameless", { place: place + 1 })}</th>
            <td className={styles.samples}>{column.samples.join(" · ")}</td>
            <td>
              <Select
                className={styles.short ?? ""}
                aria-label={t("mapping.oursFor", { heading: column.heading || place + 1 })}
                value={mapping.targets[place] ?? ""}
                options={options}
                onChange={(value) => {
                  const target = TARGETS.find((one) => one === value) ?? null;
                  onChange(assign(mapping, place, target));
                }}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Constants({ mapping, onChange }: Part) {
  const { t } = useTranslation("imports");
  const open = CONSTANTS.filter((column) => !mapping.targets.includes(column));
  if (open.length === 0) return null;
  const set = (column: string, value: string | undefined) => {
    const { [column as "status"]: _had, ...others } = mapping.constants ?? {};
    onChange({ ...mapping, constants: value ? { ...others, [column]: value } : others });
  };
  return (
    <fieldset className={styles.group}>
      <legend>{t("mapping.constants")}</legend>
      {open.map((column) => (
        <Field key={column} label={t(`target.${column}`)}>
          {({ id }) => (
            <ValueInput
              id={id}
              column={column}
              value={mapping.constants?.[column]}
              onValue={(value) => set(column, value)}
            />
          )}
        </Field>
      ))}
    </fieldset>
  );
}

function Words({ proposal, mapping, onChange }: Part & { proposal: Proposal }) {
  const { t } = useTranslation("imports");
  const set = (column: (typeof WORDED)[number], word: string, value: string | undefined) => {
    const { [word]: _had, ...others } = mapping.words?.[column] ?? {};
    onChange({ ...mapping, words: { ...mapping.words, [column]: value ? { ...others, [word]: value } : others } });
  };
  return WORDED.filter((column) => mapping.targets.includes(column) && proposal.words[column]?.length).map(
    (column) => (
      <fieldset key={column} className={styles.group}>
        <legend>{t("mapping.words", { column: t(`target.${column}`) })}</legend>
        {proposal.words[column]?.map(({ word }) => (
          <Field key={word} label={word}>
            {({ id }) => (
              <ValueInput
                id={id}
                column={column}
                value={mapping.words?.[column]?.[word]}
                onValue={(value) => set(column, word, value)}
              />
            )}
          </Field>
        ))}
      </fieldset>
    ),
  );
}

function ValueInput(props: {
  id: string;
  column: (typeof CONSTANTS)[number];
  value: string | undefined;
  onValue: (value: string | undefined) => void;
}) {
  const { t } = useTranslation(["imports", "dossier"]);
  const { id, column, value, onValue } = props;
  if (column === "procedure_code" || column === "agency_code")
    return (
      <Input
        id={id}
        maxLength={60}
        value={value ?? ""}
        onChange={(event) => onValue(event.target.value || undefined)}
      />
    );
  const options: { value: string; label: string }[] =
    column === "status"
      ? REGISTER_STATUSES.map((one) => ({ value: one, label: t(`dossier:status.${one}`) }))
      : CHANNELS.map((one) => ({ value: one, label: t(`dossier:channel.${one}`) }));
  return (
    <Select
      id={id}
      allowClear
      className={styles.short ?? ""}
      placeholder={t("imports:mapping.noValue")}
      value={value ?? null}
      options={options}
      onChange={(next) => onValue(next ?? undefined)}
    />
  );
}
