import { Button, Radio } from "antd";
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
import { useDownload } from "@/ui/use-download";
import styles from "./books.module.css";

const pathOf = (span: string, kind: "pdf" | "xlsx", agencyId: number) =>
  `/api/dossier/v1/registers/${span}.${kind}?agency_id=${agencyId}`;

/** The register of a desk (form 06 of 2018, 07 of 2025): a day or a whole year, to be printed or kept. */
export function BooksPage() {
  const { t } = useTranslation(["books", "common"]);
  const format = useFormat();
  const me = useMe();
  const agency = me.desk ?? me.agency;
  const [day, setDay] = useState(isoDay(now()));
  const [whole, setWhole] = useState(false);
  const [shown, setShown] = useState<string | null>(null);
  const paper = useRef<Printable>(null);
  const download = useDownload();
  const span = whole ? day.slice(0, 4) : day;
  const title = t("books:title");
  const label = whole ? t("books:ofYear", { year: span }) : t("books:ofDay", { day: format.date(day) });
  return (
    <Page title={title}>
      <p className={styles.lead}>{t("books:text")}</p>
      <div className={styles.asked}>
        <Field label={t("books:day")}>
          {(control) => <DayInput {...control} value={day} onValue={(value) => setDay(value ?? isoDay(now()))} />}
        </Field>
        <Radio.Group
          aria-label={t("books:span")}
          optionType="button"
          value={whole}
          options={[
            { value: false, label: t("books:oneDay") },
            { value: true, label: t("books:wholeYear") },
          ]}
          onChange={(event) => setWhole(event.target.value)}
        />
        <Button type="primary" icon={<Printer size={16} aria-hidden />} onClick={() => setShown(span)}>
          {t("books:show")}
        </Button>
        <Button
          icon={<FileDown size={16} aria-hidden />}
          loading={download.busy}
          onClick={() => void download.start(pathOf(span, "xlsx", agency.id), `so-theo-doi-${span}.xlsx`)}
        >
          XLSX
        </Button>
      </div>
      <p className={styles.soft}>
        {agency.name} · {label}
      </p>
      {download.error ? <ProblemNotice error={download.error} /> : null}
      {shown && (
        <Panel
          title={title}
          aside={
            <Button size="small" onClick={() => paper.current?.print()}>
              {t("common:print")}
            </Button>
          }
        >
          <PdfFrame key={shown} ref={paper} path={pathOf(shown, "pdf", agency.id)} title={label} />
        </Panel>
      )}
    </Page>
  );
}
