import { useQuery } from "@tanstack/react-query";
import { Button, Modal } from "antd";
import { Printer, Undo2 } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Dossier } from "@/api/types";
import { useFormat } from "@/i18n/use-format";
import { ProblemNotice } from "@/ui/notice";
import { Facts, Panel } from "@/ui/page";
import { PdfFrame, type Printable } from "@/ui/pdf-frame";
import { Skeleton } from "@/ui/states";
import { acknowledgementPath, type FeeEntry, feesQuery } from "../api/fees";
import { FeeDialog, type Wish } from "./fee-dialog";
import styles from "./fees.module.css";

/** Fees of a dossier: what is due, what has become of it, and the two things a clerk does about it. */
export function FeesPanel({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation("fees");
  const format = useFormat();
  const { code } = dossier;
  const answer = useQuery(feesQuery(code));
  const [wish, setWish] = useState<Wish | null>(null);
  const [printing, setPrinting] = useState<FeeEntry | null>(null);
  const fees = answer.data;
  if (answer.isError) return <ProblemNotice error={answer.error} />;
  const may = dossier.allowed_acts.includes("collect_fee");
  const settled = fees?.balance === 0;
  return (
    <Panel title={t("title")}>
      {!fees ? (
        <Skeleton lines={2} />
      ) : (
        <>
          <Facts
            of={[
              [t("due"), fees.due === null ? fees.fee_text || t("notFixed") : format.money(fees.due)],
              [t("paid"), fees.paid > 0 ? format.money(fees.paid) : null],
              [t("waived"), fees.waived > 0 ? format.money(fees.waived) : null],
              [t("balance"), fees.balance === null ? null : format.money(fees.balance)],
            ]}
          />
          {may && !settled && (
            <div className={styles.buttons}>
              <Button onClick={() => setWish({ kind: "collect" })}>{t("wish.collect")}</Button>
              <Button type="text" onClick={() => setWish({ kind: "waive" })}>
                {t("wish.waive")}
              </Button>
            </div>
          )}
          {fees.entries.length > 0 && (
            <ul className={styles.entries}>
              {fees.entries.map((entry) => (
                <li key={entry.id} data-gone={entry.reversed}>
                  <div>
                    <strong>{format.money(entry.amount)}</strong> · {t(`kind.${entry.kind}`)}
                    {entry.method && ` · ${t(`method.${entry.method}`)}`}
                    {entry.receipt && ` · ${t("receipt", { number: entry.receipt })}`}
                    <small>
                      {format.dateTime(entry.at)} · {entry.actor}
                      {entry.ground && ` · ${entry.ground}`}
                      {entry.reversed && ` · ${t("reversed")}`}
                    </small>
                  </div>
                  {may && entry.kind === "paid" && (
                    <Button
                      type="text"
                      icon={<Printer size={16} aria-hidden />}
                      aria-label={t("print", { number: entry.receipt ?? "" })}
                      onClick={() => setPrinting(entry)}
                    />
                  )}
                  {may && entry.kind !== "reversal" && !entry.reversed && (
                    <Button
                      type="text"
                      icon={<Undo2 size={16} aria-hidden />}
                      aria-label={t("wish.reverse")}
                      title={t("wish.reverse")}
                      onClick={() => setWish({ kind: "reverse", entry: entry.id })}
                    />
                  )}
                </li>
              ))}
            </ul>
          )}
          {wish && <FeeDialog code={code} fees={fees} wish={wish} onClose={() => setWish(null)} />}
          {printing && <Acknowledgement code={code} entry={printing} onClose={() => setPrinting(null)} />}
        </>
      )}
    </Panel>
  );
}

function Acknowledgement({ code, entry, onClose }: { code: string; entry: FeeEntry; onClose: () => void }) {
  const { t } = useTranslation(["fees", "common"]);
  const paper = useRef<Printable>(null);
  const title = t("fees:acknowledgement", { number: entry.receipt ?? "" });
  return (
    <Modal
      open
      title={title}
      width={720}
      okText={t("common:print")}
      cancelText={t("common:close")}
      onOk={() => paper.current?.print()}
      onCancel={onClose}
      destroyOnHidden
    >
      <div className={styles.paper}>
        <PdfFrame ref={paper} path={acknowledgementPath(code, entry.id)} title={title} />
      </div>
    </Modal>
  );
}
