/** Working time between two moments; twin of packages/worktime/src/worktime/spans.py. */
import { type Calendar, compare, type Day, later, type Moment } from "./calendar";

/** Working days by date (today counts as 0) and working minutes; both negative once overdue. */
export interface TimeLeft {
  days: number;
  minutes: number;
}

function minutesOn(day: Day, from: number, to: number, calendar: Calendar): number {
  let total = 0;
  for (const [begin, end] of calendar.hours(day)) total += Math.max(0, Math.min(end, to) - Math.max(begin, from));
  return total;
}

export function workingMinutesBetween(start: Moment, end: Moment, calendar: Calendar): number {
  if (compare(end, start) <= 0) return 0;
  if (start.day === end.day) return minutesOn(start.day, start.minute, end.minute, calendar);
  let total = minutesOn(start.day, start.minute, 1440, calendar) + minutesOn(end.day, 0, end.minute, calendar);
  for (const day of calendar.workingDaysAfter(start.day, end.day - 1)) total += minutesOn(day, 0, 1440, calendar);
  return total;
}

export function addWorkingMinutes(start: Moment, amount: number, calendar: Calendar): Moment {
  if (amount === 0) return start;
  let at = start;
  if (!calendar.isWorkingDay(at.day)) at = calendar.opening(calendar.onOrAfter(at.day));
  let left = amount;
  for (;;) {
    for (const [begin, end] of calendar.hours(at.day)) {
      const low = later({ day: at.day, minute: begin }, at).minute;
      const here = Math.max(0, end - low);
      if (left <= here) return { day: at.day, minute: low + left };
      left -= here;
    }
    at = calendar.opening(calendar.addWorkingDays(at.day, 1));
  }
}

export function workingDaysBetween(after: Day, until: Day, calendar: Calendar): number {
  return until >= after ? calendar.countWorkingDays(after, until) : -calendar.countWorkingDays(until, after);
}

export function timeLeft(now: Moment, at: Moment, calendar: Calendar): TimeLeft {
  const days = workingDaysBetween(now.day, at.day, calendar);
  const minutes =
    compare(at, now) >= 0 ? workingMinutesBetween(now, at, calendar) : -workingMinutesBetween(at, now, calendar);
  return { days, minutes };
}
