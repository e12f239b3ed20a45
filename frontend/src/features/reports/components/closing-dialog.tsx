import { Input, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "@/api/problem";
import { periodName } from "@/lib/period-name";
import { Field } from "@/ui/field";
import { Notice, ProblemNotice } from "@/ui/notice";
import { closeReport, type Report, useReportAct } from "../api/reports";
import styles from "./reports.module.css";

/** Close for good. A unit whose word is missing is named with the reason why the report is closed without it. */
export function ClosingDialog({ report, onClose }: { report: Report; onClose: () => void }) {
  const { t, i18n } = useTranslation(["reports", "common"]);
  const missing = report.content.settlements.filter((one) => !one.settled_by || one.stale);
  const [reasons, setReasons] = useState<Record<number, string>>({});
  const [common, setCommon] = useState("");
  const reasonOf = (unit: number) => (reasons[unit] || common).trim();
  const closing = useReportAct(
    () =>
      closeReport(
        report,
        missing.flatMap((one) =>
          reasonOf(one.unit_id) ? [{ unit_id: one.unit_id, reason: reasonOf(one.unit_id) }] : [],
        ),
      ),
    onClose,
  );
  const complete = missing.every((one) => reasonOf(one.unit_id));
  const obstacles = closing.error instanceof Problem ? closing.error.errors.map((one) => one.detail) : [];
  return (
    <Modal
      open
      width={640}
      title={t("closeTitle", {
        period: periodName(report.period.key, report.period.label, i18n.language === "en" ? "en" : "vi"),
      })}
      okText={t("close")}
      cancelText={t("common:cancel")}
      okButtonProps={{ disabled: !complete }}
      confirmLoading={closing.isPending}
      onOk={() => closing.mutate(undefined)}
      onCancel={onClose}
    >
      <div className={styles.dialog}>
        <p>{t("closeLead")}</p>
        {missing.length > 0 && (
          <>
            <Notice tone="warning" title={t("missing", { count: missing.length })} />
            <Field label={t("commonReason")} hint={t("reasonHint")}>
              {({ id, ...described }) => (
                <Input
                  id={id}
                  {...described}
                  maxLength={2000}
                  value={common}
                  onChange={(event) => setCommon(event.target.value)}
                />
              )}
            </Field>
            <details>
              <summary>{t("ownReasons")}</summary>
              {missing.map((one) => (
                <Field key={one.unit_id} label={one.unit}>
                  {({ id }) => (
                    <Input
                      id={id}
                      maxLength={2000}
                      placeholder={common}
                      value={reasons[one.unit_id] ?? ""}
                      onChange={(event) => setReasons({ ...reasons, [one.unit_id]: event.target.value })}
                    />
                  )}
                </Field>
              ))}
            </details>
          </>
        )}
        {closing.error ? <ProblemNotice error={closing.error} /> : null}
        {obstacles.length > 0 && (
          <ul lang="vi">
            {obstacles.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        )}
      </div>
    </Modal>
  );
}
