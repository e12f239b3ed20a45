import { useNavigate } from "@tanstack/react-router";
import { Input, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { periodName } from "@/lib/period-name";
import { Field } from "@/ui/field";
import { ProblemNotice } from "@/ui/notice";
import { type Report, restateReport, useReportAct } from "../api/reports";
import styles from "./reports.module.css";

/** A new version with its reason; the closed one stands until that is closed too. */
export function RestatingDialog({ report, onClose }: { report: Report; onClose: () => void }) {
  const { t, i18n } = useTranslation(["reports", "common"]);
  const navigate = useNavigate();
  const [reason, setReason] = useState("");
  const restating = useReportAct(
    () => restateReport(report, reason.trim()),
    (made) => {
      onClose();
      void navigate({ to: "/reports/periodic/$id", params: { id: String(made.id) } });
    },
  );
  return (
    <Modal
      open
      title={t("restateTitle", {
        period: periodName(report.period.key, report.period.label, i18n.language === "en" ? "en" : "vi"),
      })}
      okText={t("restate")}
      cancelText={t("common:cancel")}
      okButtonProps={{ disabled: !reason.trim() }}
      confirmLoading={restating.isPending}
      onOk={() => restating.mutate(undefined)}
      onCancel={onClose}
    >
      <div className={styles.dialog}>
        <p>{t("restateLead")}</p>
        <Field label={t("reason")}>
          {({ id }) => (
            <Input.TextArea
              id={id}
              rows={3}
              maxLength={2000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        {restating.error ? <ProblemNotice error={restating.error} /> : null}
      </div>
    </Modal>
  );
}
