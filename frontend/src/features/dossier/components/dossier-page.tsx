import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { isProblem } from "@/api/problem";
import { dossierQuery } from "@/api/queries";
import type { Dossier, DossierAct } from "@/api/types";
import { useFormat } from "@/i18n/use-format";
import { Notice } from "@/ui/notice";
import { Page, Panel, useTitle } from "@/ui/page";
import { ErrorState, Skeleton } from "@/ui/states";
import { ApplicantPanel } from "./applicant-panel";
import { ClockPanel } from "./clock-panel";
import { CorrectionsPanel } from "./corrections-panel";
import styles from "./dossier.module.css";
import { DossierFacts } from "./dossier-facts";
import { IdentityBar } from "./identity-bar";
import { Looks } from "./looks";
import { PartnersPanel } from "./partners-panel";
import { PurposeGate } from "./purpose-gate";
import { Slips } from "./slips";
import { TaskPanel } from "./task-panel";
import { Timeline, useActWords } from "./timeline";

/** Somebody was faster: says what they did, so that the person can judge whether her step is still needed. */
function Overtaken({ since }: { since: readonly DossierAct[] }) {
  const { t } = useTranslation("act");
  const format = useFormat();
  const words = useActWords();
  return (
    <div className={styles.notices}>
      <Notice tone="warning" title={t("changed.title")}>
        {since.length === 0 ? t("changed.nothing") : t("changed.since")}
        {since.map((act) => (
          <span key={act.sequence}>
            {" "}
            {act.actor.name} · {words(act.act)} · {format.time(act.at)}.
          </span>
        ))}{" "}
        {t("changed.again")}
      </Notice>
    </div>
  );
}

interface Props {
  code: string;
  wish?: string | undefined;
  /** The middle of the page, which the route fills from another feature. */
  papers: (dossier: Dossier) => ReactNode;
  /** What other parts of the house show beside a dossier. */
  beside?: ReactNode;
  /** What else is done at the desk, below the task: fees, the survey. */
  below?: (dossier: Dossier) => ReactNode;
}

export function DossierPage({ code, wish, papers, beside, below }: Props) {
  const { t } = useTranslation("act");
  const title = t("page.title", { code });
  const answer = useQuery(dossierQuery(code));
  const [since, setSince] = useState<DossierAct[] | null>(null);
  useTitle(title);
  const dossier = answer.data;
  if (!dossier) {
    return (
      <Page title={title}>
        {isProblem(answer.error, "purpose-required") ? (
          <PurposeGate code={code} />
        ) : answer.isError ? (
          <ErrorState error={answer.error} retry={() => void answer.refetch()} />
        ) : (
          <Skeleton lines={8} />
        )}
      </Page>
    );
  }
  return (
    <article aria-label={title}>
      <IdentityBar dossier={dossier} />
      {since && <Overtaken since={since} />}
      <div className={styles.layout}>
        <div className={styles.column}>
          <TaskPanel dossier={dossier} wish={wish} onOvertaken={setSince} />
          <Slips key={dossier.version} dossier={dossier} />
          {below?.(dossier)}
        </div>
        <div className={styles.column}>
          <ApplicantPanel dossier={dossier} />
          {papers(dossier)}
          <PartnersPanel dossier={dossier} />
          <CorrectionsPanel dossier={dossier} />
          <ClockPanel dossier={dossier} />
          <Panel title={t("page.data")}>
            <DossierFacts dossier={dossier} />
          </Panel>
        </div>
        <div className={styles.column}>
          {beside}
          <Timeline code={code} />
          <Looks code={code} />
        </div>
      </div>
    </article>
  );
}
