import { useQuery } from "@tanstack/react-query";
import { Button, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "@/ui/field";
import { ProblemNotice } from "@/ui/notice";
import { Panel } from "@/ui/page";
import { ErrorState, Skeleton } from "@/ui/states";
import { addReceiver, type Receiver, type ReceiverIn, receiversQuery, useChange } from "../api/deliveries";
import styles from "./deliveries.module.css";

const FIELDS = {
  folder: ["folder"],
  sftp: ["host", "port", "username", "folder", "host_key"],
  https: ["url"],
  mail: ["to"],
} as const;
type Kind = keyof typeof FIELDS;
type Part = (typeof FIELDS)[Kind][number];

/** Whom packages go to, and how. Secrets are the operator's files; here stands their name alone. */
export function ReceiversPanel({ admin }: { admin: boolean }) {
  const { t } = useTranslation("deliveries");
  const answer = useQuery(receiversQuery);
  if (answer.isPending) return <Skeleton lines={3} />;
  if (answer.isError) return <ErrorState error={answer.error} retry={() => void answer.refetch()} />;
  return (
    <Panel title={t("to.title")} className={styles.panel ?? ""}>
      {admin ? <ReceiverForm /> : <p className={styles.note}>{t("to.adminOnly")}</p>}
      {answer.data.items.length === 0 ? (
        <p className={styles.note}>{t("to.none")}</p>
      ) : (
        <ul>
          {answer.data.items.map((one) => (
            <li key={one.id}>
              {one.name}: {t(`way.${one.kind}`)} {where(one)}
              {one.secret_name && ` · ${t("to.secret")} ${one.secret_name}`}
              {!one.active && ` · ${t("plan.stopped")}`}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

const where = (one: Receiver) =>
  ["host", "folder", "url", "to"]
    .flatMap((name) => (one.address[name] ? [String(one.address[name])] : []))
    .join(" ");

function ReceiverForm() {
  const { t } = useTranslation("deliveries");
  const [name, setName] = useState("");
  const [kind, setKind] = useState<Kind>("folder");
  const [parts, setParts] = useState<Partial<Record<Part, string>>>({});
  const [secret, setSecret] = useState("");
  const adding = useChange(addReceiver, () => {
    setName("");
    setParts({});
  });
  const complete = name.trim() && FIELDS[kind].every((part) => parts[part]?.trim());
  const add = () => {
    const address = Object.fromEntries(
      FIELDS[kind].map((part) => [part, part === "port" ? Number(parts[part]) : parts[part]?.trim()]),
    );
    adding.mutate({
      name: name.trim(),
      [kind]: address,
      secret_name: (kind !== "folder" && secret.trim()) || null,
      active: true,
    } as ReceiverIn);
  };
  return (
    <>
      <div className={styles.form}>
        <Field label={t("to.name")} className={styles.field}>
          {({ id }) => (
            <Input id={id} value={name} maxLength={200} onChange={(event) => setName(event.target.value)} />
          )}
        </Field>
        <Field label={t("to.way")}>
          {({ id }) => (
            <Select
              id={id}
              value={kind}
              onChange={setKind}
              options={(Object.keys(FIELDS) as Kind[]).map((one) => ({ value: one, label: t(`way.${one}`) }))}
            />
          )}
        </Field>
        {FIELDS[kind].map((part) => (
          <Field key={part} label={t(`part.${part}`)} className={styles.field}>
            {({ id }) => (
              <Input
                id={id}
                value={parts[part] ?? ""}
                onChange={(event) => setParts({ ...parts, [part]: event.target.value })}
              />
            )}
          </Field>
        ))}
        {kind !== "folder" && (
          <Field label={t("to.secret")} className={styles.field}>
            {({ id }) => <Input id={id} value={secret} onChange={(event) => setSecret(event.target.value)} />}
          </Field>
        )}
        <Button disabled={!complete} loading={adding.isPending} onClick={add}>
          {t("to.add")}
        </Button>
      </div>
      {kind !== "folder" && <p className={styles.note}>{t("to.secretHint")}</p>}
      {adding.error ? <ProblemNotice error={adding.error} /> : null}
    </>
  );
}
