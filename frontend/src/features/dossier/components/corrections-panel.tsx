import { useMutation, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { Eye } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Dossier } from "@/api/types";
import { useFormat } from "@/i18n/use-format";
import { ProblemNotice } from "@/ui/notice";
import { Panel } from "@/ui/page";
import { correctionsQuery, revealCorrections } from "../api/acts";
import styles from "./dossier.module.css";

const said = (value: unknown) => (typeof value === "string" || typeof value === "number" ? String(value) : "…");

/** What was corrected after reception: before and after, who asked, who decided. Masked until somebody must see it. */
export function CorrectionsPanel({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation("act");
  const format = useFormat();
  const listed = useQuery(correctionsQuery(dossier.code));
  const looking = useMutation({
    mutationFn: () => revealCorrections(dossier.code, t("correction.purpose")),
    gcTime: 0,
  });
  const items = (looking.data ?? listed.data)?.items ?? [];
  if (items.length === 0) return null;
  const decides = dossier.allowed_acts.includes("approve_correction");
  return (
    <Panel
      title={t("correction.panel")}
      aside={
        decides &&
        !looking.data && (
          <Button
            type="link"
            size="small"
            icon={<Eye size={15} aria-hidden />}
            loading={looking.isPending}
            onClick={() => looking.mutate()}
          >
            {t("correction.reveal")}
          </Button>
        )
      }
    >
      {looking.error ? <ProblemNotice error={looking.error} /> : null}
      <ul className={styles.asked}>
        {items.map((one) => (
          <li key={one.id}>
            {one.fields.map((name) => (
              <p key={name}>
                {t(`correction.fields.${name as "phone"}`, { defaultValue: name })}:{" "}
                <del>{said(one.before[name])}</del> → <ins>{said(one.after[name])}</ins>
              </p>
            ))}
            <blockquote>{one.reason}</blockquote>
            <p className={styles.soft}>
              {t("correction.asked", { name: one.requested_by, at: format.dateTime(one.requested_at) })}
              {" · "}
              {one.approved === null
                ? t("correction.waits")
                : t(one.approved ? "correction.approved" : "correction.refused", { name: one.decided_by ?? "" })}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
