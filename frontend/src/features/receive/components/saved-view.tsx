import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { FilePlus2, Printer } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import { dossierQuery } from "@/api/queries";
import { useKeys } from "@/lib/keyboard";
import { DeadlineText } from "@/ui/deadline";
import { LinkButton } from "@/ui/link-button";
import { Notice } from "@/ui/notice";
import { Facts, Page } from "@/ui/page";
import { PdfFrame, type Printable } from "@/ui/pdf-frame";
import { ErrorState, Skeleton } from "@/ui/states";
import styles from "./receive.module.css";

interface Props {
  code: string;
  /** An earlier, unanswered try had landed: what stands is what it said. */
  earlier: boolean;
  printNow: boolean;
  onNext: () => void;
  children?: ReactNode;
}

/** After saving: the code, the real slip, and "next" already under the finger. */
export function SavedView({ code, earlier, printNow, onNext, children }: Props) {
  const { t } = useTranslation(["receive", "dossier"]);
  const paper = useRef<Printable>(null);
  const answer = useQuery(dossierQuery(code));
  const dossier = answer.data;
  useKeys({ "ctrl+p": () => paper.current?.print() });
  if (!dossier && answer.isError) return <ErrorState error={answer.error} retry={() => void answer.refetch()} />;
  if (!dossier) return <Skeleton lines={6} />;
  const refused = dossier.status === "rejected";
  // Filed for a citizen: it waits to be received, and has no slip before.
  const waits = dossier.status === "submitted";
  const title = refused ? t("saved.refused") : t(waits ? "saved.submitted" : "saved.received");
  const slip = refused ? "refusal" : "receipt";
  return (
    <Page title={title}>
      <div className={styles.saved}>
        <div className={styles.savedFacts}>
          {earlier && <Notice tone="warning">{t("saved.earlier")}</Notice>}
          <div role="status">
            <p className={styles.hint}>{t("saved.code")}</p>
            <p className={styles.savedCode}>{code}</p>
          </div>
          {waits && <Notice>{t("saved.waits")}</Notice>}
          {!refused && !waits && <DeadlineText of={dossier} large />}
          <Facts
            of={[
              [t("dossier:col.procedure"), dossier.procedure_name],
              [t("dossier:col.applicant"), dossier.applicant.name],
            ]}
          />
          {children}
          <div className={styles.savedActs}>
            <Button type="primary" autoFocus icon={<FilePlus2 size={17} aria-hidden />} onClick={onNext}>
              {t("saved.next")}
            </Button>
            {!waits && (
              <Button icon={<Printer size={17} aria-hidden />} onClick={() => paper.current?.print()}>
                {t("saved.print")}
              </Button>
            )}
            <LinkButton to="/dossiers/$code" params={{ code }} look="link">
              {t("saved.open")}
            </LinkButton>
          </div>
        </div>
        {!waits && (
          <div className={styles.paperFrame}>
            <PdfFrame
              ref={paper}
              path={`/api/dossier/v1/dossiers/${encodeURIComponent(code)}/slips/${slip}`}
              title={refused ? t("saved.refusalSlip", { code }) : t("saved.slip", { code })}
              printWhenReady={printNow}
            />
          </div>
        )}
      </div>
    </Page>
  );
}
