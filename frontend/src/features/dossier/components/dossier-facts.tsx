import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Dossier } from "@/api/types";
import { useFormat } from "@/i18n/use-format";
import { Facts } from "@/ui/page";

export function DossierFacts({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation(["act", "dossier"]);
  const format = useFormat();
  const at = (value: string | null) => (value ? format.dateTime(value) : null);
  const known = <T extends string>(value: string, all: readonly T[]) => all.find((one) => one === value);
  const mechanism = known(dossier.mechanism, ["one_stop", "one_stop_linked", "on_the_spot"] as const);
  const source = known(dossier.source, ["desk", "import", "portal"] as const);
  return (
    <Facts
      of={[
        [
          t("dossier:col.procedure"),
          <Link key="procedure" to="/procedures/$code" params={{ code: dossier.procedure_code }}>
            {dossier.procedure_name}
          </Link>,
        ],
        [t("dossier:col.field"), dossier.field],
        [t("dossier:col.agency"), dossier.agency_name],
        [t("dossier:col.channel"), t(`dossier:channel.${dossier.channel}`)],
        [t("act:page.mechanism"), mechanism ? t(`dossier:mechanism.${mechanism}`) : dossier.mechanism],
        [t("act:page.submitted"), dossier.submitted_at === dossier.received_at ? null : at(dossier.submitted_at)],
        [t("act:page.received"), at(dossier.received_at)],
        [t("dossier:col.due"), at(dossier.due_at)],
        [t("act:page.legalDue"), at(dossier.legal_due_at)],
        [t("act:page.completed"), at(dossier.completed_at)],
        [t("act:page.assisted"), dossier.assisted ? t("act:page.assistedYes") : null],
        [t("act:page.inbound"), dossier.inbound_tracking],
        [t("act:page.outbound"), dossier.outbound_tracking],
        [t("act:page.returned"), at(dossier.returned_at)],
        [t("act:page.delivery"), t(`dossier:delivery.${dossier.result_delivery}`)],
        [t("act:page.copies"), dossier.copies],
        [t("act:page.fee"), dossier.fee_amount === null ? null : format.money(dossier.fee_amount)],
        [t("act:page.note"), dossier.note],
        [t("act:page.source"), source ? t(`act:page.sources.${source}`) : dossier.source],
      ]}
    />
  );
}
