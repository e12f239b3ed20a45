import { isoDay } from "./format";

const DAY = 86_400_000;

function valid(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}

/**
 * What a person types for a day -> yyyy-mm-dd, or null when it is no day.
 * Takes dd/mm, dd/mm/yy, dd/mm/yyyy (also with . or -), ddmm, ddmmyy, ddmmyyyy, "hôm nay", "hôm qua", "mai", "+5", "-2".
 */
export function parseDay(typed: string, today: Date): string | null {
  const text = typed.normalize("NFC").trim().toLowerCase();
  const base = isoDay(today);
  const shift = (days: number) => new Date(Date.parse(base) + days * DAY).toISOString().slice(0, 10);
  if (["hôm nay", "hom nay", "nay", "today", "0"].includes(text)) return base;
  if (["hôm qua", "hom qua", "qua", "yesterday"].includes(text)) return shift(-1);
  if (["ngày mai", "ngay mai", "mai", "tomorrow"].includes(text)) return shift(1);
  if (/^[+-]\d{1,3}$/.test(text)) return shift(Number(text));
  const parted =
    text.match(/^(\d{1,2})[/.\-\s](\d{1,2})(?:[/.\-\s](\d{2}|\d{4}))?$/) ??
    text.match(/^(\d{2})(\d{2})(\d{2}|\d{4})?$/);
  if (!parted) return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null;
  const [, day, month, year] = parted;
  const full =
    year === undefined ? Number(base.slice(0, 4)) : year.length === 2 ? 2000 + Number(year) : Number(year);
  return valid(full, Number(month), Number(day));
}

/** "8", "830", "8:30", "8h30", "16:40" -> "08:30"; null when it is no time. */
export function parseTime(typed: string): string | null {
  const match = typed.trim().match(/^(\d{1,2})(?:[:hg.]?(\d{2}))?[hg]?$/i);
  if (!match) return null;
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)];
  return hour < 24 && minute < 60 ? `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}` : null;
}
