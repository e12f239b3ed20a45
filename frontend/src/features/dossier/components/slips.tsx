import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Modal, Segmented } from "antd";
import { FileText, Printer } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/dossier";
import { actsQuery } from "@/api/queries";
import type { Dossier } from "@/api/types";
import { useFormat } from "@/i18n/use-format";
import { usePreference } from "@/lib/preferences";
import { Panel } from "@/ui/page";
import { PdfFrame, type Printable } from "@/ui/pdf-frame";
import styles from "./dossier.module.css";

type Slip = components["schemas"]["SlipOut"];

const slipsQuery = (code: string) =>
  api.queryOptions("get", "/api/dossier/v1/dossiers/{code}/slips", { params: { path: { code } } });

/** The slips of the law that can be printed: each from the record, not from the screen. Each act may bring one, so
 * the page gives every version of the dossier a list of its own. */
export function Slips({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation("act");
  const format = useFormat();
  const [open, setOpen] = useState<Slip | null>(null);
  const answer = useQuery(slipsQuery(dossier.code));
  const slips = answer.data?.items ?? [];
  if (slips.length === 0) return null;
  const several = (one: Slip) => slips.filter((other) => other.kind === one.kind).length > 1;
  return (
    <Panel title={t("page.slips")} className="screen-only">
      {slips.map((slip) => (
        <Button
          key={`${slip.kind} ${slip.of}`}
          type="text"
          block
          icon={<FileText size={16} aria-hidden />}
          onClick={() => setOpen(slip)}
          className={styles.slip}
        >
          <span>
            {t(`page.slip.${slip.kind as "receipt"}`)}
            {several(slip) && ` · ${format.date(slip.documented_at)}`}
            <small>
              {slip.form && t("page.form", { number: slip.form })}
              {slip.printed > 0 && ` · ${t("page.printed", { count: slip.printed })}`}
            </small>
          </span>
        </Button>
      ))}
      {answer.data?.signed && <p className={styles.soft}>{t("page.signed")}</p>}
      {open && <SlipDialog dossier={dossier} slip={open} onClose={() => setOpen(null)} />}
    </Panel>
  );
}

/** The sheet as it will leave the printer. Every other paper is a print of its own, so it is chosen before. */
function SlipDialog({ dossier, slip, onClose }: { dossier: Dossier; slip: Slip; onClose: () => void }) {
  const { t } = useTranslation(["act", "common"]);
  const queries = useQueryClient();
  const [chosen, setChosen] = usePreference("slip-paper", "a5");
  const [shown, setShown] = useState<string | null>(null);
  const paper = useRef<Printable>(null);
  const title = t(`act:page.slip.${slip.kind as "receipt"}`);
  const format = slip.formats.includes(chosen) ? chosen : (slip.formats[0] ?? "a5");
  const close = () => {
    void queries.invalidateQueries({ queryKey: ["get", "/api/dossier/v1/dossiers/{code}/slips"] });
    void queries.invalidateQueries({ queryKey: actsQuery(dossier.code).queryKey });
    onClose();
  };
  return (
    <Modal
      open
      title={title}
      width={shown?.startsWith("a4_") ? 1040 : 760}
      okText={shown ? t("common:print") : t("act:page.setSheet")}
      okButtonProps={{ icon: <Printer size={16} aria-hidden /> }}
      cancelText={t("common:close")}
      onOk={() => (shown ? paper.current?.print() : setShown(format))}
      onCancel={close}
      destroyOnHidden
    >
      {shown ? (
        <div className={styles.slipFrame}>
          <PdfFrame
            ref={paper}
            path={`/api/dossier/v1/dossiers/${encodeURIComponent(dossier.code)}/slips/${slip.kind}?format=${shown}&of=${slip.of}`}
            title={`${title} ${dossier.code}`}
          />
        </div>
      ) : (
        <div className={styles.form}>
          <Segmented
            vertical
            aria-label={t("act:page.paper")}
            value={format}
            options={slip.formats.map((one) => ({ value: one, label: t(`act:page.formats.${one as "a5"}`) }))}
            onChange={setChosen}
          />
          {slip.printed > 0 && <p className={styles.soft}>{t("act:page.reprint", { count: slip.printed })}</p>}
        </div>
      )}
    </Modal>
  );
}
