import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, Modal } from "antd";
import { FileDown, Printer } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "@/api/session";
import { useFormat } from "@/i18n/use-format";
import { now } from "@/lib/clock";
import { isoDay } from "@/lib/format";
import { DayInput } from "@/ui/day-input";
import { Field } from "@/ui/field";
import { ProblemNotice } from "@/ui/notice";
import { Page, Panel } from "@/ui/page";
import { PdfFrame, type Printable } from "@/ui/pdf-frame";
import { EmptyState, ErrorState, Skeleton } from "@/ui/states";
import { useDownload } from "@/ui/use-download";
import { type FeeSums, feeDayQuery, feeSumsQuery, METHODS, sheetPath } from "../api/fees";
import styles from "./fees.module.css";

/** The day's money of a desk: sums by person and method, every entry below, as a sheet for the till. */
export function FeesDayPage() {
  const { t } = useTranslation(["fees", "common"]);
  const format = useFormat();
  const me = useMe();
  const agency = me.desk ?? me.agency;
  const [day, setDay] = useState(isoDay(now()));
  const [printing, setPrinting] = useState(false);
  const paper = useRef<Printable>(null);
  const download = useDownload();
  const sums = useQuery(feeSumsQuery(day, agency.id));
  const entries = useQuery(feeDayQuery(day, agency.id));
  const title = t("fees:dayTitle");
  return (
    <Page
      title={title}
      actions={
        <>
          <Button icon={<Printer size={16} aria-hidden />} onClick={() => setPrinting(true)}>
            {t("common:print")}
          </Button>
          {(["xlsx", "csv"] as const).map((form) => (
            <Button
              key={form}
              icon={<FileDown size={16} aria-hidden />}
              loading={download.busy}
              onClick={() => void download.start(sheetPath(day, agency.id, form), `phi-${day}.${form}`)}
            >
              {form.toUpperCase()}
            </Button>
          ))}
        </>
      }
    >
      <div className={styles.asked}>
        <Field label={t("fees:day")}>
          {(control) => <DayInput {...control} value={day} onValue={(value) => setDay(value ?? isoDay(now()))} />}
        </Field>
        <p className={styles.soft}>{agency.name}</p>
      </div>
      {download.error ? <ProblemNotice error={download.error} /> : null}
      {sums.isError ? (
        <ErrorState error={sums.error} retry={() => void sums.refetch()} />
      ) : !sums.data ? (
        <Skeleton />
      ) : sums.data.total.entries === 0 ? (
        <EmptyState title={t("fees:nothing")}>{t("fees:nothingText")}</EmptyState>
      ) : (
        <div className={styles.day}>
          <Panel title={t("fees:sums")}>
            <Sums sums={sums.data} />
          </Panel>
          <Panel title={t("fees:entries", { count: sums.data.total.entries })}>
            <div className={styles.scroll}>
              <table className={styles.table}>
                <thead>
                  <tr>
                    <th scope="col">{t("fees:at")}</th>
                    <th scope="col">{t("fees:number")}</th>
                    <th scope="col">{t("fees:code")}</th>
                    <th scope="col">{t("fees:what")}</th>
                    <th scope="col" data-number>
                      {t("fees:amount")}
                    </th>
                    <th scope="col">{t("fees:by")}</th>
                  </tr>
                </thead>
                <tbody>
                  {(entries.data?.items ?? []).map((entry) => (
                    <tr key={entry.id} data-gone={entry.reversed}>
                      <td>{format.time(entry.at)}</td>
                      <td>{entry.receipt}</td>
                      <td>
                        <Link to="/dossiers/$code" params={{ code: entry.code }}>
                          {entry.code}
                        </Link>
                      </td>
                      <td>
                        {t(`fees:kind.${entry.kind}`)}
                        {entry.method && ` · ${t(`fees:method.${entry.method}`)}`}
                        {entry.ground && <small>{entry.ground}</small>}
                      </td>
                      <td data-number>{format.money(entry.amount)}</td>
                      <td>{entry.actor}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </Panel>
        </div>
      )}
      <Modal
        open={printing}
        title={title}
        width={960}
        okText={t("common:print")}
        cancelText={t("common:close")}
        onOk={() => paper.current?.print()}
        onCancel={() => setPrinting(false)}
        destroyOnHidden
      >
        <div className={styles.paper}>
          <PdfFrame ref={paper} path={sheetPath(day, agency.id, "pdf")} title={`${title} ${format.date(day)}`} />
        </div>
      </Modal>
    </Page>
  );
}

function Sums({ sums }: { sums: FeeSums }) {
  const { t } = useTranslation("fees");
  const format = useFormat();
  const rows = [
    ...sums.collectors.map((one) => ({ name: one.actor, ...one })),
    { name: t("total"), ...sums.total },
  ];
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("by")}</th>
            {METHODS.map((method) => (
              <th key={method} scope="col" data-number>
                {t(`method.${method}`)}
              </th>
            ))}
            <th scope="col" data-number>
              {t("paid")}
            </th>
            <th scope="col" data-number>
              {t("waived")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={row.name} data-total={place === rows.length - 1}>
              <th scope="row">{row.name}</th>
              {METHODS.map((method) => (
                <td key={method} data-number>
                  {format.money(row[method])}
                </td>
              ))}
              <td data-number>{format.money(row.paid)}</td>
              <td data-number>{format.money(row.waived)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
