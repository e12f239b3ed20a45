/** Working time between two moments; twin of packages/worktime/src/worktime/spans.py. */
import type { Calendar } from "./calendar";
import { type Day, dayIn, type Minute, minuteOf, rfc3339 } from "./moments";

type Moment = string | Date;

/** Working days by date (today counts as 0) and working minutes; both negative once overdue. */
export interface TimeLeft {
  days: number;
  minutes: number;
}

/** Working days from `after` (not counted) to `until` (counted); negative when `until` is earlier. */
export function workingDaysBetween(after: Day, until: Day, calendar: Calendar): number {
  return until >= after ? calendar.countWorkingDays(after, until) : -calendar.countWorkingDays(until, after);
}

/** Office minutes from `start` to `end`; negative when `end` is earlier. */
export function workingMinutesBetween(start: Moment, end: Moment, calendar: Calendar): number {
  return calendar.worked(minuteOf(end)) - calendar.worked(minuteOf(start));
}

/** The moment `amount` office minutes after `start`, or before it when negative; never farther than need be. */
export function addWorkingMinutes(start: Moment, amount: number, calendar: Calendar): string {
  const begin: Minute = minuteOf(start);
  if (amount === 0) return rfc3339(begin);
  const total = calendar.worked(begin) + amount;
  return rfc3339(amount > 0 ? calendar.momentAfter(total) : calendar.momentBefore(total));
}

/** How long until `at`, in working days by date and in working minutes. */
export function workingTimeLeft(now: Moment, at: Moment, calendar: Calendar): TimeLeft {
  const days = workingDaysBetween(dayIn(minuteOf(now)), dayIn(minuteOf(at)), calendar);
  return { days, minutes: workingMinutesBetween(now, at, calendar) };
}

/** Working days, hours and minutes between two moments, as one says them; `late`: the other way round. */
export interface WorkingTime {
  days: number;
  hours: number;
  minutes: number;
  late: boolean;
}

/**
 * Whole working days first, then what is left of the days on which it begins and ends. A day that the office works is
 * one day, however short; what is left is less than the longer of those two days.
 */
export function workingTimeBetween(start: Moment, end: Moment, calendar: Calendar): WorkingTime {
  const [from, to] = [minuteOf(start), minuteOf(end)];
  const [days, left] = daysAndMinutes(Math.min(from, to), Math.max(from, to), calendar);
  return { days, hours: Math.floor(left / 60), minutes: left % 60, late: to < from };
}

function daysAndMinutes(low: Minute, high: Minute, calendar: Calendar): [number, number] {
  const total = calendar.worked(high) - calendar.worked(low);
  let first = calendar.number(dayIn(low));
  let after = calendar.number(dayIn(high));
  let touched = 0;
  const beginning = calendar.numberIfWorked(dayIn(low));
  if (beginning !== undefined && low > calendar.opening(beginning)) {
    touched = calendar.length(beginning);
    first += 1;
  }
  const ending = calendar.numberIfWorked(dayIn(high));
  if (ending !== undefined) {
    if (high >= calendar.closing(ending)) after += 1;
    else touched = Math.max(touched, calendar.length(ending));
  }
  const days = Math.max(0, after - first);
  const rest = total - (days > 0 ? calendar.workedBefore(after) - calendar.workedBefore(first) : 0);
  return touched > 0 && rest >= touched ? [days + 1, rest - touched] : [days, rest];
}
