/** The words of a trace in both languages; twin of packages/worktime/src/worktime/dictionary.py. */
import type { Unit } from "./due";

export type Language = "vi" | "en";

export const WEEKDAYS: Record<Language, readonly string[]> = {
  vi: ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
};

/** One and many. */
export const UNITS: Record<Language, Record<Exclude<Unit, "same_day">, readonly [string, string]>> = {
  vi: {
    working_day: ["ngày làm việc", "ngày làm việc"],
    day: ["ngày", "ngày"],
    half_day: ["buổi làm việc", "buổi làm việc"],
    working_hour: ["giờ làm việc", "giờ làm việc"],
  },
  en: {
    working_day: ["working day", "working days"],
    day: ["day", "days"],
    half_day: ["half-day", "half-days"],
    working_hour: ["working hour", "working hours"],
  },
};

export const WORDS = {
  vi: {
    received: "Nhận {time} {day}",
    after_cutoff: " (sau {cutoff})",
    closed: " (ngoài giờ làm việc)",
    on_day_off: " (ngày nghỉ)",
    counted_from: "tính từ {day}",
    same_day: "trả trong ngày",
    hours: "{hours} giờ {minutes} phút làm việc",
    minutes: "{minutes} phút làm việc",
    make_up: "(làm bù)",
    pause: "tạm dừng {start}–{end}{ground}: {took}",
    ground: " ({ground})",
    moved: "hết hạn {day} là ngày nghỉ, chuyển sang ngày làm việc kế tiếp",
    due: "hẹn trả {time} {day}",
    left: "Còn {time} làm việc",
    late: "Quá hạn {time} làm việc",
    left_nothing: "Đến hạn",
    late_nothing: "Quá hạn, ngoài giờ làm việc",
  },
  en: {
    received: "Received {time} {day}",
    after_cutoff: " (after {cutoff})",
    closed: " (outside office hours)",
    on_day_off: " (a day off)",
    counted_from: "counted from {day}",
    same_day: "due the same day",
    hours: "{hours} h {minutes} min of office time",
    minutes: "{minutes} min of office time",
    make_up: "(make-up day)",
    pause: "paused {start}–{end}{ground}: {took}",
    ground: " ({ground})",
    moved: "runs out on {day}, a day off, so moved to the next working day",
    due: "due {time} {day}",
    left: "{time} of office time left",
    late: "Overdue by {time} of office time",
    left_nothing: "Due",
    late_nothing: "Overdue, outside office hours",
  },
} as const satisfies Record<Language, Record<string, string>>;

/** Days, hours, minutes: one and many. */
export const TIME_UNITS: Record<Language, readonly (readonly [string, string])[]> = {
  vi: [
    ["ngày", "ngày"],
    ["giờ", "giờ"],
    ["phút", "phút"],
  ],
  en: [
    ["day", "days"],
    ["hour", "hours"],
    ["minute", "minutes"],
  ],
};

/** Said once before steps of these kinds that follow each other. */
export const PREFIX: Record<Language, Partial<Record<string, string>>> = {
  vi: {
    day_off: "trừ ",
    make_up: "tính cả ",
  },
  en: {
    day_off: "not counting ",
    make_up: "including ",
  },
};

const NEW_YEAR = "Tết Nguyên Đán";
const OBSERVED: Record<Language, string> = {
  vi: " (nghỉ bù)",
  en: " (in lieu)",
};
const SWAPPED: Record<Language, string> = {
  vi: "nghỉ thay cho ngày {day}",
  en: "off in place of {day}",
};
const FEASTS: Record<Language, Record<string, string>> = {
  vi: {},
  en: {
    "Tết Dương lịch": "New Year's Day",
    "Tết Nguyên Đán": "Lunar New Year",
    "Ngày Giỗ Tổ Hùng Vương": "Hung Kings' Commemoration Day",
    "Ngày Chiến thắng": "Reunification Day",
    "Ngày Quốc tế Lao động": "Labour Day",
    "Quốc khánh": "National Day",
    "Ngày Văn hóa Việt Nam": "Vietnamese Culture Day",
  },
};

export const fill = (text: string, values: Record<string, string>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");

/** A holiday as it is told: the days around Tết are one feast. Names of the district's own stay as they are. */
export function feast(name: string, language: Language): string {
  const swap = /^Ngày nghỉ \(thay cho ngày (\d\d\/\d\d\/\d{4})\)$/.exec(name);
  if (swap) return fill(SWAPPED[language], { day: swap[1] ?? "" });
  const observed = name.endsWith(OBSERVED.vi);
  let base = observed ? name.slice(0, -OBSERVED.vi.length) : name;
  if (base.endsWith(NEW_YEAR) || base === "29 Tết") base = NEW_YEAR;
  return (FEASTS[language][base] ?? base) + (observed ? OBSERVED[language] : "");
}
