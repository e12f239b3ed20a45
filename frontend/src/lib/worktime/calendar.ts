/** When an office works; twin of packages/worktime/src/worktime/calendars.py, held equal by its vectors.json. */

/** Days since 1970-01-01, of the calendar of Vietnam. */
export type Day = number;

export interface CalendarJson {
  version: string;
  first?: string;
  last?: string;
  weekly: Record<string, string[][]>;
  cutoff: string | null;
  years: Record<string, { holidays: { date: string; name: string }[]; workdays: { date: string; name: string }[] }>;
  overrides?: { date: string; working: boolean; name: string }[];
}

export type Interval = readonly [number, number];

/** A wall-clock moment in Vietnam: a day and the minutes since its midnight. */
export interface Moment {
  day: Day;
  minute: number;
}

const OFFSET_MINUTES = 7 * 60;
const MINUTES_A_DAY = 1440;
const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

export const dayOf = (iso: string): Day => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
export const isoOf = (day: Day): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
/** 0 = Monday … 6 = Sunday. */
export const weekdayOf = (day: Day): number => (((day + 3) % 7) + 7) % 7;

export function momentOf(rfc3339: string): Moment {
  const minutes = Math.floor(Date.parse(rfc3339) / 60_000) + OFFSET_MINUTES;
  const day = Math.floor(minutes / MINUTES_A_DAY);
  return { day, minute: minutes - day * MINUTES_A_DAY };
}

export const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

export const rfc3339 = (at: Moment): string => `${isoOf(at.day)}T${clock(at.minute)}:00+07:00`;

export const compare = (one: Moment, other: Moment): number => one.day - other.day || one.minute - other.minute;
export const later = (one: Moment, other: Moment): Moment => (compare(one, other) >= 0 ? one : other);

const minutes = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));

export class Calendar {
  readonly version: string;
  readonly cutoff: number | null;
  readonly first: Day;
  readonly last: Day;
  private readonly weekly: readonly (readonly Interval[])[];
  private readonly off = new Map<Day, string>();
  private readonly madeUp = new Map<Day, string>();
  /** Ordinals of all working days, in order. */
  private readonly days: Day[] = [];

  constructor(raw: CalendarJson) {
    const years = Object.keys(raw.years).sort();
    this.version = raw.version;
    this.cutoff = raw.cutoff === null ? null : minutes(raw.cutoff);
    this.weekly = WEEKDAYS.map((name) =>
      (raw.weekly[name] ?? []).map(([begin = "", end = ""]): Interval => [minutes(begin), minutes(end)]),
    );
    for (const year of Object.values(raw.years)) {
      for (const one of year.holidays) this.off.set(dayOf(one.date), one.name);
      for (const one of year.workdays) this.madeUp.set(dayOf(one.date), one.name);
    }
    for (const one of raw.overrides ?? []) {
      const day = dayOf(one.date);
      this.off.delete(day);
      this.madeUp.delete(day);
      (one.working ? this.madeUp : this.off).set(day, one.name);
    }
    this.first = dayOf(raw.first ?? `${years[0]}-01-01`);
    this.last = dayOf(raw.last ?? `${years.at(-1)}-12-31`);
    for (let day = this.first; day <= this.last; day++) if (this.isWorkingDay(day)) this.days.push(day);
  }

  isWorkingDay(day: Day): boolean {
    return this.hours(day).length > 0;
  }

  hours(day: Day): readonly Interval[] {
    if (this.madeUp.has(day)) return this.weekly[0] ?? [];
    if (this.off.has(day)) return [];
    return this.weekly[weekdayOf(day)] ?? [];
  }

  /** Name of the holiday that closes a day on which the office would otherwise work. */
  reasonOff(day: Day): string | null {
    if (this.madeUp.has(day) || (this.weekly[weekdayOf(day)] ?? []).length === 0) return null;
    return this.off.get(day) ?? null;
  }

  onOrAfter(day: Day): Day {
    return this.addWorkingDays(day, 0);
  }

  addWorkingDays(day: Day, count: number): Day {
    const position = this.position(day);
    const from = count > 0 && this.days[position] !== day ? position - 1 : position;
    const found = this.days[from + count];
    if (found === undefined) throw new RangeError(`the calendar ${this.version} ends before that day`);
    return found;
  }

  /** Working days later than `after` and not later than `until`. */
  countWorkingDays(after: Day, until: Day): number {
    return until <= after ? 0 : this.position(until + 1) - this.position(after + 1);
  }

  workingDaysAfter(after: Day, until: Day): readonly Day[] {
    return this.days.slice(this.position(after + 1), this.position(until + 1));
  }

  opening(day: Day): Moment {
    return { day, minute: this.hours(day)[0]?.[0] ?? 0 };
  }

  closing(day: Day): Moment {
    return { day, minute: this.hours(day).at(-1)?.[1] ?? 0 };
  }

  private position(day: Day): number {
    if (day < this.first || day > this.last + 1)
      throw new RangeError(`the calendar ${this.version} does not know ${isoOf(day)}`);
    let low = 0;
    let high = this.days.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.days[middle] ?? 0) < day) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
