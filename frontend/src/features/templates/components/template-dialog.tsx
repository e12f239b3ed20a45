import { Button, Input, Modal, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { hasRole, useMe } from "@/api/session";
import type { Template, TemplateKind } from "@/api/types";
import { Field } from "@/ui/field";
import { Notice, ProblemNotice } from "@/ui/notice";
import { KINDS } from "../kinds";
import { preview, useTemplateActs, useVariables, type Wording } from "../use-templates";
import styles from "./templates.module.css";

interface Props {
  /** The template to change; none: a new one. */
  template: Template | null;
  onClose: () => void;
}

/** Write a text with blanks, see it filled by a real dossier, keep it as the next version. */
export function TemplateDialog({ template, onClose }: Props) {
  const { t } = useTranslation(["templates", "common"]);
  const me = useMe();
  const everywhere = hasRole(me, "focal", "admin");
  const { write, change } = useTemplateActs();
  const variables = useVariables().data?.items ?? [];
  const [kind, setKind] = useState<TemplateKind>(template?.kind ?? "request_supplement");
  const [wording, setWording] = useState<Wording>({
    name: template?.name ?? "",
    body: template?.body ?? "",
    legal_basis: template?.legal_basis ?? null,
  });
  const [code, setCode] = useState("");
  const [filled, setFilled] = useState<string | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const set = (patch: Partial<Wording>) => {
    setWording((before) => ({ ...before, ...patch }));
    setFilled(null);
  };
  const save = () => {
    const given = { ...wording, legal_basis: wording.legal_basis?.trim() || null };
    const done = { onSuccess: onClose };
    if (template) change.mutate({ template, wording: given }, done);
    else write.mutate({ ...given, kind, agency_id: everywhere ? null : me.agency.id }, done);
  };
  const see = () => {
    setFailed(null);
    preview(code.trim(), wording).then((answer) => setFilled(answer.text), setFailed);
  };
  const error = failed ?? write.error ?? change.error;
  return (
    <Modal
      open
      width={680}
      title={template ? t("templates:change") : t("templates:new")}
      okText={t("common:save")}
      cancelText={t("common:cancel")}
      okButtonProps={{ disabled: !wording.name.trim() || !wording.body.trim() }}
      confirmLoading={write.isPending || change.isPending}
      onOk={save}
      onCancel={onClose}
    >
      <div className={styles.form}>
        {!template && (
          <Field label={t("templates:kind")}>
            {(control) => (
              <Select
                {...control}
                value={kind}
                options={KINDS.map((value) => ({ value, label: t(`templates:kinds.${value}`) }))}
                onChange={setKind}
              />
            )}
          </Field>
        )}
        <Field label={t("templates:name")}>
          {(control) => (
            <Input
              {...control}
              maxLength={120}
              value={wording.name}
              onChange={(event) => set({ name: event.target.value })}
            />
          )}
        </Field>
        <Field label={t("templates:body")}>
          {(control) => (
            <Input.TextArea
              {...control}
              rows={6}
              maxLength={4000}
              value={wording.body}
              onChange={(event) => set({ body: event.target.value })}
            />
          )}
        </Field>
        <div className={styles.acts}>
          {variables.map((one) => (
            <Button
              key={one.name}
              size="small"
              title={`{{${one.name}}}`}
              onClick={() => set({ body: `${wording.body}{{${one.name}}}` })}
            >
              {one.label}
            </Button>
          ))}
        </div>
        <Field label={t("templates:basis")}>
          {(control) => (
            <Input
              {...control}
              maxLength={1000}
              value={wording.legal_basis ?? ""}
              onChange={(event) => set({ legal_basis: event.target.value })}
            />
          )}
        </Field>
        <Field label={t("templates:tryWith")}>
          {(control) => (
            <Input.Search
              {...control}
              value={code}
              enterButton={t("templates:see")}
              onChange={(event) => setCode(event.target.value)}
              onSearch={() => code.trim() && see()}
            />
          )}
        </Field>
        {filled !== null && (
          <Notice title={t("templates:filled")}>
            <span className={styles.body}>{filled}</span>
          </Notice>
        )}
        {error ? <ProblemNotice error={error} /> : null}
      </div>
    </Modal>
  );
}
