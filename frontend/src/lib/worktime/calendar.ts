/** When an office works; twin of packages/worktime/src/worktime/{calendars,timeline}.py. */
import {
  type Day,
  dayIn,
  dayOf,
  isoOf,
  MINUTES_A_DAY,
  type Minute,
  parseClock,
  timeOf,
  weekdayOf,
} from "./moments";

export { type Day, dayOf, isoOf, weekdayOf } from "./moments";

/** What `GET /api/catalog/v1/calendars/…` answers. */
export interface CalendarJson {
  version: string;
  first?: string;
  last?: string;
  weekly: Partial<Record<string, string[][]>>;
  cutoff: string | null;
  years: Record<
    string,
    { holidays: { date: string; name: string }[]; workdays: { date: string; name: string }[] }
  >;
  overrides?: { date: string; working: boolean; name: string }[];
}

/** From and to, minutes of a day. */
export type Interval = readonly [number, number];

/** A moment outside the days a calendar knows, or a calendar that makes no sense. */
export class CalendarError extends RangeError {
  override name = "CalendarError";
}

const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const length = (hours: readonly Interval[]) => hours.reduce((sum, [begin, end]) => sum + end - begin, 0);

/** Working days of an office, numbered from 0 and laid out once, so that counting is looking up. */
export class Calendar {
  readonly version: string;
  readonly cutoff: number | null;
  readonly first: Day;
  readonly last: Day;
  private readonly weekly: readonly (readonly Interval[])[];
  private readonly fullest: readonly Interval[];
  private readonly off = new Map<Day, string>();
  private readonly madeUp = new Map<Day, string>();
  private readonly days: Day[] = [];
  private readonly daysHours: (readonly Interval[])[] = [];
  /** How many working days lie before the i-th day of the span. */
  private readonly numbers: number[] = [0];
  /** How many working minutes lie before working day number n. */
  private readonly before: number[] = [0];

  constructor(raw: CalendarJson) {
    const years = Object.keys(raw.years).sort();
    this.version = raw.version;
    this.cutoff = raw.cutoff === null ? null : parseClock(raw.cutoff);
    this.first = dayOf(raw.first ?? `${years[0]}-01-01`);
    this.last = dayOf(raw.last ?? `${years.at(-1)}-12-31`);
    if (Number(years.at(-1)) - Number(years[0]) !== years.length - 1)
      throw new CalendarError("a year is missing between the years of the calendar");
    this.weekly = WEEKDAYS.map((name) =>
      (raw.weekly[name] ?? []).map(([begin = "", end = ""]): Interval => [parseClock(begin), parseClock(end)]),
    );
    this.fullest = this.weekly.reduce((most, hours) => (length(hours) > length(most) ? hours : most));
    if (this.fullest.length === 0) throw new CalendarError("no weekday has working hours");
    this.name(raw);
    this.layOut();
  }

  hours(day: Day): readonly Interval[] {
    if (this.madeUp.has(day)) return this.fullest;
    if (this.off.has(day)) return [];
    return this.weekly[weekdayOf(day)] ?? [];
  }

  isWorkingDay(day: Day): boolean {
    return this.hours(day).length > 0;
  }

  /** Name of the holiday that closes a day on which the office would otherwise work. */
  reasonOff(day: Day): string | undefined {
    return this.weekly[weekdayOf(day)]?.length ? this.off.get(day) : undefined;
  }

  /** Name of a make-up day: worked, though the week has no hours for it. */
  reasonWorked(day: Day): string | undefined {
    return this.weekly[weekdayOf(day)]?.length ? undefined : this.madeUp.get(day);
  }

  /** The first working day after `day`. */
  nextWorkingDay(day: Day): Day {
    return this.dayAt(this.number(day + 1));
  }

  /** Working days later than `after` and not later than `until`. */
  countWorkingDays(after: Day, until: Day): number {
    return until > after ? this.number(until + 1) - this.number(after + 1) : 0;
  }

