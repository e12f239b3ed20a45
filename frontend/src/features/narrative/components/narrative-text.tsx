import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/use-format";
import type { Figure, Narrative, Paragraph, Report, Section } from "../api/narrative";
import { MOTTO, NATION, RECIPIENTS, TO } from "../document";
import { AnnexTables } from "./annex-tables";
import styles from "./narrative.module.css";
import { TextDialog } from "./text-dialog";

/** The report as it will be printed: each figure leads to the statistics that count it. */
export function NarrativeText({ narrative, report }: { narrative: Narrative; report: Report }) {
  const { t } = useTranslation("narrative");
  const [open, setOpen] = useState<Section | null>(null);
  const figures = new Map(narrative.figures.map((one) => [one.id, one]));
  const { head } = narrative;
  const own = narrative.tables.some((one) => one.by === "agency") ? undefined : narrative.agency_id;
  const paragraphs = (of: readonly Paragraph[]) =>
    of.map((one) => (
      <p key={one.pieces.map((piece) => piece.text).join("")} className={styles[one.kind]}>
        {one.pieces.map((piece) => {
          const figure = piece.figure ? figures.get(piece.figure) : undefined;
          return figure ? (
            <FigureLink key={figure.id} figure={figure} text={piece.text} agency={own} />
          ) : (
            piece.text
          );
        })}
      </p>
    ));
  const foot = (section: Section) => (
    <SectionFoot section={section} mayWrite={narrative.may_write} onOpen={() => setOpen(section)} />
  );
  return (
    <>
      <article className={styles.sheet} lang="vi" aria-label={t("title")}>
        <div className={styles.letterhead}>
          <p>
            {head.agency_lines.map((line) => (
              <strong key={line}>{line}</strong>
            ))}
            <span>{head.number}</span>
          </p>
          <p>
            <strong>{NATION}</strong>
            <strong>{MOTTO}</strong>
            <em>{head.place_and_date}</em>
          </p>
        </div>
        <p className={styles.title}>
          <strong>{head.kind}</strong>
          <strong>{head.subject}</strong>
        </p>
        {head.addressees.map((one) => (
          <p key={one} className={styles.centre}>
            {TO} {one}
          </p>
        ))}
        {paragraphs(head.opening)}
        {narrative.sections.map((section) => (
          <section key={section.key} className={styles.section} aria-label={`${section.number} ${section.title}`}>
            {section.kind === "part" ? (
              <h2>
                {section.number} {section.title}
              </h2>
            ) : (
              <h3>
                {section.number} {section.title}
              </h3>
            )}
            {paragraphs(section.paragraphs)}
            {section.takes_text && foot(section)}
          </section>
        ))}
        <p>{head.closing}</p>
        <div className={styles.letterhead}>
          <p className={styles.recipients}>
            <strong>{RECIPIENTS}</strong>
            {head.recipients.map((one) => (
              <span key={one}>- {one}</span>
            ))}
          </p>
          <p>
            {head.authority.map((one) => (
              <strong key={one}>{one}</strong>
            ))}
            <strong className={styles.signer}>{head.signer}</strong>
          </p>
        </div>
        <AnnexTables annexes={narrative.annexes} tables={narrative.tables} foot={foot} />
      </article>
      <section className={styles.fields} aria-label={t("fields")}>
        <h2>{t("fields")}</h2>
        {narrative.fields.map((section) => (
          <div key={section.key} className={styles.fieldRow}>
            <span lang="vi">{section.title}</span>
            {foot(section)}
          </div>
        ))}
      </section>
      {open && (
        <TextDialog section={open} report={report} mayWrite={narrative.may_write} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

const LEVELS = ["district", "commune"] as const;
const CHANNELS = ["counter", "online", "postal"] as const;

/** Opens the statistics of the same period, level and channel, where the dossiers behind a figure are listed. */
function FigureLink({ figure, text, agency }: { figure: Figure; text: string; agency: number | undefined }) {
  const level = LEVELS.find((one) => one === figure.scope);
  const channel = CHANNELS.find((one) => one === figure.channel);
  return (
    <Link
      to="/reports"
      title={figure.label}
      className={styles.figure}
      search={{
        period: figure.period,
        by: ["level"],
        ...(level ? { level } : {}),
        ...(channel ? { channel } : {}),
        ...(agency ? { agency } : {}),
      }}
    >
      {text}
    </Link>
  );
}

function SectionFoot(props: { section: Section; mayWrite: boolean; onOpen: () => void }) {
  const { section, mayWrite, onOpen } = props;
  const { t, i18n } = useTranslation("narrative");
  const { dateTime } = useFormat();
  const name = `${section.number} ${section.title}`.trim();
  if (!mayWrite && !section.text) return null;
  return (
    <div className={styles.foot} lang={i18n.language}>
      {section.text && (
        <span className={styles.soft}>
          {t("written", { by: section.text.author_name, at: dateTime(section.text.written_at) })}
        </span>
      )}
      <Button size="small" onClick={onOpen} aria-label={`${t(mayWrite ? "write" : "history")}: ${name}`}>
        {t(mayWrite ? "write" : "history")}
      </Button>
    </div>
  );
}
