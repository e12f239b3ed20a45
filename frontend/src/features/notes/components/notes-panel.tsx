import { Button, Input, Popover } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { hasRole, useMe } from "@/api/session";
import type { Note } from "@/api/types";
import { useFormat } from "@/i18n/use-format";
import { ProblemNotice } from "@/ui/notice";
import { Panel } from "@/ui/page";
import { useNotes } from "../use-notes";
import styles from "./notes.module.css";

function Strike({ onStrike }: { onStrike: (reason: string) => void }) {
  const { t } = useTranslation("notes");
  const [reason, setReason] = useState("");
  return (
    <Popover
      trigger="click"
      title={t("strikeTitle")}
      content={
        <div className={styles.form}>
          <Input
            autoFocus
            aria-label={t("reason")}
            placeholder={t("reason")}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <Button disabled={!reason.trim()} onClick={() => onStrike(reason.normalize("NFC").trim())}>
            {t("strike")}
          </Button>
        </div>
      }
    >
      <Button type="link" size="small">
        {t("strike")}
      </Button>
    </Popover>
  );
}

function OneNote({ note, onStrike }: { note: Note; onStrike: (reason: string) => void }) {
  const { t } = useTranslation("notes");
  const format = useFormat();
  return (
    <li>
      <p className={note.struck ? styles.struck : ""}>{note.body}</p>
      <span className={styles.soft}>
        {[note.author.name, note.author.agency_name, format.dateTime(note.written_at)].filter(Boolean).join(" · ")}
      </span>
      {note.struck && (
        <p className={styles.soft}>
          {t("struck", {
            name: note.struck.by.name,
            at: format.dateTime(note.struck.at),
            reason: note.struck.reason,
          })}
        </p>
      )}
      {note.may_strike && <Strike onStrike={onStrike} />}
    </li>
  );
}

/** Internal notes: added and struck out, never rewritten, never told outside the office. */
export function NotesPanel({ code }: { code: string }) {
  const { t } = useTranslation("notes");
  const me = useMe();
  const { notes, write, strike } = useNotes(code);
  const [text, setText] = useState("");
  const add = () => text.trim() && write.mutate(text.normalize("NFC").trim(), { onSuccess: () => setText("") });
  const items = notes.data?.items;
  if (!items) return null;
  const error = write.error ?? strike.error;
  return (
    <Panel title={t("title")}>
      <p className={styles.soft}>{t("inside")}</p>
      {items.length > 0 && (
        <ul className={styles.list}>
          {items.map((note) => (
            <OneNote key={note.id} note={note} onStrike={(reason) => strike.mutate({ id: note.id, reason })} />
          ))}
        </ul>
      )}
      {hasRole(me, "clerk", "officer", "leader") && (
        <div className={styles.form}>
          <Input.TextArea
            aria-label={t("write")}
            placeholder={t("write")}
            rows={2}
            maxLength={4000}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => event.key === "Enter" && (event.ctrlKey || event.metaKey) && add()}
          />
          {error ? <ProblemNotice error={error} /> : null}
          <Button loading={write.isPending} disabled={!text.trim()} onClick={add}>
            {t("add")}
          </Button>
        </div>
      )}
    </Panel>
  );
}
