/**
 * When something is due; twin of packages/worktime/src/worktime/due.py, which tells the rules and their legal
 * sources. Held equal by vectors.json.
 */
import type { Calendar } from "./calendar";
import { type Day, dayIn, isoOf, type Minute, minuteOf, rfc3339, timeOf } from "./moments";
import { type Reckoning, type Standing, sentence, steps, type TraceStep } from "./words";

export type Unit = "working_day" | "day" | "half_day" | "working_hour" | "same_day";

/** An exact amount: whole days, halves, or hours with minutes. */
export interface Fraction {
  numerator: number;
  denominator: number;
}

/** An interval in which the clock stands, with its legal ground; `end` is the act that starts it again. */
export interface Pause {
  start: string | Date;
  end: string | Date;
  ground: string;
}

/** The promised moment (RFC 3339), the day from which was counted, and why. */
export interface Due {
  readonly at: string;
  readonly startOn: string;
  readonly trace: readonly TraceStep[];
  readonly sentence: string;
  readonly sentenceEn: string;
}

export function due(
  start: string | Date,
  amount: Fraction | number,
  unit: Unit,
  calendar: Calendar,
  pauses: readonly Pause[] = [],
): Due {
  const given = typeof amount === "number" ? { numerator: amount, denominator: 1 } : amount;
  const begin = minuteOf(start);
  const { number, opened } = countedFrom(begin, calendar);
  const standing = standingOf(pauses, calendar);
  const { at, ended } = dueAt(number, opened, given, unit, calendar, standing);
  const told: Reckoning = {
    begin,
    opened,
    amount: unit === "same_day" ? null : given,
    unit,
    at,
    ended,
    standing: standing.filter((one) => one.start < at && one.end > opened),
    calendar,
  };
  return {
    at: rfc3339(at),
    startOn: isoOf(dayIn(opened)),
    get trace() {
      return steps(told, "vi");
    },
    get sentence() {
      return sentence(steps(told, "vi"), "vi");
    },
    get sentenceEn() {
      return sentence(steps(told, "en"), "en");
    },
  };
}

/** The receipt itself, or the opening of the next working day after the cut-off or outside office hours. */
function countedFrom(begin: Minute, calendar: Calendar): { number: number; opened: Minute } {
  const number = calendar.number(dayIn(begin));
  if (calendar.dayAt(number) !== dayIn(begin)) return { number, opened: calendar.opening(number) };
  const inTime =
    begin < calendar.closing(number) && (calendar.cutoff === null || timeOf(begin) <= calendar.cutoff);
  if (inTime) return { number, opened: Math.max(begin, calendar.opening(number)) };
  return { number: number + 1, opened: calendar.opening(number + 1) };
}

/** When the clock stands: in order, apart from each other, each until the count goes on. */
function standingOf(pauses: readonly Pause[], calendar: Calendar): Standing[] {
  const sorted = pauses
    .map((one) => ({ start: minuteOf(one.start), end: minuteOf(one.end), ground: one.ground }))
    .sort((one, other) => one.start - other.start || one.end - other.end);
  const found: Standing[] = [];
  for (const { start, end: again, ground } of sorted) {
    if (again < start) throw new RangeError("a pause ends before it begins");
    if (again === start) continue;
    const end = countedFrom(again, calendar).opened;
    const last = found.at(-1);
    if (last && start <= last.end) {
      last.end = Math.max(last.end, end);
      if (!last.grounds.includes(ground)) last.grounds.push(ground);
    } else found.push({ start, end, grounds: [ground] });
  }
  return found;
}

interface Ending {
  at: Minute;
  /** The day off on which a period of plain days ran out. */
  ended: Day | null;
}

function dueAt(
  number: number,
  opened: Minute,
  amount: Fraction,
  unit: Unit,
  calendar: Calendar,
  standing: readonly Standing[],
): Ending {
  switch (unit) {
    case "same_day":
      return { at: workingDays(number, 0, calendar, standing), ended: null };
    case "half_day":
      return { at: workingDays(number, whole(amount, 1, unit), calendar, standing), ended: null };
    case "working_day":
      return { at: workingDays(number, whole(amount, 2, unit), calendar, standing), ended: null };
    case "day":
      return calendarDays(dayIn(opened), whole(amount, 1, unit), calendar, standing);
    case "working_hour":
      return { at: officeMinutes(opened, whole(amount, 60, unit), calendar, standing), ended: null };
  }
}

function whole({ numerator, denominator }: Fraction, times: number, unit: Unit): number {
  const figure = (numerator * times) / denominator;
  if (!(figure > 0 && Number.isInteger(figure)))
    throw new RangeError(`${numerator}/${denominator} is no number of ${unit}s`);
  return figure;
}

function workingDays(from: number, halves: number, calendar: Calendar, standing: readonly Standing[]): Minute {
  const startOn = calendar.dayAt(from);
  let number = from + Math.ceil(halves / 2);
  for (const one of standing) {
    if (dayIn(one.start) >= calendar.dayAt(number)) break;
    number += calendar.countWorkingDays(Math.max(dayIn(one.start), startOn), dayIn(one.end));
  }
  const end = () => (halves % 2 === 1 ? calendar.morningEnd(number) : calendar.closing(number));
  let at = end();
  for (const one of standing) {
    if (one.start < at && at <= one.end) {
      // The clock stands at the very moment: due on the day it goes on.
      number = calendar.number(dayIn(one.end));
      at = end();
      if (at <= one.end) at = calendar.closing(number);
    }
  }
  return at;
}

function calendarDays(startOn: Day, days: number, calendar: Calendar, standing: readonly Standing[]): Ending {
  let day = startOn + days;
  for (const one of standing) {
    if (dayIn(one.start) >= day) break;
    day += Math.max(0, dayIn(one.end) - Math.max(dayIn(one.start), startOn));
  }
  let number = calendar.number(day);
  let ended = calendar.dayAt(number) === day ? null : day;
  for (const one of standing) {
    if (one.start < calendar.closing(number) && calendar.closing(number) <= one.end) {
      number = calendar.number(dayIn(one.end));
      ended = null;
    }
  }
  return { at: calendar.closing(number), ended };
}

function officeMinutes(opened: Minute, amount: number, calendar: Calendar, standing: readonly Standing[]): Minute {
  let total = calendar.worked(opened) + amount;
  for (const one of standing) {
    const before = calendar.worked(Math.max(one.start, opened));
    if (before >= total) break;
    total += Math.max(0, calendar.worked(one.end) - before);
  }
  return calendar.momentAfter(total);
}
