import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "@/api/problem";
import { useFormat } from "@/i18n/use-format";
import { uuid } from "@/lib/uuid";
import { ProblemNotice } from "@/ui/notice";
import { Panel } from "@/ui/page";
import { useDownload } from "@/ui/use-download";
import { templatePath, templatesQuery, useSendTemplate } from "../api/narrative";
import styles from "./narrative.module.css";

/** The Word template of the agency: take one, edit it in Word, give it back. */
export function TemplatesPanel({ agency, mayWrite }: { agency: number; mayWrite: boolean }) {
  const { t } = useTranslation("narrative");
  const { dateTime } = useFormat();
  const { data } = useQuery(templatesQuery(agency));
  const send = useSendTemplate(agency);
  const download = useDownload();
  const picker = useRef<HTMLInputElement>(null);
  const reasons = send.error instanceof Problem ? send.error.errors.map((one) => one.detail) : [];
  return (
    <Panel title={t("templates")}>
      <p className={styles.soft}>{t("templatesLead")}</p>
      <ul className={styles.templates}>
        {data?.items.map((one) => (
          <li key={one.version}>
            <span>
              {one.version === 0 ? t("shipped") : t("version", { version: one.version })}
              {one.in_use && <strong> · {t("inUse")}</strong>}
              {one.author_name && one.uploaded_at && (
                <span className={styles.soft}>
                  {" "}
                  · {one.name} · {t("written", { by: one.author_name, at: dateTime(one.uploaded_at) })}
                </span>
              )}
            </span>
            <Button
              size="small"
              aria-label={`${t("takeFile")}: ${one.version === 0 ? t("shipped") : t("version", { version: one.version })}`}
              onClick={() =>
                void download.start(templatePath(agency, one.version), `mau-bao-cao_${one.version}.docx`)
              }
            >
              {t("takeFile")}
            </Button>
          </li>
        ))}
      </ul>
      {download.error !== null && <ProblemNotice error={download.error} />}
      {send.error && <ProblemNotice error={send.error} />}
      {reasons.length > 0 && (
        <ul className={styles.soft}>
          {reasons.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      {mayWrite && (
        <>
          <input
            ref={picker}
            type="file"
            accept=".docx"
            hidden
            aria-label={t("send")}
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) send.mutate({ file, key: uuid() });
              event.target.value = "";
            }}
          />
          <Button loading={send.isPending} onClick={() => picker.current?.click()}>
            {t("send")}
          </Button>
        </>
      )}
    </Panel>
  );
}
