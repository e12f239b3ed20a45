import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Dossier } from "@/api/types";
import { useFormat } from "@/i18n/use-format";
import { Facts, Panel } from "@/ui/page";
import { clockOfQuery } from "../api/acts";
import styles from "./dossier.module.css";

const KINDS = ["supplement", "payment", "legal"] as const;

/** The time of a dossier that once stood still: the intervals with their grounds, and both measures of it. */
export function ClockPanel({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation(["act", "dossier"]);
  const format = useFormat();
  const answer = useQuery(clockOfQuery(dossier.code));
  const clock = answer.data;
  if (!clock || (clock.pauses.length === 0 && dossier.apologies === 0)) return null;
  const moved = clock.legal_due_at !== clock.due_at;
  return (
    <Panel title={t("act:clock.title")}>
      <Facts
        of={[
          [t("act:clock.byLaw"), clock.by_law && t(`act:clock.standing.${clock.by_law}`)],
          [t("act:clock.by766"), clock.by_766 && t(`act:clock.standing.${clock.by_766}`)],
          [t("act:clock.legalDue"), moved && clock.legal_due_at ? format.dateTime(clock.legal_due_at) : null],
        ]}
      />
      <ul className={styles.asked}>
        {clock.pauses.map((pause) => {
          const kind = KINDS.find((word) => word === pause.kind) ?? "legal";
          return (
            <li key={pause.started_at}>
              <strong>{t(`act:clock.kind.${kind}`)}</strong>
              <p className={styles.soft}>
                {format.dateTime(pause.started_at)} – {pause.ended_at ? format.dateTime(pause.ended_at) : "…"}
                {kind !== "supplement" && ` · ${pause.ground}`}
              </p>
            </li>
          );
        })}
      </ul>
      {clock.pauses.some((pause) => pause.kind === "supplement") && (
        <p className={styles.soft}>{t("act:clock.why")}</p>
      )}
    </Panel>
  );
}
