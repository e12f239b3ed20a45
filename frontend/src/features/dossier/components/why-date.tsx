import { useQuery } from "@tanstack/react-query";
import { Button, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Dossier } from "@/api/types";
import { useFormat } from "@/i18n/use-format";
import { useNow } from "@/lib/clock";
import { isoDay } from "@/lib/format";
import { Calendar, dayOf, isoOf, leftInWords, weekdayOf } from "@/lib/worktime/index";
import { calendarQuery } from "../api/acts";
import styles from "./dossier.module.css";

type Kind = "outside" | "start" | "counted" | "off" | "due";
const LONGEST_DAYS = 12 * 7;
/** Bands of a deadline whose clock runs: what is left, or by how much it is late, can be said. */
const RUNNING = ["ok", "soon", "today", "overdue"] as const;

/** The days from receipt to appointment, in weeks; null when it is too long to be seen at a glance. */
function daysOf(
  dossier: Dossier,
  calendar: Calendar | undefined,
): { day: number; kind: Kind; name: string | null }[] | null {
  if (!dossier.due_at || !dossier.received_at) return null;
  const first = dayOf(isoDay(dossier.received_at));
  const last = dayOf(isoDay(dossier.due_at));
  const from = first - weekdayOf(first);
  const to = last + 6 - weekdayOf(last);
  if (to - from > LONGEST_DAYS) return null;
  const counted = dossier.due_trace?.start_on ? dayOf(dossier.due_trace.start_on) : first;
  const works = (day: number) => (calendar ? calendar.isWorkingDay(day) : weekdayOf(day) < 5);
  const kind = (day: number): Kind => {
    if (day < first || day > last) return "outside";
    if (day === last) return "due";
    if (day === first) return "start";
    // The first day is not counted (Civil Code 2015, article 147).
    return works(day) && day > counted ? "counted" : "off";
  };
  return Array.from({ length: to - from + 1 }, (_, at) => {
    const day = from + at;
    return { day, kind: kind(day), name: calendar?.reasonOff(day) ?? null };
  });
}

function Strip({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation("act");
  const format = useFormat();
  const day = (value: string | null) => isoDay(value ?? dossier.submitted_at ?? new Date());
  const year = (value: string | null) => Number(day(value).slice(0, 4));
  const today = useNow();
  const last = Math.max(year(dossier.due_at), year(isoDay(today)));
  const counted = dossier.due_trace?.start_on ?? day(dossier.received_at);
  const { data } = useQuery(calendarQuery(dossier.agency_id, counted, year(dossier.received_at), last));
  const calendar = data && new Calendar(data);
  const days = daysOf(dossier, calendar);
  const runs = RUNNING.find((band) => band === dossier.deadline.band);
  const left = calendar && runs && dossier.due_at && leftInWords(today, dossier.due_at, calendar, format.language);
  if (!days) return left ? <p>{left}</p> : null;
  return (
    <>
      {left && <p>{left}</p>}
      <div className={styles.strip} aria-hidden>
        {days.slice(0, 7).map(({ day }) => (
          <span key={`name-${day}`} data-kind="name">
            {format.weekdayShort(isoOf(day))}
          </span>
        ))}
        {days.map(({ day, kind, name }) => (
          <span key={day} data-kind={kind} title={name ?? undefined}>
            {format.date(isoOf(day)).slice(0, 5)}
          </span>
        ))}
      </div>
      <p className={styles.legend} aria-hidden>
        {(["start", "counted", "off", "due"] as const).map((kind) => (
          <span key={kind} data-kind={kind}>
            {t(`calendar.${kind}`)}
          </span>
        ))}
      </p>
    </>
  );
}

/** The trace of the due date: one sentence a citizen can be told, and the days it was counted over. */
export function WhyDate({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation("act");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="link" size="small" className="screen-only" onClick={() => setOpen(true)}>
        {t("page.why")}
      </Button>
      <Modal open={open} title={t("page.whyTitle")} footer={null} onCancel={() => setOpen(false)} width={560}>
        <p>{dossier.due_trace?.sentence}</p>
        {open && <Strip dossier={dossier} />}
      </Modal>
    </>
  );
}
