import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/use-format";
import { Facts, Page, Panel } from "@/ui/page";
import { ErrorState, Skeleton } from "@/ui/states";
import { petitionActsQuery, petitionQuery } from "../api/petitions";
import { PetitionActs } from "./petition-acts";
import styles from "./petitions.module.css";

export function PetitionPage({ code }: { code: string }) {
  const { t } = useTranslation("petitions");
  const { dateTime } = useFormat();
  const petition = useQuery(petitionQuery(code));
  const acts = useQuery(petitionActsQuery(code));
  if (petition.isPending) return <Skeleton lines={8} />;
  if (petition.isError) return <ErrorState error={petition.error} retry={() => void petition.refetch()} />;
  const one = petition.data;
  return (
    <Page title={`${t("title")} ${one.code}`} heading={one.code}>
      <div className={styles.detail}>
        <div className={styles.form}>
          <Panel title={t("content")}>
            <p className={styles.words}>{one.content}</p>
          </Panel>
          {one.answer && (
            <Panel title={t("answer")}>
              <p className={styles.words}>{one.answer}</p>
            </Panel>
          )}
          <PetitionActs petition={one} />
          <Panel title={t("timeline")}>
            {acts.isError && <ErrorState error={acts.error} retry={() => void acts.refetch()} />}
            <ol className={styles.timeline}>
              {acts.data?.items.map((act) => (
                <li key={act.sequence}>
                  <strong>{t(`act.${act.act}`)}</strong>
                  <small>
                    {dateTime(act.at)} · {act.actor.name}
                  </small>
                  {act.reason && <p className={styles.words}>{act.reason}</p>}
                </li>
              ))}
            </ol>
          </Panel>
        </div>
        <Panel title={t("sender")}>
          <Facts
            of={[
              [t("statusLabel"), t(`status.${one.status}`)],
              [t("kindLabel"), t(`kind.${one.kind}`)],
              [t("channelLabel"), t(`channel.${one.channel}`)],
              [t("received"), dateTime(one.received_at)],
              [t("about"), one.agency.name],
              [t("due"), one.due_at && dateTime(one.due_at)],
              [t("name"), one.sender.name],
              [t("phone"), one.sender.phone],
              [t("address"), one.sender.address],
              [t("email"), one.sender.email],
              [t("procedureCode"), one.procedure_code],
              [t("dossierCode"), one.dossier_code],
            ]}
          />
        </Panel>
      </div>
    </Page>
  );
}
