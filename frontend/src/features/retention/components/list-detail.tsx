import { useQuery } from "@tanstack/react-query";
import { Button, Checkbox, Input } from "antd";
import { FileDown } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "@/api/session";
import { useFormat } from "@/i18n/use-format";
import { DayInput } from "@/ui/day-input";
import { Field } from "@/ui/field";
import { Notice, ProblemNotice } from "@/ui/notice";
import { ErrorState, Skeleton } from "@/ui/states";
import { useDownload } from "@/ui/use-download";
import { approve, type DestructionList, filePath, keepLines, linesQuery, refuse, review } from "../api/retention";
import { useChange } from "../use-change";
import styles from "./retention.module.css";

/** One list: its lines, what may be kept back, and the steps that are still to be taken. */
export function ListDetail({ list }: { list: DestructionList }) {
  const { t } = useTranslation("retention");
  const { date } = useFormat();
  const me = useMe();
  const download = useDownload();
  const lines = useQuery(linesQuery(list.id));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [reason, setReason] = useState("");
  const changeable = list.state === "proposed" || list.state === "reviewed";
  const keep = useChange(
    (why: string | null) => keepLines(list, [...chosen], why),
    () => {
      setChosen([]);
      setReason("");
    },
  );
  const seen = useChange(() => review(list));
  if (lines.isPending) return <Skeleton lines={8} />;
  if (lines.isError) return <ErrorState error={lines.error} retry={() => void lines.refetch()} />;
  const problem = keep.error ?? seen.error ?? download.error;
  return (
    <>
      <Button
        icon={<FileDown size={16} aria-hidden />}
        loading={download.busy}
        onClick={() => void download.start(filePath(list.id), `danh-muc-huy-${list.id}.xlsx`)}
      >
        {t("list.file")}
      </Button>
      {list.decision_number && (
        <p className={styles.note}>
          {t("list.decision", {
            number: list.decision_number,
            day: date(list.decision_on ?? ""),
            name: list.decided_name ?? "",
          })}
        </p>
      )}
      {list.refusal && <Notice tone="warning">{list.refusal}</Notice>}
      {problem !== null && <ProblemNotice error={problem} />}
      {changeable && (
        <div className={styles.form}>
          <Field label={t("list.keepReason")} className={styles.wide}>
            {({ id }) => <Input id={id} value={reason} onChange={(event) => setReason(event.target.value)} />}
          </Field>
          <Button
            disabled={chosen.length === 0 || reason.trim().length < 3}
            loading={keep.isPending}
            onClick={() => keep.mutate(reason.trim())}
          >
            {t("list.keep", { count: chosen.length })}
          </Button>
          <Button disabled={chosen.length === 0} onClick={() => keep.mutate(null)}>
            {t("list.putBack")}
          </Button>
        </div>
      )}
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={t("list.lines")}>
          <thead>
            <tr>
              {changeable && <th scope="col">{t("list.choose")}</th>}
              <th scope="col">{t("list.code")}</th>
              <th scope="col">{t("procedure")}</th>
              <th scope="col">{t("list.ended")}</th>
              <th scope="col">{t("list.result")}</th>
            </tr>
          </thead>
          <tbody>
            {lines.data.items.map((line) => (
              <tr key={line.code}>
                {changeable && (
                  <td>
                    <Checkbox
                      aria-label={t("list.chooseOne", { code: line.code })}
                      checked={chosen.includes(line.code)}
                      onChange={(event) =>
                        setChosen(
                          event.target.checked
                            ? [...chosen, line.code]
                            : chosen.filter((one) => one !== line.code),
                        )
                      }
                    />
                  </td>
                )}
                <td className="code">{line.code}</td>
                <td>{line.procedure_name}</td>
                <td>{date(line.ended_on)}</td>
                <td>
                  {line.destroyed
                    ? t("list.destroyed")
                    : line.kept_reason
                      ? t("list.keptBy", { reason: line.kept_reason, name: line.kept_by ?? "" })
                      : ""}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {lines.data.next_cursor && <p className={styles.note}>{t("list.moreInFile")}</p>}
      {list.state === "proposed" && (
        <Button type="primary" loading={seen.isPending} onClick={() => seen.mutate(undefined)}>
          {t("list.review")}
        </Button>
      )}
      {changeable && me.roles.includes("leader") && <Decision list={list} />}
    </>
  );
}

function Decision({ list }: { list: DestructionList }) {
  const { t } = useTranslation("retention");
  const [number, setNumber] = useState("");
  const [day, setDay] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const yes = useChange(() => approve(list, { decision_number: number.trim(), decision_on: day ?? "" }));
  const no = useChange(() => refuse(list, reason.trim()));
  const problem = yes.error ?? no.error;
  if (list.mine) return <Notice>{t("list.own")}</Notice>;
  return (
    <>
      {list.state === "reviewed" && (
        <>
          <Notice tone="warning">{t("list.consequence", { count: list.left })}</Notice>
          <div className={styles.form}>
            <Field label={t("list.decisionNumber")} className={styles.field}>
              {({ id }) => <Input id={id} value={number} onChange={(event) => setNumber(event.target.value)} />}
            </Field>
            <Field label={t("list.decisionOn")} className={styles.field}>
              {({ id }) => <DayInput id={id} value={day} onValue={setDay} />}
            </Field>
            <Button
              type="primary"
              danger
              disabled={number.trim().length < 2 || !day}
              loading={yes.isPending}
              onClick={() => yes.mutate(undefined)}
            >
              {t("list.approve")}
            </Button>
          </div>
        </>
      )}
      <div className={styles.form}>
        <Field label={t("list.refusal")} className={styles.wide}>
          {({ id }) => <Input id={id} value={reason} onChange={(event) => setReason(event.target.value)} />}
        </Field>
        <Button disabled={reason.trim().length < 3} loading={no.isPending} onClick={() => no.mutate(undefined)}>
          {t("list.refuse")}
        </Button>
      </div>
      {problem && <ProblemNotice error={problem} />}
    </>
  );
}
