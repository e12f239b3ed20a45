import { useQuery } from "@tanstack/react-query";
import { Button, Input, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/use-format";
import { Field } from "@/ui/field";
import { ProblemNotice } from "@/ui/notice";
import { historyQuery, type Report, type Section, useWriteText } from "../api/narrative";
import { readParagraphs, readRows, writeRows } from "../search";
import styles from "./narrative.module.css";

interface Props {
  section: Section;
  report: Report;
  mayWrite: boolean;
  onClose: () => void;
}

/** Write the next version of a section's text; below it, who wrote which version and when. */
export function TextDialog({ section, report, mayWrite, onClose }: Props) {
  const { t } = useTranslation(["narrative", "common"]);
  const [text, setText] = useState((section.text?.paragraphs ?? []).join("\n"));
  const [rows, setRows] = useState(writeRows(section.text?.rows ?? []));
  const write = useWriteText(report);
  const width = section.columns.length;
  const save = () =>
    write.mutate(
      { section, paragraphs: readParagraphs(text), rows: width ? readRows(rows, width) : [] },
      { onSuccess: onClose },
    );
  return (
    <Modal
      open
      width={720}
      title={`${section.number} ${section.title}`.trim()}
      okText={t("common:save")}
      cancelText={t(mayWrite ? "common:cancel" : "common:close")}
      okButtonProps={mayWrite ? {} : { style: { display: "none" } }}
      confirmLoading={write.isPending}
      onOk={save}
      onCancel={onClose}
    >
      <div className={styles.form}>
        {mayWrite && (
          <Field label={t("narrative:text")} hint={t("narrative:textHint")}>
            {(control) => (
              <Input.TextArea
                {...control}
                autoSize={{ minRows: section.kind === "field" ? 2 : 6, maxRows: 16 }}
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            )}
          </Field>
        )}
        {mayWrite && width > 0 && (
          <Field
            label={t("narrative:rows")}
            hint={t("narrative:rowsHint", { columns: section.columns.join(" | ") })}
          >
            {(control) => (
              <Input.TextArea
                {...control}
                autoSize={{ minRows: 5, maxRows: 16 }}
                value={rows}
                onChange={(event) => setRows(event.target.value)}
              />
            )}
          </Field>
        )}
        {write.error && <ProblemNotice error={write.error} />}
        <History
          section={section}
          report={report}
          onTake={
            mayWrite
              ? (paragraphs, taken) => {
                  setText(paragraphs.join("\n"));
                  setRows(writeRows(taken));
                }
              : undefined
          }
        />
      </div>
    </Modal>
  );
}

function History(props: {
  section: Section;
  report: Report;
  onTake: ((paragraphs: string[], rows: string[][]) => void) | undefined;
}) {
  const { t } = useTranslation("narrative");
  const { dateTime } = useFormat();
  const { data } = useQuery(historyQuery(props.report, props.section.key));
  if (!data || data.items.length === 0) return null;
  return (
    <details>
      <summary>{t("versions", { count: data.items.length })}</summary>
      <ol className={styles.versions} reversed>
        {data.items.map((one) => (
          <li key={one.version}>
            <strong>{t("version", { version: one.version })}</strong>{" "}
            <span className={styles.soft}>
              {t("written", { by: one.author_name, at: dateTime(one.written_at) })}
            </span>
            <p className={styles.lines}>
              {[...one.paragraphs, ...one.rows.map((row) => row.join(" | "))].join("\n")}
            </p>
            {props.onTake && (
              <Button size="small" onClick={() => props.onTake?.(one.paragraphs, one.rows)}>
                {t("take")}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
