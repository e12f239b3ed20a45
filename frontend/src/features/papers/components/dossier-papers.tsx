import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Circle, CircleCheck, Plus } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "@/api/session";
import type { Dossier } from "@/api/types";
import { uuid } from "@/lib/uuid";
import { ProblemNotice } from "@/ui/notice";
import { Panel } from "@/ui/page";
import { attach, earlierQuery, filesQuery, type PaperFile, remove } from "../api/papers";
import { dossierPlace } from "../pending";
import { type Target, useUploads } from "../use-uploads";
import { AddBar, useAccept } from "./add-bar";
import { DropZone } from "./drop-zone";
import { FileChooser } from "./file-chooser";
import { FileRow } from "./file-row";
import { Offers } from "./offers";
import styles from "./papers.module.css";
import { SendingRow } from "./sending-row";

/** The papers of a dossier: the list that the procedure asks for, and under each the files that answer it. */
export function DossierPapers({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation("papers");
  const me = useMe();
  const code = dossier.code;
  const queries = useQueryClient();
  const accept = useAccept();
  const answer = useQuery(filesQuery(code));
  const uploads = useUploads(String(me.id), dossierPlace(code), code);
  const may = dossier.allowed_acts.includes("attach_paper");
  const done = () => {
    uploads.refresh();
    void queries.invalidateQueries({ queryKey: earlierQuery(code).queryKey });
  };
  const strike = useMutation({
    mutationFn: ({ file, reason }: { file: PaperFile; reason: string }) => remove(code, file.id, reason, uuid()),
    onSettled: done,
  });
  const restore = useMutation({
    mutationFn: (file: PaperFile) =>
      attach(code, [{ id: file.id, kind: file.kind, position: file.position }], uuid()),
    onSettled: done,
  });
  const files = answer.data?.items ?? [];
  const busy = strike.isPending || restore.isPending;

  /** The files of one place, and those on their way to it. */
  const rows = (kind: PaperFile["kind"], position: number | null): ReactNode[] => [
    ...files
      .filter((file) => file.kind === kind && file.position === position)
      .map((file) => (
        <FileRow
          key={file.id}
          code={code}
          file={file}
          busy={busy}
          onRemove={may ? (reason) => strike.mutate({ file, reason }) : null}
          onRestore={may ? () => restore.mutate(file) : null}
        />
      )),
    ...uploads.list
      .filter(({ pending }) => pending.kind === kind && pending.position === position)
      .map((one) => (
        <SendingRow key={one.pending.id} of={one} onCancel={() => void uploads.cancel(one.pending)} />
      )),
  ];
  const adder = (label: string, target: Target) =>
    may && (
      <FileChooser
        label={label}
        hidden={label}
        size="small"
        look="text"
        icon={<Plus size={16} aria-hidden />}
        accept={accept}
        onFiles={(chosen) => void uploads.add(chosen, target)}
      />
    );
  const group = (title: string, kind: PaperFile["kind"], add?: ReactNode) => {
    const inside = rows(kind, null);
    const here = files.some((file) => file.kind === kind && file.position === null && !file.removed_at);
    return (
      (inside.length > 0 || add) && (
        <li className={styles.paper}>
          <div className={styles.head} data-present={here}>
            {here ? <CircleCheck size={16} aria-hidden /> : <Circle size={16} aria-hidden />}
            <span>{title}</span>
            <span />
            {add}
          </div>
          <ul className={styles.list}>{inside}</ul>
        </li>
      )
    );
  };

  return (
    <Panel title={t("title")} aside={<span className={styles.soft}>{t("count", { count: present(files) })}</span>}>
      <DropZone active={may} onFiles={(dropped) => void uploads.add(dropped)}>
        {dossier.papers.length === 0 && <p className={styles.soft}>{t("noList")}</p>}
        <ul className={styles.list}>
          {dossier.papers.map((paper, at) => {
            const Icon = paper.present ? CircleCheck : Circle;
            const counts = [
              paper.originals > 0 ? t("originals", { count: paper.originals }) : "",
              paper.copies > 0 ? t("copies", { count: paper.copies }) : "",
            ];
            return (
              <li key={paper.name} className={styles.paper}>
                <div className={styles.head} data-present={paper.present}>
                  <Icon size={16} role="img" aria-label={t(paper.present ? "present" : "absent")} />
                  <span>{paper.name}</span>
                  <span className={styles.counts}>{counts.filter(Boolean).join(", ")}</span>
                  {adder(t("addTo", { paper: paper.name }), { position: at })}
                </div>
                <ul className={styles.list}>{rows("paper", at)}</ul>
              </li>
            );
          })}
          {group(t("others"), "paper")}
          {group(t("results"), "result", adder(t("addResult"), { kind: "result" }))}
        </ul>
        {answer.isError && <ProblemNotice error={answer.error} />}
        {strike.isError && <ProblemNotice error={strike.error} />}
        {restore.isError && <ProblemNotice error={restore.error} />}
        {may && (
          <AddBar onFiles={(chosen, target) => void uploads.add(chosen, target)}>
            <Offers dossier={dossier} onDone={done} />
          </AddBar>
        )}
      </DropZone>
    </Panel>
  );
}

const present = (files: PaperFile[]) => files.filter((file) => !file.removed_at).length;
