/** The trace of a due date as one sentence; twin of packages/worktime/src/worktime/words.py. */
import { type Calendar, clock, dayOf, type Moment, weekdayOf } from "./calendar";
import type { Fraction, TraceStep, Unit } from "./due";

type Language = "vi" | "en";

const WEEKDAYS: Record<Language, readonly string[]> = {
  vi: ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
};

const UNITS: Record<Language, Record<Exclude<Unit, "same_day">, string>> = {
  vi: { working_day: "ngày làm việc", day: "ngày", half_day: "buổi", working_hour: "giờ làm việc" },
  en: { working_day: "working days", day: "days", half_day: "half-days", working_hour: "working hours" },
};

const WORDS = {
  vi: {
    received: "Nhận {time} {weekday} {date}",
    afterCutoff: " (sau {cutoff})",
    closed: " (ngoài giờ làm việc)",
    countedFrom: "tính từ {weekday} {date}",
    sameDay: "trả trong ngày",
    off: "trừ {days}",
    pause: "tạm dừng từ {date}{ground}",
    due: "hẹn trả {time} {weekday} {date}",
  },
  en: {
    received: "Received {time} {weekday} {date}",
    afterCutoff: " (after {cutoff})",
    closed: " (outside office hours)",
    countedFrom: "counted from {weekday} {date}",
    sameDay: "due the same day",
    off: "without {days}",
    pause: "paused from {date}{ground}",
    due: "due {time} {weekday} {date}",
  },
} as const;

const fill = (text: string, values: Record<string, string>) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");

export function sentence(
  language: Language,
  begin: Moment,
  amount: Fraction | null,
  unit: Unit,
  at: Moment,
  trace: readonly TraceStep[],
  calendar: Calendar,
): string {
  const words = WORDS[language];
  const received = trace[0]?.date ?? "";
  const date = (iso: string, full = false) => {
    const [year, month, day] = iso.split("-");
    return full || year !== received.slice(0, 4) ? `${day}/${month}/${year}` : `${day}/${month}`;
  };
  const weekday = (iso: string) => WEEKDAYS[language][weekdayOf(dayOf(iso))] ?? "";
  const moment = (minute: number, iso: string) => ({
    time: clock(minute),
    weekday: weekday(iso),
    date: date(iso, true),
  });

  let text = fill(words.received, moment(begin.minute, received));
  const parts = [
    amount === null || unit === "same_day" ? words.sameDay : `${figure(amount, language)} ${UNITS[language][unit]}`,
  ];
  const off: string[] = [];
  for (const step of trace) {
    if (step.kind === "counted_from") {
      text += whyLater(begin, calendar, words);
      text += `, ${fill(words.countedFrom, { weekday: weekday(step.date), date: date(step.date) })}`;
    } else if (step.kind === "pause") {
      parts.push(fill(words.pause, { date: date(step.date), ground: step.text ? ` (${step.text})` : "" }));
    } else if (step.kind === "day_off") {
      off.push(`${date(step.date)} ${step.text}`);
    }
  }
  if (off.length > 0) parts.push(fill(words.off, { days: off.join(", ") }));
  parts.push(fill(words.due, moment(at.minute, trace.at(-1)?.date ?? "")));
  return [text, ...parts].join("; ");
}

function whyLater(begin: Moment, calendar: Calendar, words: (typeof WORDS)[Language]): string {
  const closed = !calendar.isWorkingDay(begin.day) || begin.minute > calendar.closing(begin.day).minute;
  if (closed || calendar.cutoff === null) return words.closed;
  return fill(words.afterCutoff, { cutoff: clock(calendar.cutoff) });
}

function figure({ numerator, denominator }: Fraction, language: Language): string {
  if (numerator % denominator === 0) return String(numerator / denominator);
  const text = (numerator / denominator).toFixed(2).replace(/\.?0+$/, "");
  return language === "vi" ? text.replace(".", ",") : text;
}
