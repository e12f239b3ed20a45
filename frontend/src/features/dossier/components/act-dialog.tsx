import { useQuery } from "@tanstack/react-query";
import { App, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Dossier, DossierAct } from "@/api/types";
import { uuid } from "@/lib/uuid";
import { ProblemNotice } from "@/ui/notice";
import { type ActName, ASKS, fieldsOf, GRAVE } from "../acts";
import { defaultLimitsQuery, overtaken, useAct } from "../api/acts";
import { EMPTY_PARTNER, type Given, isAsked, isMissing, toBody } from "../given";
import { ActFieldInput } from "./act-fields";
import styles from "./dossier.module.css";

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
  const [typed, setTyped] = useState<Given>({ papers: dossier.papers, partners: [EMPTY_PARTNER] });
  const kind = ASKS[act];
  const limits = useQuery({ ...defaultLimitsQuery(dossier.code, kind ?? "opinion"), enabled: kind !== undefined });
  const given: Given = { ...typed, limits: limits.data?.items ?? [] };
  const doing = useAct(dossier, (since) => {
    onClose();
    onOvertaken(since);
  });
  const fields = fieldsOf(act);
  const asked = fields.filter((field) => isAsked(field, given));
  const consequence = t(`act:consequence.${act as "approve"}`, { defaultValue: "" });

  const submit = () => {
    setTried(true);
    if (fields.some((field) => isMissing(field, given))) return;
    doing.mutate(
      { act, body: toBody(fields, given, dossier), key },
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
        {asked.map((field, index) => (
          <ActFieldInput
            key={field.name}
            dossier={dossier}
            act={act}
            field={field}
            given={given}
            first={index === 0}
            missing={tried && isMissing(field, given)}
            onGive={(patch) => setTyped((before) => ({ ...before, ...patch }))}
          />
        ))}
        {doing.error && !overtaken(doing.error) ? <ProblemNotice error={doing.error} /> : null}
      </div>
    </Modal>
  );
}
