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
