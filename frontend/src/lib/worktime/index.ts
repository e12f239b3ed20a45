/** Working time: calendars, due dates with their trace, working time between two moments. Pure; no clock of its own. */
export { Calendar, CalendarError, type CalendarJson } from "./calendar";
export { type Due, due, type Fraction, type Pause, type Unit } from "./due";
export { type Day, dayOf, isoOf, weekdayOf } from "./moments";
export {
  addWorkingMinutes,
  type TimeLeft,
  type WorkingTime,
  workingDaysBetween,
  workingMinutesBetween,
  workingTimeBetween,
  workingTimeLeft,
} from "./spans";
export { amountInWords, leftInWords, type TraceKind, type TraceStep } from "./words";
