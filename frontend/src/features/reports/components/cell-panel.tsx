import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, Drawer, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/use-format";
import { Field } from "@/ui/field";
import { ProblemNotice } from "@/ui/notice";
import { EmptyState, ErrorState, Skeleton } from "@/ui/states";
import { StatusTag } from "@/ui/status-tag";
import { cellQuery, type Report, remarkOn, useReportAct } from "../api/reports";
import { partsOf } from "../search";
import { RemarkList } from "./remark-list";
import styles from "./reports.module.css";

/** The dossiers behind a cell, beside the report; here a unit confirms or disputes one, and anybody asks. */
export function CellPanel(props: { report: Report; cell: string | undefined; onClose: () => void }) {
  const { report, cell, onClose } = props;
  const { t } = useTranslation("reports");
  const found = cell === undefined ? null : nameOf(report, cell);
  return (
    <Drawer
      open={cell !== undefined}
      onClose={onClose}
      size={600}
      title={found ? `${found.row} · ${found.column}` : t("noCell")}
      destroyOnHidden
    >
      {cell && found && <Behind key={cell} report={report} cell={cell} />}
      {cell && !found && <EmptyState title={t("noCell")} />}
    </Drawer>
  );
}

function nameOf(report: Report, cell: string) {
  const parts = partsOf(cell);
  const form = report.content.forms.find((one) => one.key === parts.form);
  const column = form?.columns.find((one) => one.key === parts.column);
  const row = parts.row === "all" ? "∑" : form?.rows.find((one) => one.name === parts.row)?.label;
  return column && row ? { row, column: `${column.group}: ${column.heading} (${column.number})` } : null;
}

function Behind({ report, cell }: { report: Report; cell: string }) {
  const { t } = useTranslation(["reports", "common"]);
  const { number, date } = useFormat();
  const pages = useInfiniteQuery(cellQuery(report.id, cell));
  const [disputed, setDisputed] = useState<string | null>(null);
  const word = useReportAct(
    (given: Parameters<typeof remarkOn>[1]) => remarkOn(report.id, given),
    () => setDisputed(null),
  );
  const said = report.remarks.filter((one) => one.cell === cell);
  const lastWord = new Map(said.flatMap((one) => (one.code ? [[one.code, one] as const] : [])));
  const speaks = report.seal === null && report.may_settle.length > 0;
  const unitOf = (agency: number) => report.may_settle.find((one) => one === agency);
  if (pages.isPending) return <Skeleton lines={8} />;
  if (pages.isError) return <ErrorState error={pages.error} retry={() => void pages.refetch()} />;
  const items = pages.data.pages.flatMap((page) => page.items);
  const count = pages.data.pages[0]?.count ?? 0;
  return (
    <>
      <p aria-live="polite">
        {t("behind", { count })} {pages.data.pages[0]?.frozen ? t("frozen") : ""}
      </p>
      {word.error ? <ProblemNotice error={word.error} /> : null}
      {items.length === 0 && <EmptyState title={t("noDossier")} />}
      {items.length > 0 && (
        <table className={styles.list}>
          <thead>
            <tr>
              <th scope="col">{t("code")}</th>
              <th scope="col">{t("days")}</th>
              <th scope="col">{t("status")}</th>
              {speaks && <th scope="col">{t("word")}</th>}
            </tr>
          </thead>
          <tbody>
            {items.map((one) => {
              const unit = unitOf(one.agency_id);
              const last = lastWord.get(one.code);
              return (
                <tr key={one.code}>
                  <th scope="row">
                    <Link to="/dossiers/$code" params={{ code: one.code }}>
                      {one.code}
                    </Link>
                    {last && (
                      <p className={styles.soft}>
                        {t(`kinds.${last.kind}`)} · {last.by_name}
                      </p>
                    )}
                  </th>
                  <td>
                    {one.received_at ? date(one.received_at) : "–"}
                    <p className={styles.soft}>
                      {one.due_at && t("due", { day: date(one.due_at) })}{" "}
                      {one.ended_at && t("ended", { day: date(one.ended_at) })}
                    </p>
                  </td>
                  <td>
                    <StatusTag status={one.status} />
                  </td>
                  {speaks && (
                    <td>
                      {unit !== undefined && (
                        <div className={styles.acts}>
                          <Button
                            size="small"
                            aria-label={t("confirmOne", { code: one.code })}
                            onClick={() =>
                              word.mutate({ kind: "confirmed", cell, code: one.code, unit_id: unit, text: "" })
                            }
                          >
                            {t("right")}
                          </Button>
                          <Button
                            size="small"
                            danger
                            aria-label={t("disputeOne", { code: one.code })}
                            aria-expanded={disputed === one.code}
                            onClick={() => setDisputed(disputed === one.code ? null : one.code)}
                          >
                            {t("wrong")}
                          </Button>
                        </div>
                      )}
                      {unit !== undefined && disputed === one.code && (
                        <Saying
                          label={t("why")}
                          action={t("dispute")}
                          busy={word.isPending}
                          onSay={(text) =>
                            word.mutate({ kind: "disputed", cell, code: one.code, unit_id: unit, text })
                          }
                        />
                      )}
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {pages.hasNextPage && (
        <Button block loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t("common:loadMore")} ({number(items.length)} / {number(count)})
        </Button>
      )}
      <h3 className={styles.below}>{t("remarks")}</h3>
      <RemarkList of={said} />
      <Saying
        label={t("comment")}
        action={t("say")}
        busy={word.isPending}
        onSay={(text) => word.mutate({ kind: "comment", cell, code: null, unit_id: null, text })}
      />
    </>
  );
}

function Saying(props: { label: string; action: string; busy: boolean; onSay: (text: string) => void }) {
  const [text, setText] = useState("");
  return (
    <div className={styles.dialog}>
      <Field label={props.label}>
        {({ id }) => (
          <Input.TextArea
            id={id}
            rows={2}
            maxLength={2000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <div>
        <Button
          disabled={!text.trim()}
          loading={props.busy}
          onClick={() => {
            props.onSay(text.trim());
            setText("");
          }}
        >
          {props.action}
        </Button>
      </div>
    </div>
  );
}
