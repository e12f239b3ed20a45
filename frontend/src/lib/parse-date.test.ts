import { expect, test } from "vitest";
import { parseDay, parseTime } from "./parse-date";

const today = new Date("2021-09-15T08:00:00+07:00");

test.each([
  ["15/9", "2021-09-15"],
  ["02/09/2021", "2021-09-02"],
  ["1.10.21", "2021-10-01"],
  ["1509", "2021-09-15"],
  ["15092021", "2021-09-15"],
  ["hôm nay", "2021-09-15"],
  ["hôm nay".normalize("NFD"), "2021-09-15"],
  ["mai", "2021-09-16"],
  ["+5", "2021-09-20"],
  ["-15", "2021-08-31"],
])("%s is read as %s", (typed, day) => {
  expect(parseDay(typed, today)).toBe(day);
});

test.each(["31/2", "30/02/2021", "32/1", "abc", "", "1/13"])("%s is no day", (typed) => {
  expect(parseDay(typed, today)).toBeNull();
});

test("times are taken as people write them", () => {
  expect(["8", "830", "8h30", "16:40", "16g05"].map(parseTime)).toEqual([
    "08:00",
    "08:30",
    "08:30",
    "16:40",
    "16:05",
  ]);
  expect(["25:00", "7:99", "x"].map(parseTime)).toEqual([null, null, null]);
});
