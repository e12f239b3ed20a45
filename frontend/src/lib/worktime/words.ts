/** Why a due date is what it is: counted steps and their sentence; twin of packages/worktime/src/worktime/words.py. */
import type { Calendar } from "./calendar";
import { feast, fill, type Language, PREFIX, TIME_UNITS, UNITS, WEEKDAYS, WORDS } from "./dictionary";
import type { Fraction, Unit } from "./due";
import { clock, type Day, dayIn, isoOf, type Minute, timeOf, weekdayOf } from "./moments";
import { workingTimeBetween } from "./spans";

export type TraceKind = "received" | "counted_from" | "period" | "day_off" | "make_up" | "pause" | "moved" | "due";

/** One step from receipt to due date. The texts of all steps, joined, are the sentence. */
export interface TraceStep {
  kind: TraceKind;
  date: string;
  text: string;
}

/** The clock stands from one minute to another, on these grounds. */
export interface Standing {
  start: Minute;
  end: Minute;
  grounds: string[];
}

/** What was counted; `ended` is the day off on which a period of plain days ran out. */
export interface Reckoning {
  begin: Minute;
  opened: Minute;
  amount: Fraction | null;
  unit: Unit;
  at: Minute;
  ended: Day | null;
  standing: readonly Standing[];
  calendar: Calendar;
}

export function sentence(trace: readonly TraceStep[], language: Language): string {
  const prefix = PREFIX[language];
  let text = "";
  let before: TraceKind | "" = "";
  for (const { kind, text: told } of trace) {
    if (kind in prefix && kind === before) text += `, ${told}`;
    else {
      const joint = text === "" ? "" : kind === "counted_from" ? ", " : "; ";
      text += joint + (prefix[kind] ?? "") + told;
    }
    before = kind;
  }
  return text;
}

/** The steps in the order in which they are told. Days of the year of receipt are named without their year. */
export function steps(told: Reckoning, language: Language): TraceStep[] {
  const words = WORDS[language];
  const first = dayIn(told.begin);
  const startOn = dayIn(told.opened);
  const day = dayNamer(isoOf(first).slice(0, 4));
  const weekday = (one: Day, full = false) => `${WEEKDAYS[language][weekdayOf(one)]} ${day(one, full)}`;
  const moment = (word: string, one: Minute) =>
    fill(word, { time: clock(timeOf(one)), day: weekday(dayIn(one), true) });
  const made: TraceStep[] = [];
  const tell = (kind: TraceKind, one: Day, text: string) => made.push({ kind, date: isoOf(one), text });

  const later = startOn !== first;
  tell("received", first, moment(words.received, told.begin) + (later ? whyLater(told, language) : ""));
  if (later) tell("counted_from", startOn, fill(words.counted_from, { day: weekday(startOn) }));
  tell("period", startOn, period(told, language));
  for (const kind of ["day_off", "make_up"] as const)
    for (const one of named(told, kind, language))
      tell(
        kind,
        one.low,
        `${one.low === one.high ? day(one.low) : `${day(one.low)}–${day(one.high)}`} ${one.label}`,
      );
  for (const one of told.standing) {
    const grounds = one.grounds.filter(Boolean).join(", ");
    const text = fill(words.pause, {
      start: day(dayIn(one.start)),
      end: day(dayIn(one.end)),
      took: took(one, told, language),
      ground: grounds ? fill(words.ground, { ground: grounds }) : "",
    });
    tell("pause", dayIn(one.start), text);
  }
  if (told.ended !== null) tell("moved", told.ended, fill(words.moved, { day: weekday(told.ended) }));
  tell("due", dayIn(told.at), moment(words.due, told.at));
  return made;
}

function dayNamer(year: string) {
  return (one: Day, full = false): string => {
    const [its, month, day] = isoOf(one).split("-");
    return its === year && !full ? `${day}/${month}` : `${day}/${month}/${its}`;
  };
}

