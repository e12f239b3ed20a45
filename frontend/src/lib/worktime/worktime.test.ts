import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Calendar, type CalendarJson, momentOf } from "./calendar";
import { due, type Pause, type TraceStep, type Unit } from "./due";
import { timeLeft } from "./spans";

interface Vector {
  start: string;
  amount: [number, number];
  unit: Unit;
  calendar: number;
  pauses: Pause[];
  at: string;
  start_on: string;
  trace: TraceStep[];
  sentence: string;
  sentence_en: string;
  left: [number, number];
}

const path = "../packages/worktime/vectors.json";
const { calendars, vectors } = JSON.parse(readFileSync(path, "utf8")) as {
  calendars: CalendarJson[];
  vectors: Vector[];
};
const known = calendars.map((raw) => new Calendar(raw));

describe("the twin of the Python engine", () => {
  it("has vectors to be judged by", () => expect(vectors.length).toBeGreaterThanOrEqual(300));

  it.each(vectors.map((one, number) => [number, one] as const))("gives the same answer to vector %i", (_, one) => {
    const calendar = known[one.calendar];
    if (!calendar) throw new Error("no calendar");
    const [numerator, denominator] = one.amount;
    const answer = due(one.start, { numerator, denominator }, one.unit, calendar, one.pauses);
    expect(answer).toEqual({
      at: one.at,
      startOn: one.start_on,
      trace: one.trace,
      sentence: one.sentence,
      sentenceEn: one.sentence_en,
    });
    const left = timeLeft(momentOf(one.start), momentOf(one.at), calendar);
    expect([left.days, left.minutes].map((figure) => figure + 0)).toEqual(one.left);
  });
});
