import { Button, Input, Modal, Progress } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { BulkAct, BulkJob } from "@/api/types";
import { useFormat } from "@/i18n/use-format";
import { useNow } from "@/lib/clock";
import { Field } from "@/ui/field";
import { Notice, ProblemNotice } from "@/ui/notice";
import { type Chosen, NEEDS_WORDS } from "../bulk";
import { callOff, useJob, usePreview, useStart, type Wanted } from "../use-bulk";
import styles from "./bulk.module.css";
import { OfficerField } from "./officer-field";
import { Refusals } from "./refusals";

interface Props {
  act: BulkAct;
  chosen: Chosen;
  onClose: (finished: boolean) => void;
}

/** Seconds in which it can still be called off. */
function Waiting({ job, onOff }: { job: BulkJob; onOff: () => void }) {
  const { t } = useTranslation("bulk");
  const left = Math.max(0, Math.ceil((Date.parse(job.starts_at) - useNow(500).getTime()) / 1000));
  return (
    <Notice
      title={t("waiting", { count: job.total, name: job.assignee_name ?? "", seconds: left })}
      action={<Button onClick={onOff}>{t("undo")}</Button>}
    >
      {t("waitingText")}
    </Notice>
  );
}

function Outcome({ job, act }: { job: BulkJob; act: BulkAct }) {
  const { t } = useTranslation("bulk");
  if (job.state === "cancelled") return <Notice title={t("cancelled")} />;
  return (
    <Notice tone={job.refused > 0 ? "warning" : "good"} title={t(`result.${act}`, { count: job.done })}>
      {job.refused > 0 && t("resultRefused", { count: job.refused })}
    </Notice>
  );
}

/** One act on many: what it needs, what would happen to each, then what has happened to each. */
export function BulkDialog({ act, chosen, onClose }: Props) {
  const { t } = useTranslation(["bulk", "act", "common"]);
  const format = useFormat();
  const [wanted, setWanted] = useState<Wanted>({ act });
  const [off, setOff] = useState<unknown>(null);
  const preview = usePreview(chosen);
  const start = useStart();
  const { job, ended, refused } = useJob(start.data?.id ?? null);
  const shown = preview.data;
  const good = shown?.rows.filter((row) => row.allowed) ?? [];
  const bad = shown?.rows.filter((row) => !row.allowed) ?? [];
  const asks = act === "assign" || NEEDS_WORDS.has(act);
  const ask = preview.mutate;
  useEffect(() => {
    // Nothing to fill in: what would happen is shown at once.
    if (!asks) ask({ act });
  }, [act, asks, ask]);

  const change = (patch: Partial<Wanted>) => {
    setWanted((before) => ({ ...before, ...patch }));
    preview.reset();
  };
  const title = t(`bulk:title.${act}`);
  const footer = () => {
    const close = (
      <Button key="close" onClick={() => onClose(ended)}>
        {start.data ? t("common:close") : t("common:cancel")}
      </Button>
    );
    if (start.data) return [close];
    const go = shown ? (
      <Button
        key="go"
        type="primary"
        disabled={good.length === 0}
        loading={start.isPending}
        onClick={() => start.mutate({ wanted, rows: good })}
      >
        {t(`bulk:go.${act}`, { count: good.length, shown: format.number(good.length) })}
      </Button>
    ) : (
      <Button
        key="preview"
        type="primary"
        loading={preview.isPending}
        disabled={act === "assign" && !wanted.assignee_id}
        onClick={() => preview.mutate(wanted)}
      >
        {t("bulk:preview")}
      </Button>
    );
    return [close, go];
  };

  return (
    <Modal open title={title} footer={footer()} onCancel={() => onClose(ended)} mask={{ closable: false }}>
      <div className={styles.form}>
        {!start.data && act === "assign" && (
          <OfficerField
            rows={chosen.rows}
            value={wanted.assignee_id}
            onChange={(assignee_id) => change({ assignee_id })}
          />
        )}
        {!start.data && asks && (
          <Field label={`${t(act === "remind" ? "bulk:words" : "bulk:note")} (${t("common:optional")})`}>
            {(control) => (
              <Input.TextArea
                {...control}
                rows={2}
                maxLength={2000}
                autoFocus={act !== "assign"}
                value={wanted.note ?? ""}
                onChange={(event) => change({ note: event.target.value })}
              />
            )}
          </Field>
        )}
        {preview.error ? <ProblemNotice error={preview.error} /> : null}
        {shown && !start.data && (
          <>
            {shown.total_then !== null && shown.total_then !== shown.total && (
              <Notice tone="warning">
                {t("bulk:moved", { before: format.number(shown.total_then), now: format.number(shown.total) })}
              </Notice>
            )}
            <Notice
              tone={bad.length > 0 ? "warning" : "plain"}
              title={t(`bulk:would.${act}`, { count: good.length })}
            >
              {bad.length > 0 && t("bulk:wouldNot", { count: bad.length })} {t("bulk:nothingYet")}
            </Notice>
          </>
        )}
        {start.error ? <ProblemNotice error={start.error} /> : null}
        {off ? <ProblemNotice error={off} /> : null}
        {job?.state === "waiting" && job.starts_at > job.created_at && (
          <Waiting job={job} onOff={() => void callOff(job.id).catch(setOff)} />
        )}
        {start.data && !ended && job?.state === "running" && (
          <>
            <Progress percent={Math.floor((100 * (job.done + job.refused)) / job.total)} />
            <p className={styles.soft}>{t("bulk:goesOn")}</p>
          </>
        )}
        {job && ended && <Outcome job={job} act={act} />}
        {bad.length + refused.length > 0 && <Refusals rows={[...refused, ...bad]} />}
      </div>
    </Modal>
  );
}
