import { useQuery } from "@tanstack/react-query";
import { Button, QRCode, Tabs } from "antd";
import { Printer } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { procedureQuery } from "@/api/queries";
import type { ProcedureDetail } from "@/api/types";
import { useFormat } from "@/i18n/use-format";
import { CHANNELS, differsByChannel, dueFee } from "@/lib/fee";
import { Page, useTitle } from "@/ui/page";
import { ErrorState, Skeleton } from "@/ui/states";
import { type ProcedureTab, TABS } from "../search";
import { InternalSteps } from "./internal-steps";
import styles from "./procedures.module.css";

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Papers({ procedure }: { procedure: ProcedureDetail }) {
  const { t } = useTranslation("procedures");
  if (procedure.papers.length === 0) return <p>{t("missing")}</p>;
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("paper")}</th>
            <th scope="col" data-wide>
              {t("form")}
            </th>
            <th scope="col" className={styles.number}>
              {t("originals")}
            </th>
            <th scope="col" className={styles.number}>
              {t("copies")}
            </th>
          </tr>
        </thead>
        <tbody>
          {procedure.papers.map((paper) => (
            <tr key={paper.position}>
              <td>
                {paper.name}
                {!paper.required && <span className={styles.count}> ({t("ifAny")})</span>}
              </td>
              <td data-wide className="code">
                {paper.form_code}
              </td>
              <td className={styles.number}>{paper.originals}</td>
              <td className={styles.number}>{paper.copies}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What is due by each way of handing in, as far as it is a fixed sum. */
function FeeByChannel({ procedure }: { procedure: ProcedureDetail }) {
  const { t } = useTranslation(["procedures", "dossier"]);
  const format = useFormat();
  const due = CHANNELS.map((channel) => ({ channel, amount: dueFee(procedure, channel) }));
  return due
    .filter((one) => one.amount !== null)
    .map(({ channel, amount }) => (
      <div key={channel}>
        {t(`dossier:channel.${channel}`)}: {amount ? format.money(amount) : t("noFee")}
      </div>
    ));
}

/** What a citizen would be told, on one sheet that prints as it stands. */
function Sheet({ procedure }: { procedure: ProcedureDetail }) {
  const { t } = useTranslation(["procedures", "dossier"]);
  const format = useFormat();
  const mechanism = (["one_stop", "one_stop_linked", "on_the_spot"] as const).find(
    (one) => one === procedure.mechanism,
  );
  const facts: [string, ReactNode][] = [
    [t("col.time"), procedure.time_text],
    [t("col.fee"), procedure.fee_text],
    [t("feeByChannel"), differsByChannel(procedure) ? <FeeByChannel key="fee" procedure={procedure} /> : null],
    [t("result"), procedure.result_name],
    [t("where"), t("whereText")],
    [t("online"), procedure.online_level ? t("onlineLevel", { level: procedure.online_level }) : null],
    [t("mechanism"), mechanism ? t(`dossier:mechanism.${mechanism}`) : procedure.mechanism],
    [t("since"), format.date(procedure.valid_from)],
    [t("version"), String(procedure.version)],
  ];
  return (
    <article className={styles.sheet}>
      <header className={styles.head}>
        <div>
          <h1>{procedure.name}</h1>
          <p>
            {procedure.code} · {procedure.field.name} ·{" "}
            {procedure.levels.map((one) => t(`dossier:level.${one}`)).join(", ")}
          </p>
        </div>
        <figure className={styles.qr} style={{ margin: 0 }}>
          <div aria-hidden>
            <QRCode value={location.href.split(/[?#]/)[0] ?? ""} size={92} bordered={false} type="svg" />
          </div>
          <figcaption>{t("qr")}</figcaption>
        </figure>
      </header>
      <dl className={styles.key}>
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <Section title={t("papers")}>
        <Papers procedure={procedure} />
      </Section>
      {procedure.steps_text && (
        <Section title={t("steps")}>
          <p className={styles.prose}>{procedure.steps_text}</p>
        </Section>
      )}
      {procedure.conditions_text && (
        <Section title={t("conditions")}>
          <p className={styles.prose}>{procedure.conditions_text}</p>
        </Section>
      )}
      {procedure.legal_basis.length > 0 && (
        <Section title={t("law")}>
          <ul className={styles.numbered}>
            {procedure.legal_basis.map((law) => (
              <li key={law}>{law}</li>
            ))}
          </ul>
        </Section>
      )}
    </article>
  );
}

export function ProcedurePage(props: { code: string; tab: ProcedureTab; onTab: (tab: ProcedureTab) => void }) {
  const { code, tab, onTab } = props;
  const { t } = useTranslation(["procedures", "common"]);
  const answer = useQuery(procedureQuery(code));
  useTitle(answer.data?.name ?? code);
  const procedure = answer.data;
  if (!procedure) {
    return (
      <Page title={code}>
        {answer.isError ? (
          <ErrorState error={answer.error} retry={() => void answer.refetch()} />
        ) : (
          <Skeleton lines={8} />
        )}
      </Page>
    );
  }
  return (
    <div className={styles.page}>
      <div className={`${styles.bar} screen-only`}>
        <Button icon={<Printer size={16} aria-hidden />} onClick={() => window.print()}>
          {t("common:print")}
        </Button>
      </div>
      <Tabs
        className="screen-only"
        activeKey={tab}
        onChange={(key) => onTab(key === "steps" ? "steps" : "sheet")}
        items={TABS.map((key) => ({ key, label: t(`tab.${key}`) }))}
      />
      {tab === "steps" ? <InternalSteps procedure={procedure} /> : <Sheet procedure={procedure} />}
    </div>
  );
}
