import { useTranslation } from "react-i18next";
import { useMe } from "@/api/session";
import type { ProcedureDetail } from "@/api/types";
import { useFormat } from "@/i18n/use-format";
import { now } from "@/lib/clock";
import type { ReceiveForm } from "../form";
import { useDueDate } from "./due-card";
import styles from "./slip-preview.module.css";

/** What the slip will say, growing while it is typed, so that the citizen can be read to before it is saved. */
export function SlipPreview({ form, procedure }: { form: ReceiveForm; procedure: ProcedureDetail | undefined }) {
  const { t } = useTranslation(["receive", "dossier"]);
  const format = useFormat();
  const me = useMe();
  const due = useDueDate(form);
  const present = form.papers.filter((paper) => paper.present);
  const lines: [string, string][] = [
    [t("receive:slip.of"), form.name],
    [t("dossier:applicant.address"), form.address],
    [t("dossier:applicant.phone"), form.phone],
    [t("receive:slip.content"), procedure?.name ?? ""],
    [t("receive:slip.papers"), form.papers.length > 0 ? `${present.length}/${form.papers.length}` : ""],
    [t("receive:slip.received"), format.dateTime(form.receivedAt ?? now())],
    [t("receive:slip.due"), due.data?.due_at ? format.dateTime(due.data.due_at) : ""],
    [t("receive:slip.at"), t(`dossier:delivery.${form.delivery}`)],
  ];
  return (
    <section className={styles.slip} aria-label={t("receive:slip.title")}>
      <p>{me.desk?.name ?? me.agency.name}</p>
      <h2>{t("receive:slip.title")}</h2>
      <p data-code>{t("receive:slip.codePending")}</p>
      <dl>
        {lines.map(([name, value]) => (
          <div key={name} style={{ display: "contents" }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
