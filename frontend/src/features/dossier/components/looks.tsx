import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/use-format";
import { Panel } from "@/ui/page";
import { looksQuery } from "../api/looks";
import styles from "./dossier.module.css";

/** Who opened the dossier from outside its own queues, and what for: the owner reads the same, without names. */
export function Looks({ code }: { code: string }) {
  const { t } = useTranslation("looks");
  const format = useFormat();
  const looks = useQuery(looksQuery(code)).data?.items;
  if (!looks) return null;
  return (
    <Panel title={t("list")}>
      {looks.length === 0 && <p className={styles.soft}>{t("none")}</p>}
      <ol>
        {looks.toReversed().map((look) => (
          <li key={look.at + look.viewer_name} className={styles.event}>
            <time dateTime={look.at}>{format.dateTime(look.at)}</time>
            <div>
              <strong>{look.purpose}</strong>
              <p>{[look.viewer_name, look.office].filter(Boolean).join(" · ")}</p>
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
