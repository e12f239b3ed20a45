import { expect, test } from "vitest";
import { periodName } from "./period-name";

test("a period is named by its key in English, as the service names it in Vietnamese", () => {
  expect(periodName("2021-q3", "Quý III năm 2021", "vi")).toBe("Quý III năm 2021");
  for (const [key, name] of [
    ["2021-m09", "September 2021"],
    ["2021-q3", "Quarter 3 of 2021"],
    ["2021-h2", "Second half of 2021"],
    ["2021-9m", "Nine months of 2021"],
    ["2021-year", "Year 2021"],
    ["2021-01-05..2021-02-03", "Từ ngày…"],
  ] as const)
    expect(periodName(key, "Từ ngày…", "en")).toBe(name);
});
