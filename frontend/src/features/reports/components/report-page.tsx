import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, Dropdown, Segmented } from "antd";
import { Download, Lock, ShieldCheck } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "@/api/problem";
import { useFormat } from "@/i18n/use-format";
import { periodName } from "@/lib/period-name";
import { Notice, ProblemNotice } from "@/ui/notice";
import { Facts, Page, Panel } from "@/ui/page";
import { EmptyState, ErrorState, Skeleton } from "@/ui/states";
import { useDownload } from "@/ui/use-download";
import { checkReport, type FileKind, filePath, type Report, reportQuery, useReportAct } from "../api/reports";
import type { ReportSearch } from "../search";
import { CellPanel } from "./cell-panel";
import { ClosingDialog } from "./closing-dialog";
import { DifferencesPanel } from "./differences-panel";
import { FormTable } from "./form-table";
import { IdentityList } from "./identity-list";
import { RemarkList } from "./remark-list";
import { ReportStateTag } from "./report-state";
import styles from "./reports.module.css";
import { RestatingDialog } from "./restating-dialog";
import { SettlementsPanel } from "./settlements-panel";

const FILES: readonly FileKind[] = ["xlsx", "docx", "pdf", "json"];

interface Props {
  id: number;
  search: ReportSearch;
  onSearch: (search: ReportSearch) => void;
}

export function ReportPage(props: Props) {
  const { t } = useTranslation("reports");
  const answer = useQuery(reportQuery(props.id));
  if (answer.isPending) {
    return (
      <Page title={t("one")}>
        <Skeleton lines={10} />
      </Page>
    );
  }
  if (answer.isError) {
    return (
      <Page title={t("one")}>
        <ErrorState error={answer.error} retry={() => void answer.refetch()} />
      </Page>
    );
  }
  return <Workbench report={answer.data} {...props} />;
}

/** Cells, what must add up, who stands by the figures, and the acts from the draft to the closed report. */
function Workbench({ report, search, onSearch }: Props & { report: Report }) {
  const { t } = useTranslation("reports");
  const format = useFormat();
  const [dialog, setDialog] = useState<"close" | "restate" | null>(null);
  const check = useReportAct(checkReport);
  const { content } = report;
  const form = content.forms.find((one) => one.key === search.form) ?? content.forms[0];
  const identities = [...content.forms.flatMap((one) => one.identities), ...content.carried];
  const obstacles = check.error instanceof Problem ? check.error.errors.map((one) => one.detail) : [];
  const title = `${periodName(report.period.key, report.period.label, format.language)} · ${report.agency}`;
  const open = (cell: string) => onSearch({ ...(form ? { form: form.key } : {}), cell });
  const draft = report.state === "draft" || report.state === "checked";
  return (
    <Page
      title={title}
      heading={
        <>
          {title} <ReportStateTag state={report.state} />
        </>
      }
      actions={
        <>
          {!report.partial && <Files report={report} />}
          {report.may_write && draft && (
            <Button
              icon={<ShieldCheck size={16} aria-hidden />}
              loading={check.isPending}
              onClick={() => check.mutate(report)}
            >
              {t("check")}
            </Button>
          )}
          {report.may_write && report.state === "checked" && (
            <Button type="primary" icon={<Lock size={16} aria-hidden />} onClick={() => setDialog("close")}>
              {t("close")}
            </Button>
          )}
          {report.may_write && report.state === "closed" && (
            <Button onClick={() => setDialog("restate")}>{t("restate")}</Button>
          )}
        </>
      }
    >
      {check.error ? <ProblemNotice error={check.error} /> : null}
      {obstacles.length > 0 && (
        <ul lang="vi">
          {obstacles.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      {report.partial && <Notice title={t("partial")} />}
      <Facts
        of={[
          [t("periodDays"), `${format.date(content.first)} – ${format.date(content.last)}`],
          [t("version"), report.reason ? `${report.version} (${report.reason})` : report.version],
          [t("upTo"), t("event", { cursor: format.number(content.cursor) })],
          [
            t("closedBy"),
            content.closed_by && content.closed_at
              ? `${content.closed_by}, ${format.dateTime(content.closed_at)}`
              : null,
          ],
          [
            t("seal"),
            report.seal
              ? `${report.seal.sha256} · ${report.seal.signature ? t("signed", { key: report.seal.key_id }) : t("unsigned")}`
              : null,
          ],
        ]}
      />
      {content.forms.length > 1 && (
        <div className={styles.tabs}>
          <Segmented
            aria-label={t("forms")}
            value={form?.key ?? ""}
            onChange={(key) => onSearch({ form: String(key) })}
            options={content.forms.map((one) => ({ value: one.key, label: t(`formTab.${one.key as "ii06"}`) }))}
          />
        </div>
      )}
      {form ? (
        <FormTable form={form} remarks={report.remarks} open={search.cell} onOpen={open} />
      ) : (
        <EmptyState title={t("noForm")} />
      )}
      {form?.doubts.map((one) => (
        <p key={one} className={styles.soft} lang="vi">
          {one}
        </p>
      ))}
      <div className={styles.side}>
        <Panel title={t("identities", { count: identities.length })}>
          <IdentityList of={[...(form?.identities ?? []), ...content.carried]} />
          {identities.some((one) => !one.holds) && <p className={styles.broken}>{t("someBroken")}</p>}
        </Panel>
        <SettlementsPanel report={report} />
        <DifferencesPanel report={report} onOpen={open} />
        <Panel title={t("remarks")}>
          <RemarkList of={report.remarks.filter((one) => one.kind !== "settled")} onOpen={open} />
        </Panel>
        <Panel title={t("acts")}>
          <ul className={styles.remarks}>
            {report.acts.map((one) => (
              <li key={one.number}>
                <strong>{t(`act.${one.act}`)}</strong>
                <p className={styles.soft}>
                  {one.by_name} · {format.dateTime(one.at)}
                </p>
              </li>
            ))}
          </ul>
        </Panel>
      </div>
      <p>
        <Link to="/reports/narrative" search={{ agency: report.agency_id, period: [report.period.key] }}>
          {t("inWords")}
        </Link>
      </p>
      <CellPanel report={report} cell={search.cell} onClose={() => onSearch(form ? { form: form.key } : {})} />
      {dialog === "close" && <ClosingDialog report={report} onClose={() => setDialog(null)} />}
      {dialog === "restate" && <RestatingDialog report={report} onClose={() => setDialog(null)} />}
    </Page>
  );
}

function Files({ report }: { report: Report }) {
  const { t } = useTranslation("reports");
  const download = useDownload();
  const keep = (kind: FileKind) =>
    void download.start(
      filePath(report.id, kind),
      `bao-cao_${report.period.key}_${report.agency_id}_v${report.version}.${kind}`,
    );
  return (
    <>
      <Dropdown
        trigger={["click"]}
        menu={{
          items: FILES.map((kind) => ({ key: kind, label: t(`file.${kind}`) })),
          onClick: ({ key }) => keep(key as FileKind),
        }}
      >
        <Button icon={<Download size={16} aria-hidden />} loading={download.busy}>
          {t("download")}
        </Button>
      </Dropdown>
      {download.error !== null && <ProblemNotice error={download.error} />}
    </>
  );
}