  /** Number of the first working day that is not before `day`. */
  number(day: Day): number {
    const found = this.numbers[day - this.first];
    if (found === undefined) throw this.unknown(day);
    return found;
  }

  dayAt(number: number): Day {
    const found = this.days[number];
    if (found === undefined) throw this.unknown();
    return found;
  }

  opening(number: number): Minute {
    return this.dayAt(number) * MINUTES_A_DAY + (this.daysHours[number]?.[0]?.[0] ?? 0);
  }

  closing(number: number): Minute {
    return this.dayAt(number) * MINUTES_A_DAY + (this.daysHours[number]?.at(-1)?.[1] ?? 0);
  }

  /** Working minutes of a day. */
  length(number: number): number {
    return (this.before[number + 1] ?? 0) - (this.before[number] ?? 0);
  }

  /** Working minutes before a working day. */
  workedBefore(number: number): number {
    return this.before[number] ?? 0;
  }

  /** Number of a day that is worked; undefined for one that is not. */
  numberIfWorked(day: Day): number | undefined {
    const number = this.number(day);
    return this.days[number] === day ? number : undefined;
  }

  /** Half a day ends with its first stretch; where there is only one, with the day. */
  morningEnd(number: number): Minute {
    return this.dayAt(number) * MINUTES_A_DAY + (this.daysHours[number]?.[0]?.[1] ?? 0);
  }

  /** Working minutes from the calendar's first day to a moment. */
  worked(moment: Minute): number {
    const number = this.number(dayIn(moment));
    let total = this.before[number] ?? 0;
    if (this.days[number] !== dayIn(moment)) return total;
    const time = timeOf(moment);
    for (const [begin, end] of this.daysHours[number] ?? []) total += Math.max(0, Math.min(time, end) - begin);
    return total;
  }

  /** The earliest moment with `worked` (> 0) working minutes before it. */
  momentAfter(worked: number): Minute {
    const number = this.dayWith(worked);
    let left = worked - (this.before[number] ?? 0);
    for (const [begin, end] of this.daysHours[number] ?? []) {
      if (left <= end - begin) return this.dayAt(number) * MINUTES_A_DAY + begin + left;
      left -= end - begin;
    }
    throw this.unknown();
  }

  /** The latest moment with `worked` working minutes before it. */
  momentBefore(worked: number): Minute {
    const number = this.dayWith(worked + 1);
    let left = worked - (this.before[number] ?? 0);
    for (const [begin, end] of this.daysHours[number] ?? []) {
      if (left < end - begin) return this.dayAt(number) * MINUTES_A_DAY + begin + left;
      left -= end - begin;
    }
    throw this.unknown();
  }

  unknown(day?: Day): CalendarError {
    const what = day === undefined ? "what lies after its last day" : isoOf(day);
    return new CalendarError(`the calendar ${this.version} does not know ${what}`);
  }

  /** Number of the day in which the `worked`-th working minute lies. */
  private dayWith(worked: number): number {
    if (!(worked > 0 && worked <= (this.before.at(-1) ?? 0))) throw this.unknown();
    let low = 0;
    let high = this.before.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.before[middle] ?? 0) < worked) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  private name(raw: CalendarJson): void {
    for (const { holidays, workdays } of Object.values(raw.years)) {
      for (const one of holidays) this.off.set(dayOf(one.date), one.name);
      for (const one of workdays) this.madeUp.set(dayOf(one.date), one.name);
    }
    for (const one of raw.overrides ?? []) {
      const day = dayOf(one.date);
      this.off.delete(day);
      this.madeUp.delete(day);
      (one.working ? this.madeUp : this.off).set(day, one.name);
    }
    for (const day of this.madeUp.keys()) this.off.delete(day);
  }

  private layOut(): void {
    for (let day = this.first; day <= this.last; day++) {
      const hours = this.hours(day);
      if (hours.length > 0) {
        this.days.push(day);
        this.daysHours.push(hours);
        this.before.push((this.before.at(-1) ?? 0) + length(hours));
      }
      this.numbers.push(this.days.length);
    }
  }
}
