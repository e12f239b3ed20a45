import { useMutation } from "@tanstack/react-query";
import { Button, Input, Select } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/use-format";
import { Field } from "@/ui/field";
import { ProblemNotice } from "@/ui/notice";
import { Page, Panel } from "@/ui/page";
import { EmptyState } from "@/ui/states";
import { type Check, checkFile, checkText, type Finding } from "../api/linter";
import styles from "./linter.module.css";

const SEVERITIES = ["error", "warning", "note"] as const;
type Shown = "all" | (typeof SEVERITIES)[number];

/** Paste or drop a report: what does not add up stands beside its place. Nothing of it is kept. */
export function LinterPage() {
  const { t } = useTranslation("linter");
  const [text, setText] = useState("");
  const [over, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const checking = useMutation({
    mutationFn: (given: string | File) => (typeof given === "string" ? checkText(given) : checkFile(given)),
  });
  const take = (file: File | undefined) => file && checking.mutate(file);
  return (
    <Page title={t("title")}>
      <p className={styles.note}>{t("lead")}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way beside the button */}
      <div
        className={`${styles.drop} ${over ? styles.over : ""}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files[0]);
        }}
      >
        <Field label={t("text")}>
          {({ id }) => (
            <Input.TextArea
              id={id}
              rows={5}
              value={text}
              maxLength={150_000}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <div className={styles.bar}>
          <Button
            type="primary"
            disabled={!text.trim()}
            loading={checking.isPending}
            onClick={() => checking.mutate(text)}
          >
            {t("check")}
          </Button>
          <Button disabled={checking.isPending} onClick={() => picker.current?.click()}>
            {t("file")}
          </Button>
          <input
            ref={picker}
            type="file"
            hidden
            aria-label={t("file")}
            accept=".docx,.pdf,.txt"
            onChange={(event) => {
              take(event.target.files?.[0]);
              event.target.value = "";
            }}
          />
          <span className={styles.note}>{t("drop")}</span>
        </div>
      </div>
      {checking.error ? <ProblemNotice error={checking.error} /> : null}
      {checking.data && <Result key={checking.submittedAt} check={checking.data} />}
    </Page>
  );
}

function Result({ check }: { check: Check }) {
  const { t } = useTranslation("linter");
  const format = useFormat();
  const [shown, setShown] = useState<Shown>("all");
  const [chosen, setChosen] = useState<number | null>(null);
  const findings = check.findings.filter((one) => shown === "all" || one.severity === shown);
  const counts = { figures: format.number(check.figures), checked: format.number(check.checked) };
  const jump = (index: number) => {
    setChosen(index);
    document.getElementById(`place-${index}`)?.scrollIntoView({ block: "center" });
  };
  return (
    <>
      <div className={styles.bar} role="status">
        <strong>{t("found", { count: check.findings.length })}</strong>
        <span>{t("read", counts)}</span>
        <Field label={t("show")}>
          {({ id }) => (
            <Select
              id={id}
              value={shown}
              onChange={setShown}
              options={(["all", ...SEVERITIES] as const).map((one) => ({
                value: one,
                label: t(`severity.${one}`),
              }))}
            />
          )}
        </Field>
        <Button onClick={() => window.print()}>{t("print")}</Button>
      </div>
      <div className={styles.sides}>
        <Panel title={t("report")}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by keys */}
          <section className={styles.text} tabIndex={0} aria-label={t("report")}>
            <Marked text={check.text} findings={findings} chosen={chosen} />
          </section>
        </Panel>
        <Panel title={t("findings")}>
          {findings.length === 0 ? (
            <EmptyState title={t("none")} />
          ) : (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by keys
            <ol className={styles.list} tabIndex={0} aria-label={t("findings")}>
              {findings.map((one, index) => (
                <li key={`${one.start}-${one.rule}`} className={styles.finding}>
                  <Button type="link" size="small" className={styles.jump ?? ""} onClick={() => jump(index)}>
                    {t("line", { line: one.line })}
                  </Button>{" "}
                  <strong>{t(`severity.${one.severity}`)}</strong>: {one.statement}
                  <p className={styles.note}>{one.recomputation}</p>
                  {one.suggestions.length > 0 && (
                    <p className={styles.note}>
                      {t("likely")} {one.suggestions.join("; ")}
                    </p>
                  )}
                </li>
              ))}
            </ol>
          )}
        </Panel>
      </div>
    </>
  );
}

/** The text with the place of each finding marked; a place within another is left to the first. */
function Marked({ text, findings, chosen }: { text: string; findings: Finding[]; chosen: number | null }) {
  const letters = Array.from(text);
  const parts = [];
  let place = 0;
  for (const [index, one] of findings.entries()) {
    if (one.start < place) continue;
    parts.push(letters.slice(place, one.start).join(""));
    parts.push(
      <mark
        key={one.start}
        id={`place-${index}`}
        className={`${styles.mark} ${chosen === index ? styles.chosen : ""}`}
        aria-current={chosen === index}
        title={one.recomputation}
      >
        {letters.slice(one.start, one.end).join("")}
      </mark>,
    );
    place = one.end;
  }
  return (
    <>
      {parts}
      {letters.slice(place).join("")}
    </>
  );
}
