import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { templatesQuery } from "@/api/queries";
import type { Template } from "@/api/types";
import { useFormat } from "@/i18n/use-format";
import { ProblemNotice } from "@/ui/notice";
import { Page, Panel } from "@/ui/page";
import { EmptyState, ErrorState, Skeleton } from "@/ui/states";
import { KINDS } from "../kinds";
import { useTemplateActs } from "../use-templates";
import { TemplateDialog } from "./template-dialog";
import styles from "./templates.module.css";

/** Texts by what they are for; whoever may change one writes its next version. */
export function TemplatesPage() {
  const { t } = useTranslation("templates");
  const format = useFormat();
  const answer = useQuery(templatesQuery());
  const { retire } = useTemplateActs();
  const [open, setOpen] = useState<Template | "new" | null>(null);
  const items = answer.data?.items ?? [];
  const content = () => {
    if (answer.isPending) return <Skeleton lines={6} />;
    if (answer.isError) return <ErrorState error={answer.error} retry={() => void answer.refetch()} />;
    if (items.length === 0) return <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>;
    return KINDS.filter((kind) => items.some((one) => one.kind === kind)).map((kind) => (
      <Panel key={kind} title={t(`kinds.${kind}`)}>
        <ul className={styles.list}>
          {items
            .filter((one) => one.kind === kind)
            .map((one) => (
              <li key={one.id}>
                <strong>{one.name}</strong>
                <p className={styles.body}>{one.body}</p>
                <span className={styles.soft}>
                  {[
                    one.agency_name ?? t("everywhere"),
                    one.legal_basis,
                    t("version", { version: one.version }),
                    one.author_name,
                    format.date(one.written_at),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
                {one.may_change && (
                  <div className={styles.acts}>
                    <Button size="small" onClick={() => setOpen(one)}>
                      {t("change")}
                    </Button>
                    <Button size="small" type="text" onClick={() => retire.mutate(one)}>
                      {t("retire")}
                    </Button>
                  </div>
                )}
              </li>
            ))}
        </ul>
      </Panel>
    ));
  };
  return (
    <Page
      title={t("title")}
      actions={
        <Button type="primary" onClick={() => setOpen("new")}>
          {t("new")}
        </Button>
      }
    >
      <p className={styles.soft}>{t("lead")}</p>
      {retire.error ? <ProblemNotice error={retire.error} /> : null}
      {content()}
      {open && <TemplateDialog template={open === "new" ? null : open} onClose={() => setOpen(null)} />}
    </Page>
  );
}
