import { Link } from "@tanstack/react-router";
import { Button, Input, Modal, Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { hasRole, useMe } from "@/api/session";
import { Field } from "@/ui/field";
import { ProblemNotice } from "@/ui/notice";
import { Panel } from "@/ui/page";
import { StatusTag } from "@/ui/status-tag";
import { useRelated } from "../use-notes";
import styles from "./notes.module.css";

function LinkDialog({ code, onClose }: { code: string; onClose: () => void }) {
  const { t } = useTranslation(["notes", "common"]);
  const { link } = useRelated(code);
  const [other, setOther] = useState("");
  const [reason, setReason] = useState("");
  const [kind, setKind] = useState<"related" | "replaces">("related");
  const ready = other.trim() !== "" && reason.trim() !== "";
  return (
    <Modal
      open
      title={t("notes:linkTitle")}
      okText={t("notes:link")}
      cancelText={t("common:cancel")}
      okButtonProps={{ disabled: !ready }}
      confirmLoading={link.isPending}
      onCancel={onClose}
      onOk={() =>
        link.mutate({ code: other.trim(), reason: reason.normalize("NFC").trim(), kind }, { onSuccess: onClose })
      }
    >
      <div className={styles.form}>
        <Field label={t("notes:otherCode")}>
          {(control) => (
            <Input {...control} autoFocus value={other} onChange={(event) => setOther(event.target.value)} />
          )}
        </Field>
        <Radio.Group
          aria-label={t("notes:kind")}
          value={kind}
          options={(["related", "replaces"] as const).map((value) => ({
            value,
            label: t(`notes:kinds.${value}`),
          }))}
          onChange={(event) => setKind(event.target.value)}
        />
        <Field label={t("notes:reason")}>
          {(control) => (
            <Input
              {...control}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        {link.error ? <ProblemNotice error={link.error} /> : null}
      </div>
    </Modal>
  );
}

/** What else belongs to this dossier: of the same person or household, and what somebody has linked by hand. */
export function RelatedPanel({ code }: { code: string }) {
  const { t } = useTranslation("notes");
  const me = useMe();
  const { related, unlink } = useRelated(code);
  const [linking, setLinking] = useState(false);
  const items = related.data?.items;
  if (!items) return null;
  return (
    <Panel title={t("related")}>
      {items.length === 0 && <p className={styles.soft}>{t("noRelated")}</p>}
      <ul className={styles.list}>
        {items.map((one) => (
          <li key={one.code}>
            <Link to="/dossiers/$code" params={{ code: one.code }} className="code">
              {one.code}
            </Link>{" "}
            <StatusTag status={one.status} />
            <p>{one.procedure_name}</p>
            <span className={styles.soft}>
              {[t(`relation.${one.relation}`), one.applicant.name, one.agency_name, one.link?.reason]
                .filter(Boolean)
                .join(" · ")}
            </span>
            {one.link && hasRole(me, "clerk", "officer", "leader") && (
              <Button type="link" size="small" onClick={() => one.link && unlink.mutate(one.link.id)}>
                {t("unlink")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {unlink.error ? <ProblemNotice error={unlink.error} /> : null}
      {hasRole(me, "clerk", "officer", "leader") && <Button onClick={() => setLinking(true)}>{t("link")}</Button>}
      {linking && <LinkDialog code={code} onClose={() => setLinking(false)} />}
    </Panel>
  );
}
