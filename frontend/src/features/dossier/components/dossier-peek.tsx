import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { isProblem } from "@/api/problem";
import { dossierQuery } from "@/api/queries";
import { DeadlineText } from "@/ui/deadline";
import { LinkButton } from "@/ui/link-button";
import { ErrorState, Skeleton } from "@/ui/states";
import { StatusTag } from "@/ui/status-tag";
import { actsOf } from "../acts";
import styles from "./dossier.module.css";
import { DossierFacts } from "./dossier-facts";
import { PurposeGate } from "./purpose-gate";
import { Timeline } from "./timeline";

/** A dossier beside its list: enough to judge it, one step from the whole. */
export function DossierPeek({ code }: { code: string }) {
  const { t } = useTranslation("act");
  const answer = useQuery(dossierQuery(code));
  const dossier = answer.data;
  if (!dossier) {
    if (isProblem(answer.error, "purpose-required")) return <PurposeGate code={code} />;
    return answer.isError ? <ErrorState error={answer.error} retry={() => void answer.refetch()} /> : <Skeleton />;
  }
  const { main } = actsOf(dossier);
  return (
    <div className={styles.peek}>
      <h2>{dossier.code}</h2>
      <div>
        <StatusTag status={dossier.status} /> <DeadlineText of={dossier} />
      </div>
      <p>
        <strong>{dossier.applicant.name}</strong>
      </p>
      <div>
        <LinkButton to="/dossiers/$code" params={{ code }} look={main ? "primary" : "default"}>
          {main ? t(`button.${main}`) : t("page.openFull")}
        </LinkButton>
      </div>
      <DossierFacts dossier={dossier} />
      <Timeline code={code} />
    </div>
  );
}
