/**
 * How figures, dates and money are written. Days are days in Vietnam whatever the machine's own zone is.
 * Dates read dd/mm/yyyy in both languages, as on the forms; figures follow the language of the page.
 */
export type Language = "vi" | "en";

const ZONE = "Asia/Ho_Chi_Minh";
const locale = (language: Language) => (language === "en" ? "en-GB" : "vi-VN");

type Parts = Record<"year" | "month" | "day" | "hour" | "minute", string>;

const clockFace = new Intl.DateTimeFormat("en-GB", {
  timeZone: ZONE,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

function parts(at: Date): Parts {
  return Object.fromEntries(clockFace.formatToParts(at).map((part) => [part.type, part.value])) as Parts;
}

/** A bare date (yyyy-mm-dd) is that day in Vietnam, not midnight in Greenwich. */
export function instant(value: string | Date): Date {
  if (value instanceof Date) return value;
  return new Date(/^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T00:00:00+07:00` : value);
}

/** yyyy-mm-dd in Vietnam. */
export function isoDay(value: string | Date): string {
  const { year, month, day } = parts(instant(value));
  return `${year}-${month}-${day}`;
}

export function formatDate(value: string | Date): string {
  const { year, month, day } = parts(instant(value));
  return `${day}/${month}/${year}`;
}

export function formatTime(value: string | Date): string {
  const { hour, minute } = parts(instant(value));
  return `${hour}:${minute}`;
}

export const formatDateTime = (value: string | Date) => `${formatTime(value)} ${formatDate(value)}`;

/** 0 = Sunday … 6 = Saturday, in Vietnam. */
export const weekday = (value: string | Date) => new Date(`${isoDay(value)}T00:00:00Z`).getUTCDay();

const weekdayNames: Record<Language, readonly string[]> = {
  vi: ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
};

export const weekdayName = (value: string | Date, language: Language) =>
  weekdayNames[language][weekday(value)] ?? "";

const shortWeekdays: Record<Language, readonly string[]> = {
  vi: ["CN", "T2", "T3", "T4", "T5", "T6", "T7"],
  en: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
};

export const weekdayShort = (value: string | Date, language: Language) =>
  shortWeekdays[language][weekday(value)] ?? "";

/** "thứ Năm 25/11", with the year when it is not the year of `today`. */
export function formatDayInWords(value: string | Date, language: Language, today: Date): string {
  const { year, month, day } = parts(instant(value));
  const tail = year === parts(today).year ? "" : `/${year}`;
  return `${weekdayName(value, language)} ${day}/${month}${tail}`;
}

export const formatNumber = (value: number, language: Language) =>
  new Intl.NumberFormat(locale(language)).format(value);

/** A decimal number as the services write it ("99,96"), in the language of the page. */
export const formatDecimal = (written: string, language: Language) =>
  language === "en" ? written.replace(",", ".") : written;

/** A part of a whole as a rounded percentage; "–" of nothing. */
export const formatShare = (part: number, whole: number) =>
  whole === 0 ? "–" : `${Math.round((100 * part) / whole)}%`;

export const formatMoney = (dong: number, language: Language) =>
  `${formatNumber(dong, language)} ${language === "en" ? "VND" : "đồng"}`;

/** Hides a citizen's number on the way to the screen: "0912345123" -> "09•••••123". */
export const maskPhone = (phone: string) =>
  phone.length < 7 ? phone : `${phone.slice(0, 2)}${"•".repeat(phone.length - 5)}${phone.slice(-3)}`;
