import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Modal, Select } from "antd";
import { History, Inbox } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Dossier } from "@/api/types";
import { useFormat } from "@/i18n/use-format";
import { uuid } from "@/lib/uuid";
import { ProblemNotice } from "@/ui/notice";
import { attach, earlierQuery, type PaperFile, trayQuery } from "../api/papers";
import { useSize } from "../size";
import styles from "./papers.module.css";

const NONE = -1;

interface Offered {
  file: PaperFile;
  from: string;
  /** Name of the paper it answered before, to propose the same place here. */
  paper: string | null;
}

function Choice(props: { dossier: Dossier; of: Offered; verb: string; onDone: () => void }) {
  const { t } = useTranslation("papers");
  const size = useSize();
  const { dossier, of, verb, onDone } = props;
  const [position, setPosition] = useState(() => dossier.papers.findIndex((one) => one.name === of.paper));
  const [key] = useState(uuid);
  const use = useMutation({
    mutationFn: () =>
      attach(
        dossier.code,
        [{ id: of.file.id, kind: "paper", position: position === NONE ? null : position }],
        `${key}-${position}`,
      ),
    onSuccess: onDone,
  });
  return (
    <li className={styles.choice}>
      <span className={styles.name}>{of.file.name}</span>
      <p className={styles.soft}>
        {of.from} · {size(of.file.size)}
      </p>
      <div className={styles.row}>
        <Select
          aria-label={`${t("forPaper")}: ${of.file.name}`}
          value={position}
          onChange={setPosition}
          options={[
            ...dossier.papers.map((paper, at) => ({ value: at, label: paper.name })),
            { value: NONE, label: t("others") },
          ]}
        />
        <Button loading={use.isPending} onClick={() => use.mutate()}>
          {verb}
        </Button>
      </div>
      {use.isError && <ProblemNotice error={use.error} />}
    </li>
  );
}

function Offer(props: {
  dossier: Dossier;
  label: string;
  title: string;
  verb: string;
  icon: React.ReactNode;
  offered: Offered[];
  onDone: () => void;
}) {
  const [open, setOpen] = useState(false);
  const { offered } = props;
  return (
    <>
      {offered.length > 0 && (
        <Button icon={props.icon} onClick={() => setOpen(true)}>
          {props.label}
        </Button>
      )}
      <Modal
        open={open && offered.length > 0}
        title={props.title}
        footer={null}
        destroyOnHidden
        onCancel={() => setOpen(false)}
      >
        <ul className={styles.list}>
          {offered.map((one) => (
            <Choice key={one.file.id} dossier={props.dossier} of={one} verb={props.verb} onDone={props.onDone} />
          ))}
        </ul>
      </Modal>
    </>
  );
}

/** What need not be scanned or asked for again: the desk's tray, and what this applicant has handed in before. */
export function Offers({ dossier, onDone }: { dossier: Dossier; onDone: () => void }) {
  const { t } = useTranslation("papers");
  const { dateTime } = useFormat();
  const tray = useQuery(trayQuery).data?.items ?? [];
  const earlier = useQuery(earlierQuery(dossier.code)).data?.items ?? [];
  return (
    <>
      <Offer
        dossier={dossier}
        label={t("tray", { count: tray.length })}
        title={t("trayTitle")}
        verb={t("attachIt")}
        icon={<Inbox size={16} aria-hidden />}
        offered={tray.map((file) => ({
          file,
          paper: null,
          from: t("addedBy", {
            who: file.origin === "scanner" ? t("scanner") : file.added_by_name,
            when: dateTime(file.added_at),
          }),
        }))}
        onDone={onDone}
      />
      <Offer
        dossier={dossier}
        label={t("earlier", { count: earlier.length })}
        title={t("earlierTitle")}
        verb={t("use")}
        icon={<History size={16} aria-hidden />}
        offered={earlier.map((one) => ({
          file: one.file,
          paper: one.paper_name,
          from: t("earlierFrom", { procedure: one.procedure_name, code: one.dossier_code }),
        }))}
        onDone={onDone}
      />
    </>
  );
}
