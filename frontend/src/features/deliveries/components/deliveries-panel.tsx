import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/use-format";
import { ProblemNotice } from "@/ui/notice";
import { Panel } from "@/ui/page";
import { EmptyState, ErrorState, Skeleton } from "@/ui/states";
import { useDownload } from "@/ui/use-download";
import {
  type Delivery,
  deliveriesQuery,
  deliveryQuery,
  packagePath,
  sendAgain,
  useChange,
} from "../api/deliveries";
import styles from "./deliveries.module.css";
import { SendForm } from "./send-form";

const REFRESH = 5_000;

/** Packages, the newest first; what was refused or has run out of patience waits for a person. */
export function DeliveriesPanel() {
  const { t } = useTranslation("deliveries");
  const answer = useQuery({ ...deliveriesQuery, refetchInterval: REFRESH });
  if (answer.isPending) return <Skeleton lines={6} />;
  if (answer.isError) return <ErrorState error={answer.error} retry={() => void answer.refetch()} />;
  return (
    <Panel title={t("sent.title")} className={styles.panel ?? ""}>
      <SendForm />
      {answer.data.items.length === 0 ? (
        <EmptyState title={t("sent.none")} />
      ) : (
        <div className={styles.scroll}>
          <table className={styles.table} aria-label={t("sent.title")}>
            <thead>
              <tr>
                <th scope="col">{t("sent.what")}</th>
                <th scope="col">{t("receiver")}</th>
                <th scope="col">{t("sent.state")}</th>
                <th scope="col">{t("sent.made")}</th>
                <th scope="col">{t("sent.acts")}</th>
              </tr>
            </thead>
            <tbody>
              {answer.data.items.map((one) => (
                <Row key={one.id} delivery={one} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}

function Row({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation("deliveries");
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const again = useChange(sendAgain);
  const download = useDownload();
  return (
    <tr>
      <td>
        {delivery.title}
        <p className={styles.note}>
          {t("sent.size", { bytes: format.number(delivery.bytes) })} · SHA-256 {delivery.sha256.slice(0, 12)}…
        </p>
      </td>
      <td>{delivery.receiver_name}</td>
      <td>
        <strong>{t(`state.${delivery.state}`)}</strong>
        {delivery.next_try_at && (
          <p className={styles.note}>{t("sent.next", { when: format.dateTime(delivery.next_try_at) })}</p>
        )}
        {delivery.receipt && (
          <p className={styles.note}>
            {delivery.receipt === `sha256 ${delivery.sha256}` ? t("sent.same") : delivery.receipt}
          </p>
        )}
        {open && <Tries id={delivery.id} />}
      </td>
      <td className={styles.number}>
        {format.dateTime(delivery.made_at)}
        <p className={styles.note}>{delivery.made_by_name}</p>
      </td>
      <td>
        <div className={styles.form}>
          {delivery.may_resend && (
            <Button size="small" loading={again.isPending} onClick={() => again.mutate(delivery.id)}>
              {t("sent.again")}
            </Button>
          )}
          <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t("sent.tries", { count: delivery.attempts })}
          </Button>
          <Button
            size="small"
            loading={download.busy}
            onClick={() => void download.start(packagePath(delivery.id), delivery.file_name)}
          >
            {t("sent.package")}
          </Button>
        </div>
        {again.error ? <ProblemNotice error={again.error} /> : null}
        {download.error ? <ProblemNotice error={download.error} /> : null}
      </td>
    </tr>
  );
}

function Tries({ id }: { id: string }) {
  const { t } = useTranslation("deliveries");
  const format = useFormat();
  const answer = useQuery(deliveryQuery(id));
  if (!answer.data) return <Skeleton lines={2} />;
  return (
    <ol>
      {answer.data.tries.map((one) => (
        <li key={one.sequence}>
          {format.dateTime(one.at)} · {t(`result.${one.result as "sent"}`)} · {one.by_name}
          {one.detail && ` · ${one.detail}`}
        </li>
      ))}
    </ol>
  );
}
