import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Dossier, DossierAct } from "@/api/types";
import { useKeys } from "@/lib/keyboard";
import { Panel } from "@/ui/page";
import { type ActName, actsOf, GRAVE } from "../acts";
import { ActDialog } from "./act-dialog";
import styles from "./dossier.module.css";

const ENDED = new Set<Dossier["status"]>(["returned", "rejected", "withdrawn", "stopped"]);

interface Props {
  dossier: Dossier;
  /** The act that the address asks for: its dialog is open from the start, if it may be done. */
  wish?: string | undefined;
  onOvertaken: (since: DossierAct[]) => void;
}

/** What is to be done now, with its one main button; everything else that may be done stands below, smaller. */
export function TaskPanel({ dossier, wish, onOvertaken }: Props) {
  const { t } = useTranslation("act");
  const { main, others } = actsOf(dossier);
  const [open, setOpen] = useState<ActName | null>(
    () => [main, ...others].find((act) => act !== null && act === wish) ?? null,
  );
  useKeys({
    ...(main ? { m: () => setOpen(main) } : {}),
    ...(others.includes("assign") || main === "assign" ? { a: () => setOpen("assign") } : {}),
    ...(others.includes("request_supplement") ? { b: () => setOpen("request_supplement") } : {}),
  });
  const words = () => {
    if (main) return t(`task.${main as "approve"}`, { defaultValue: "" });
    return ENDED.has(dossier.status) ? t("task.ended") : t("task.none");
  };
  return (
    <Panel title={t("page.now")} className={styles.task ?? ""}>
      <p>{words()}</p>
      {main && (
        <Button type="primary" block onClick={() => setOpen(main)}>
          {t(`button.${main}`)}
        </Button>
      )}
      {!main && dossier.assignee && !ENDED.has(dossier.status) && (
        <p className={styles.soft}>{t("task.withWhom", { name: dossier.assignee.name })}</p>
      )}
      {others.length > 0 && (
        <div className={styles.others}>
          <span className={styles.soft}>{t("page.other")}</span>
          {others.map((act) => (
            <Button key={act} type="text" size="small" danger={GRAVE.has(act)} onClick={() => setOpen(act)}>
              {t(`button.${act}`)}
            </Button>
          ))}
        </div>
      )}
      {open && <ActDialog dossier={dossier} act={open} onClose={() => setOpen(null)} onOvertaken={onOvertaken} />}
    </Panel>
  );
}
