import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import {
  addWorkingMinutes,
  Calendar,
  CalendarError,
  type CalendarJson,
  due,
  leftInWords,
  type Pause,
  type Unit,
  workingMinutesBetween,
  workingTimeBetween,
  workingTimeLeft,
} from ".";

interface Vector {
  calendar: number;
  start: string;
  amount: [number, number];
  unit: Unit;
  pauses: Pause[];
  at: string;
  start_on: string;
  trace: [string, string, string][];
  sentence: string;
  sentence_en: string;
  left: [number, number];
  between: [number, number, number];
  words: string;
  words_late: string;
  forth: string;
  back: string;
}

interface Vectors {
  calendars: CalendarJson[];
  vectors: Vector[];
}

const ROOT = `${resolve(import.meta.dirname, "../../../..")}/`;
const PYTHON = `${ROOT}.venv/bin/python`;
const RANDOM_CASES = 10_000;

const committed = JSON.parse(readFileSync(`${ROOT}packages/worktime/vectors.json`, "utf8")) as Vectors;

/** Every question of the file, answered here, in the shape of the file. */
function* differences({ calendars, vectors }: Vectors): Generator<{ asked: Vector; answered: Vector }> {
  const known = calendars.map((raw) => new Calendar(raw));
  for (const asked of vectors) {
    const calendar = known[asked.calendar];
    if (!calendar) throw new Error("the file names a calendar it does not hold");
    const [numerator, denominator] = asked.amount;
    const answer = due(asked.start, { numerator, denominator }, asked.unit, calendar, asked.pauses);
    const left = workingTimeLeft(asked.start, answer.at, calendar);
    const told = workingTimeBetween(asked.start, answer.at, calendar);
    const between = workingMinutesBetween(asked.start, answer.at, calendar);
    const answered: Vector = {
      ...asked,
      at: answer.at,
      start_on: answer.startOn,
      trace: answer.trace.map(({ kind, date, text }) => [kind, date, text]),
      sentence: answer.sentence,
      sentence_en: answer.sentenceEn,
      left: [left.days, left.minutes],
      between: [told.days, told.hours, told.minutes],
      words: leftInWords(asked.start, answer.at, calendar, "vi"),
      words_late: leftInWords(answer.at, asked.start, calendar, "en"),
      forth: addWorkingMinutes(asked.start, between, calendar),
      back: addWorkingMinutes(answer.at, -between, calendar),
    };
    if (JSON.stringify(answered) !== JSON.stringify(asked)) yield { asked, answered };
  }
}

describe("the twin of the Python engine", () => {
  it("answers every committed vector alike, word for word", () => {
    expect(committed.vectors.length).toBeGreaterThanOrEqual(300);
    for (const { asked, answered } of differences(committed)) expect(answered).toEqual(asked);
  });

  it.skipIf(!existsSync(PYTHON))("answers ten thousand fresh random questions alike", { timeout: 120_000 }, () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    const script = `${ROOT}packages/worktime/scripts/write_vectors.py`;
    const told = execFileSync(PYTHON, [script, "-", String(RANDOM_CASES), String(seed)], { maxBuffer: 2 ** 28 });
    const fresh = JSON.parse(told.toString("utf8")) as Vectors;
    expect(fresh.vectors).toHaveLength(RANDOM_CASES);
    const [first] = differences(fresh);
    expect(first, `seed ${seed}`).toBeUndefined();
  });

  const [raw] = committed.calendars;
  if (!raw) throw new Error("the file holds no calendar");
  const calendar = new Calendar(raw);

  it("says why, in Vietnamese", () => {
    expect(due("2021-08-27T16:40:00+07:00", 5, "working_day", calendar).sentence).toBe(
      "Nhận 16:40 thứ Sáu 27/08/2021 (sau 15:00), tính từ thứ Hai 30/08; 5 ngày làm việc; " +
        "trừ 02/09–03/09 Quốc khánh; hẹn trả 17:00 thứ Tư 08/09/2021",
    );
  });

  it("takes a moment of any offset, or a Date", () => {
    const moment = "2021-09-15T01:00:00Z";
    expect(due(moment, 1, "working_day", calendar).at).toBe("2021-09-16T17:00:00+07:00");
    expect(due(new Date(moment), 1, "working_day", calendar).at).toBe("2021-09-16T17:00:00+07:00");
  });

  it.each([
    [0, "day"],
    [-1, "working_day"],
    [0.25, "working_day"],
    [0.5, "day"],
    [Number.NaN, "working_hour"],
  ] as const)("refuses %d %ss", (amount, unit) => {
    expect(() => due("2021-09-15T08:00:00+07:00", amount, unit, calendar)).toThrow(RangeError);
  });

  it("refuses what lies outside the calendar, and moments without offset", () => {
    expect(() => due("2027-12-20T08:00:00+07:00", 30, "working_day", calendar)).toThrow(CalendarError);
    expect(() => due("2021-09-15T08:00:00", 1, "working_day", calendar)).toThrow("offset");
  });
});
