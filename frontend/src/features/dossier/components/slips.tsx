import { useQuery } from "@tanstack/react-query";
import { Button, Modal } from "antd";
import { FileText, Printer } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { actsQuery } from "@/api/queries";
import type { Dossier } from "@/api/types";
import { Panel } from "@/ui/page";
import { PdfFrame, type Printable } from "@/ui/pdf-frame";
import styles from "./dossier.module.css";

type Slip = "receipt" | "supplement" | "refusal" | "control";

/** The slips that exist follow from what was done: each is printed from the record, not from the screen. */
function slipsOf(dossier: Dossier, acts: readonly { act: string }[]): Slip[] {
  const did = (name: string) => acts.some((act) => act.act === name);
  if (dossier.status === "rejected") return ["refusal"];
  if (!dossier.received_at) return [];
  return did("request_supplement") ? ["receipt", "supplement", "control"] : ["receipt", "control"];
}

export function Slips({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation(["act", "common"]);
  const [open, setOpen] = useState<Slip | null>(null);
  const paper = useRef<Printable>(null);
  const acts = useQuery(actsQuery(dossier.code));
  const slips = slipsOf(dossier, acts.data?.items ?? []);
  if (slips.length === 0) return null;
  return (
    <Panel title={t("act:page.slips")} className="screen-only">
      {slips.map((slip) => (
        <Button
          key={slip}
          type="text"
          block
          icon={<FileText size={16} aria-hidden />}
          onClick={() => setOpen(slip)}
          style={{ justifyContent: "flex-start" }}
        >
          {t(`act:page.slip.${slip}`)}
        </Button>
      ))}
      <Modal
        open={open !== null}
        title={open ? t(`act:page.slip.${open}`) : ""}
        width={720}
        okText={t("common:print")}
        okButtonProps={{ icon: <Printer size={16} aria-hidden /> }}
        cancelText={t("common:close")}
        onOk={() => paper.current?.print()}
        onCancel={() => setOpen(null)}
        destroyOnHidden
      >
        {open && (
          <div className={styles.slipFrame}>
            <PdfFrame
              ref={paper}
              path={`/api/dossier/v1/dossiers/${encodeURIComponent(dossier.code)}/slips/${open}`}
              title={`${t(`act:page.slip.${open}`)} ${dossier.code}`}
            />
          </div>
        )}
      </Modal>
    </Panel>
  );
}