function whyLater({ begin, calendar }: Reckoning, language: Language): string {
  const words = WORDS[language];
  const closing = calendar.hours(dayIn(begin)).at(-1)?.[1];
  if (closing === undefined) return words.on_day_off;
  if (timeOf(begin) >= closing || calendar.cutoff === null) return words.closed;
  return fill(words.after_cutoff, { cutoff: clock(calendar.cutoff) });
}

function period({ amount, unit }: Reckoning, language: Language): string {
  if (amount === null || unit === "same_day") return WORDS[language].same_day;
  const figure = amount.numerator / amount.denominator;
  return unit === "working_hour"
    ? hours((amount.numerator * 60) / amount.denominator, language)
    : days(figure, unit, language);
}

/**
 * "Còn 2 ngày 3 giờ làm việc", "Quá hạn 1 giờ 20 phút làm việc". Two units at most, the rest is cut off: never more
 * time is said than there is. Minutes only below a day.
 */
export function leftInWords(
  now: string | Date,
  at: string | Date,
  calendar: Calendar,
  language: Language,
): string {
  const { days, hours, minutes, late } = workingTimeBetween(now, at, calendar);
  const said = [days, hours, days > 0 ? 0 : minutes].flatMap((figure, unit) =>
    figure > 0 ? [`${figure} ${TIME_UNITS[language][unit]?.[figure === 1 ? 0 : 1]}`] : [],
  );
  const kind = late ? "late" : "left";
  if (said.length === 0) return WORDS[language][`${kind}_nothing`];
  return fill(WORDS[language][kind], { time: said.join(" ") });
}

/** An amount of a unit in words: "2 ngày làm việc", "1 buổi làm việc". */
export function amountInWords(amount: number, unit: Exclude<Unit, "same_day">, language: Language): string {
  return days(amount, unit, language);
}

function days(amount: number, unit: Exclude<Unit, "same_day">, language: Language): string {
  const half = amount % 1 ? (language === "vi" ? ",5" : ".5") : "";
  return `${Math.floor(amount)}${half} ${UNITS[language][unit][amount === 1 ? 0 : 1]}`;
}

function hours(amount: number, language: Language): string {
  const words = WORDS[language];
  const whole = Math.floor(amount / 60);
  const minutes = amount % 60;
  if (minutes === 0) return `${whole} ${UNITS[language].working_hour[whole === 1 ? 0 : 1]}`;
  return fill(whole === 0 ? words.minutes : words.hours, { hours: String(whole), minutes: String(minutes) });
}

/** Working time that a pause took, in the period's own unit. */
function took(one: Standing, { calendar, opened, unit }: Reckoning, language: Language): string {
  if (unit === "working_hour") {
    const begin = Math.max(one.start, opened);
    return hours(calendar.worked(one.end) - calendar.worked(begin), language);
  }
  const after = Math.max(dayIn(one.start), dayIn(opened));
  if (unit === "day") return days(Math.max(0, dayIn(one.end) - after), "day", language);
  return days(calendar.countWorkingDays(after, dayIn(one.end)), "working_day", language);
}

/** Holidays (or make-up days) on the way, those of one feast as one. Plain days skip nothing. */
function named(told: Reckoning, kind: "day_off" | "make_up", language: Language) {
  const { calendar } = told;
  const last = dayIn(told.at);
  const until = told.unit === "day" ? dayIn(told.opened) : kind === "make_up" ? last + 1 : last;
  const found: { low: Day; high: Day; label: string }[] = [];
  for (let day = dayIn(told.begin); day < until; day++) {
    const name = kind === "day_off" ? calendar.reasonOff(day) : calendar.reasonWorked(day);
    if (name === undefined) continue;
    const label = kind === "make_up" ? WORDS[language].make_up : feast(name, language);
    const before = found.at(-1);
    if (before && before.label === label && calendar.number(before.high) === calendar.number(day))
      before.high = day;
    else found.push({ low: day, high: day, label });
  }
  return found;
}
