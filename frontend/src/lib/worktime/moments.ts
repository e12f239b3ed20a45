/** Moments as whole local minutes; twin of packages/worktime/src/worktime/moments.py. */

/** Days since 1970-01-01 in Viet Nam. */
export type Day = number;
/** Minutes since 1970-01-01 00:00 on the clocks of Viet Nam. Seconds are dropped: what is printed is what counts. */
export type Minute = number;

export const MINUTES_A_DAY = 1440;
const OFFSET = 7 * 60;
const MS_A_DAY = 86_400_000;

export function minuteOf(moment: string | Date): Minute {
  if (typeof moment === "string" && !/(Z|[+-]\d\d:?\d\d)$/.test(moment))
    throw new RangeError("a moment needs its offset");
  const ms = typeof moment === "string" ? Date.parse(moment) : moment.getTime();
  if (Number.isNaN(ms)) throw new RangeError("not a moment");
  return Math.floor(ms / 60_000) + OFFSET;
}

/** The day in which a minute lies. */
export const dayIn = (moment: Minute): Day => Math.floor(moment / MINUTES_A_DAY);
export const timeOf = (moment: Minute): number => moment - dayIn(moment) * MINUTES_A_DAY;

/** "2021-09-15" as a day. */
export function dayOf(iso: string): Day {
  const ms = Date.parse(`${iso}T00:00:00Z`);
  if (Number.isNaN(ms)) throw new RangeError(`not a date: ${iso}`);
  return ms / MS_A_DAY;
}

export const isoOf = (day: Day): string => new Date(day * MS_A_DAY).toISOString().slice(0, 10);
/** 0 = Monday … 6 = Sunday. */
export const weekdayOf = (day: Day): number => (((day + 3) % 7) + 7) % 7;

const two = (figure: number): string => String(figure).padStart(2, "0");

/** 900 -> "15:00". */
export const clock = (time: number): string => `${two(Math.floor(time / 60))}:${two(time % 60)}`;

/** "15:00" -> 900; "24:00" is the end of a day. */
export function parseClock(text: string): number {
  const time = Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
  if (!/^\d\d:[0-5]\d$/.test(text) || time > MINUTES_A_DAY) throw new RangeError(`no time of day: ${text}`);
  return time;
}

export const rfc3339 = (moment: Minute): string => `${isoOf(dayIn(moment))}T${clock(timeOf(moment))}:00+07:00`;
