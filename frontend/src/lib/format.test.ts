import { expect, test } from "vitest";
import {
  formatDate,
  formatDateTime,
  formatDayInWords,
  formatMoney,
  formatNumber,
  isoDay,
  weekday,
} from "./format";

test("a day is the day in Vietnam, whatever the machine's zone", () => {
  expect(formatDate("2021-09-14T17:30:00Z")).toBe("15/09/2021");
  expect(isoDay("2021-09-14T17:30:00Z")).toBe("2021-09-15");
  expect(formatDate("2021-09-15")).toBe("15/09/2021");
  expect(formatDateTime("2021-09-15T17:00:00+07:00")).toBe("17:00 15/09/2021");
});

test("weekdays are named in the page's language", () => {
  const today = new Date("2021-11-20T03:00:00Z");
  expect(formatDayInWords("2021-11-25T10:00:00Z", "vi", today)).toBe("thứ Năm 25/11");
  expect(formatDayInWords("2022-01-03", "en", today)).toBe("Monday 03/01/2022");
  expect(weekday("2021-11-28")).toBe(0);
});

test("figures take the separators of the language", () => {
  expect(formatNumber(11543, "vi")).toBe("11.543");
  expect(formatNumber(11543, "en")).toBe("11,543");
  expect(formatMoney(8000, "vi")).toBe("8.000 đồng");
});
