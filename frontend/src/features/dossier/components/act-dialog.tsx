import { App, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Dossier, DossierAct } from "@/api/types";
import { uuid } from "@/lib/uuid";
import { ProblemNotice } from "@/ui/notice";
import { type ActField, type ActName, fieldsOf, GRAVE } from "../acts";
import { type ActBody, overtaken, useAct } from "../api/acts";
import { ActFieldInput, type Given } from "./act-fields";
import styles from "./dossier.module.css";

const lines = (text: string) =>
  text
    .split("\n")
    .map((line) => line.replace(/^[\s\-•*\d.)]+(?=\p{L})/u, "").trim())
    .filter(Boolean);

function toBody(fields: readonly ActField[], given: Given): ActBody {
  const entries = fields.map(({ name }): [string, unknown] => {
    if (name === "papers") return [name, given.papers ?? []];
    if (name === "method") return [name, given.method ?? "counter"];
    const text = (given[name] ?? "").normalize("NFC").trim();
    return [name, name === "items" ? lines(text) : text || null];
  });
  return Object.fromEntries(entries);
}

const unfilled = (field: ActField, given: Given) =>
  field.required && field.name !== "papers" && field.name !== "method" && !given[field.name]?.trim();

interface Props {
  dossier: Dossier;
  act: ActName;
  onClose: () => void;
  onOvertaken: (since: DossierAct[]) => void;
}

/** One act: what it will do in words, what it needs, one button. One key per opened dialog, so no act is done twice. */
export function ActDialog({ dossier, act, onClose, onOvertaken }: Props) {
  const { t } = useTranslation(["act", "common"]);
  const { message } = App.useApp();
  const [key] = useState(uuid);
  const [tried, setTried] = useState(false);
  const [given, setGiven] = useState<Given>({ papers: dossier.papers });
  const doing = useAct(dossier, (since) => {
    onClose();
    onOvertaken(since);
  });
  const fields = fieldsOf(act);
  const consequence = t(`act:consequence.${act as "approve"}`, { defaultValue: "" });

  const submit = () => {
    setTried(true);
    if (fields.some((field) => unfilled(field, given))) return;
    doing.mutate(
      { act, body: toBody(fields, given), key },
      {
        onSuccess: () => {
          void message.success(t("act:recorded", { act: t(`act:done.${act}`) }));
          onClose();
        },
      },
    );
  };

  return (
    <Modal
      open
      title={`${t(`act:button.${act}`)} · ${dossier.code}`}
      okText={t(`act:button.${act}`)}
      okButtonProps={{ danger: GRAVE.has(act) }}
      cancelText={t("common:cancel")}
      confirmLoading={doing.isPending}
      onOk={submit}
      onCancel={onClose}
    >
      {consequence && <p>{consequence}</p>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+Enter anywhere in the dialog does its one act */}
      <div
        className={styles.form}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit();
        }}
      >
        {fields.map((field, index) => (
          <ActFieldInput
            key={field.name}
            dossier={dossier}
            field={field}
            given={given}
            first={index === 0}
            missing={tried && Boolean(unfilled(field, given))}
            onGive={(patch) => setGiven((before) => ({ ...before, ...patch }))}
          />
        ))}
        {doing.error && !overtaken(doing.error) ? <ProblemNotice error={doing.error} /> : null}
      </div>
    </Modal>
  );
}
