/**
 * When something is due, and why; twin of packages/worktime/src/worktime/due.py, which tells the rules and their
 * legal sources. Held equal by vectors.json.
 */
import { type Calendar, compare, type Day, isoOf, later, type Moment, momentOf, rfc3339 } from "./calendar";
import { addWorkingMinutes, workingMinutesBetween } from "./spans";
import { sentence } from "./words";

export type Unit = "working_day" | "day" | "half_day" | "working_hour" | "same_day";

/** An exact amount: whole days, halves, or hours with minutes. */
export interface Fraction {
  numerator: number;
  denominator: number;
}

export interface Pause {
  start: string;
  end: string;
  ground: string;
}

export interface TraceStep {
  kind: "received" | "counted_from" | "pause" | "day_off" | "due";
  date: string;
  text: string;
}

export interface Due {
  at: string;
  startOn: string;
  trace: readonly TraceStep[];
  sentence: string;
  sentenceEn: string;
}

interface Standing {
  start: Moment;
  end: Moment;
  ground: string;
}

export function due(start: string, amount: Fraction, unit: Unit, calendar: Calendar, pauses: readonly Pause[] = []): Due {
  const begin = momentOf(start);
  const opened = countedFrom(begin, calendar);
  const standing = merged(pauses, opened);
  const at = dueAt(opened, amount, unit, calendar, standing);
  const trace = traceOf(begin, opened.day, at, standing, calendar, unit);
  const given = unit === "same_day" ? null : amount;
  return {
    at: rfc3339(at),
    startOn: isoOf(opened.day),
    trace,
    sentence: sentence("vi", begin, given, unit, at, trace, calendar),
    sentenceEn: sentence("en", begin, given, unit, at, trace, calendar),
  };
}

/** The receipt itself, or the opening of the next working day after the cut-off or outside office hours. */
export function countedFrom(begin: Moment, calendar: Calendar): Moment {
  if (!calendar.isWorkingDay(begin.day)) return calendar.opening(calendar.onOrAfter(begin.day));
  const closing = calendar.closing(begin.day).minute;
  const last = calendar.cutoff === null ? closing : Math.min(closing, calendar.cutoff);
  if (begin.minute <= last) return later(begin, calendar.opening(begin.day));
  return calendar.opening(calendar.addWorkingDays(begin.day, 1));
}

function dueAt(opened: Moment, amount: Fraction, unit: Unit, calendar: Calendar, pauses: readonly Standing[]): Moment {
  if (unit === "working_hour") return afterHours(opened, amount, calendar, pauses);
  if (unit === "same_day") return wholeDays(opened.day, 0, calendar, pauses);
  const halves = (amount.numerator * (unit === "half_day" ? 1 : 2)) / amount.denominator;
  if (halves <= 0 || !Number.isInteger(halves) || (unit === "day" && halves % 2 !== 0))
    throw new RangeError(`${amount.numerator}/${amount.denominator} is no number of ${unit}s`);
  if (unit === "day") return calendarDays(opened.day, halves / 2, calendar, pauses);
  return wholeDays(opened.day, halves, calendar, pauses);
}

function wholeDays(startOn: Day, halves: number, calendar: Calendar, pauses: readonly Standing[]): Moment {
  let counted = calendar.addWorkingDays(startOn, Math.ceil(halves / 2));
  let day = counted;
  for (const { start, end } of pauses) {
    if (start.day > day) break;
    counted = calendar.addWorkingDays(counted, calendar.countWorkingDays(start.day, end.day));
    // A pause that begins on the due day and ends on a day off leaves the next working day.
    day = Math.max(counted, calendar.onOrAfter(end.day));
  }
  // Half a day ends with the morning.
  return halves % 2 === 1 ? { day, minute: calendar.hours(day)[0]?.[1] ?? 0 } : calendar.closing(day);
}

function calendarDays(startOn: Day, days: number, calendar: Calendar, pauses: readonly Standing[]): Moment {
  let day = startOn + days;
  for (const { start, end } of pauses) {
    if (start.day > day) break;
    day += end.day - start.day;
  }
  return calendar.closing(calendar.onOrAfter(day));
}

function afterHours(opened: Moment, hours: Fraction, calendar: Calendar, pauses: readonly Standing[]): Moment {
  const amount = (hours.numerator * 60) / hours.denominator;
  if (amount <= 0 || !Number.isInteger(amount))
    throw new RangeError(`${hours.numerator}/${hours.denominator} is no number of working hours`);
  let at = addWorkingMinutes(opened, amount, calendar);
  for (const { start, end } of pauses) {
    if (compare(start, at) >= 0) break;
    at = addWorkingMinutes(at, workingMinutesBetween(start, end, calendar), calendar);
  }
  return at;
}

/** Pauses in order, none before the count began, overlapping ones as one. */
function merged(pauses: readonly Pause[], opened: Moment): Standing[] {
  const sorted = pauses
    .map((one) => ({ start: momentOf(one.start), end: momentOf(one.end), ground: one.ground }))
    .sort((one, other) => compare(one.start, other.start) || compare(one.end, other.end));
  const all: Standing[] = [];
  for (const pause of sorted) {
    const start = later(pause.start, opened);
    const before = all.at(-1);
    if (before && compare(start, before.end) <= 0) before.end = later(before.end, pause.end);
    else if (compare(pause.end, start) > 0) all.push({ ...pause, start });
  }
  return all;
}

function traceOf(
  begin: Moment,
  startOn: Day,
  at: Moment,
  pauses: readonly Standing[],
  calendar: Calendar,
  unit: Unit,
): TraceStep[] {
  const steps: TraceStep[] = [{ kind: "received", date: isoOf(begin.day), text: "" }];
  if (startOn !== begin.day) steps.push({ kind: "counted_from", date: isoOf(startOn), text: "" });
  for (const pause of pauses)
    if (compare(pause.start, at) < 0) steps.push({ kind: "pause", date: isoOf(pause.start.day), text: pause.ground });
  if (unit !== "day")
    for (let day = begin.day; day < at.day; day++) {
      const name = calendar.reasonOff(day);
      if (name) steps.push({ kind: "day_off", date: isoOf(day), text: name });
    }
  steps.push({ kind: "due", date: isoOf(at.day), text: "" });
  return steps;
}
