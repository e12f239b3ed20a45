import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Drawer, Progress, Upload } from "antd";
import { FileDown, FileUp } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/use-format";
import { uuid } from "@/lib/uuid";
import { Notice, ProblemNotice } from "@/ui/notice";
import { Page, Panel } from "@/ui/page";
import { EmptyState, ErrorState, Skeleton } from "@/ui/states";
import { useDownload } from "@/ui/use-download";
import { type Import, importsQuery, running, sendRegister, templatePath } from "../api/imports";
import styles from "./imports.module.css";
import { MappingForm } from "./mapping-form";
import { RefusedRows } from "./refused-rows";

export function ImportsPage() {
  const { t } = useTranslation(["imports", "common"]);
  const queries = useQueryClient();
  const download = useDownload();
  const list = useQuery(importsQuery);
  const [shown, setShown] = useState<Import | null>(null);
  const [asked, setAsked] = useState<Import | null>(null);
  const keys = useRef(new WeakMap<File, string>());
  const send = useMutation({
    mutationFn: (file: File) => {
      // One key per chosen file: a repeat after a lost answer is the same import.
      const key = keys.current.get(file) ?? uuid();
      keys.current.set(file, key);
      return sendRegister(file, key);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: importsQuery.queryKey }),
  });
  const problem = send.error ?? download.error;

  return (
    <Page
      title={t("title")}
      actions={
        <Button
          icon={<FileDown size={16} aria-hidden />}
          loading={download.busy}
          onClick={() => void download.start(templatePath, "so-theo-doi-ho-so-mau.xlsx")}
        >
          {t("template")}
        </Button>
      }
    >
      <p className={styles.lead}>{t("lead")}</p>
      <Upload.Dragger
        accept=".xlsx,.csv"
        maxCount={1}
        showUploadList={false}
        disabled={send.isPending}
        beforeUpload={(file) => {
          send.mutate(file);
          return false;
        }}
      >
        <FileUp size={28} aria-hidden />
        <p className={styles.drop}>{send.isPending ? t("sending") : t("drop")}</p>
        <p className={styles.limit}>{t("limit")}</p>
      </Upload.Dragger>
      <p className={styles.hint}>{t("columns")}</p>
      {problem !== null && <ProblemNotice error={problem} />}
      <Panel title={t("history")} className={styles.history}>
        {list.isPending && <Skeleton lines={4} />}
        {list.isError && <ErrorState error={list.error} retry={() => void list.refetch()} />}
        {list.data?.items.length === 0 && <EmptyState title={t("none")}>{t("noneText")}</EmptyState>}
        <ul className={styles.list}>
          {list.data?.items.map((one) => (
            <ImportItem key={one.id} of={one} onShow={() => setShown(one)} onMap={() => setAsked(one)} />
          ))}
        </ul>
      </Panel>
      <Drawer
        open={shown !== null}
        size={640}
        destroyOnHidden
        title={shown && t("errorsOf", { file: shown.file_name })}
        onClose={() => setShown(null)}
      >
        {shown && <RefusedRows id={shown.id} />}
      </Drawer>
      <Drawer
        open={asked !== null}
        size={920}
        destroyOnHidden
        title={asked && t("mapping.title", { file: asked.file_name })}
        onClose={() => setAsked(null)}
      >
        {asked && <MappingForm id={asked.id} onDone={() => setAsked(null)} />}
      </Drawer>
    </Page>
  );
}

function ImportItem({ of: one, onShow, onMap }: { of: Import; onShow: () => void; onMap: () => void }) {
  const { t } = useTranslation("imports");
  const { number, dateTime } = useFormat();
  const total = one.rows_total ?? 0;
  const percent = one.state === "done" ? 100 : total === 0 ? 0 : Math.floor((100 * one.rows_done) / total);
  const figures = [
    ...(total > 0 ? [t("progress", { done: number(one.rows_done), total: number(total) })] : []),
    `${t("imported")}: ${number(one.rows_imported)}`,
    `${t("advanced")}: ${number(one.rows_advanced)}`,
    `${t("unchanged")}: ${number(one.rows_unchanged)}`,
    `${t("rejected")}: ${number(one.rows_rejected)}`,
  ];
  return (
    <li>
      <div className={styles.head}>
        <strong>{one.file_name}</strong>
        <span>
          {one.actor_name} · {dateTime(one.created_at)}
        </span>
      </div>
      <Progress
        percent={percent}
        size="small"
        status={one.state === "failed" ? "exception" : running(one) ? "active" : "normal"}
        aria-label={`${one.file_name}: ${t(`state.${one.state}`)}`}
      />
      <p className={styles.figures} aria-live="polite">
        <strong>{t(`state.${one.state}`)}</strong> {figures.join(" · ")}{" "}
        {one.rows_rejected > 0 && one.destroyed_at === null && (
          <Button type="link" size="small" onClick={onShow}>
            {t("show", { count: one.rows_rejected })}
          </Button>
        )}
      </p>
      {one.state === "waiting" && (
        <Notice
          tone="warning"
          action={
            <Button size="small" onClick={onMap}>
              {t("mapping.open")}
            </Button>
          }
        >
          {t("mapping.waiting")}
        </Notice>
      )}
      {one.mapping_id !== null && one.warnings[0] && <p className={styles.hint}>{one.warnings[0]}</p>}
      {one.failure && <p className={styles.failure}>{one.failure}</p>}
      {one.destroyed_at !== null && (
        <p className={styles.hint}>{t("destroyed", { at: dateTime(one.destroyed_at) })}</p>
      )}
      {running(one) && <p className={styles.hint}>{t("leave")}</p>}
    </li>
  );
}
