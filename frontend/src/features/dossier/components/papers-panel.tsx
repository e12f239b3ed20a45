import { Circle, CircleCheck } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Dossier } from "@/api/types";
import { Panel } from "@/ui/page";
import styles from "./dossier.module.css";

export function PapersPanel({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation(["act", "common"]);
  return (
    <Panel title={t("act:page.papers")}>
      {dossier.papers.length === 0 && <p className={styles.soft}>{t("common:none")}</p>}
      <ul className={styles.papers}>
        {dossier.papers.map((paper) => {
          const Icon = paper.present ? CircleCheck : Circle;
          const counts = [
            paper.originals > 0 ? t("act:page.originals", { count: paper.originals }) : "",
            paper.copies > 0 ? t("act:page.copiesOf", { count: paper.copies }) : "",
          ];
          return (
            <li key={paper.name} data-present={paper.present}>
              <Icon size={16} role="img" aria-label={t(paper.present ? "act:page.present" : "act:page.absent")} />
              <span>{paper.name}</span>
              <span className={styles.soft}>{counts.filter(Boolean).join(", ")}</span>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
