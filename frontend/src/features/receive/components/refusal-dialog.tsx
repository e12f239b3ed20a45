import { Input, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "@/ui/field";
import { Notice, ProblemNotice } from "@/ui/notice";

interface Props {
  open: boolean;
  sending: boolean;
  error: unknown;
  onClose: () => void;
  onRefuse: (reason: string) => void;
}

/** Refusal at intake: recorded, with its reason, and handed over in writing. */
export function RefusalDialog({ open, sending, error, onClose, onRefuse }: Props) {
  const { t } = useTranslation(["receive", "common"]);
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const missing = tried && !reason.trim();
  return (
    <Modal
      open={open}
      title={t("refusal.title")}
      okText={t("refusal.submit")}
      cancelText={t("common:cancel")}
      confirmLoading={sending}
      onCancel={onClose}
      onOk={() => {
        setTried(true);
        if (reason.trim()) onRefuse(reason.normalize("NFC").trim());
      }}
    >
      <p>{t("refusal.consequence")}</p>
      <br />
      <Field
        label={t("refusal.reason")}
        hint={t("refusal.reasonHint")}
        fault={missing ? t("fault.reason") : undefined}
      >
        {(control) => (
          <Input.TextArea
            {...control}
            autoFocus
            rows={4}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      {error ? <ProblemNotice error={error} /> : missing && <Notice tone="error">{t("fault.reason")}</Notice>}
    </Modal>
  );
}
