import { expect, test } from "vitest";
import type { ProcedureDetail } from "@/api/types";
import { hoursOf, pictures, type Step, total } from "./steps";

const step = (amount: number, unit: Step["unit"], level: Step["level"] = null): Step => ({
  name: "Thẩm định",
  kind: "internal",
  level,
  division_id: null,
  agency_kind: null,
  role: null,
  amount,
  unit,
});
const procedure = (...steps: Step[]) => ({ levels: ["district", "commune"], steps }) as unknown as ProcedureDetail;

test("a step in calendar days has no working hours", () => {
  expect([step(1, "half_day"), step(2, "working_day"), step(3, "day")].map(hoursOf)).toEqual([4, 16, null]);
});

test("steps add up in the largest unit that leaves no rest", () => {
  expect(total([step(1, "half_day"), step(1, "working_day"), step(1, "half_day")])).toEqual({
    amount: 2,
    unit: "working_day",
  });
  expect(total([step(1, "half_day"), step(1, "working_day")])).toEqual({ amount: 3, unit: "half_day" });
  expect(total([step(1, "half_day"), step(1, "working_hour")])).toEqual({ amount: 5, unit: "working_hour" });
  expect(total([step(2, "day"), step(3, "day")])).toEqual({ amount: 5, unit: "day" });
  expect(total([step(2, "day"), step(3, "working_day")])).toBeNull();
});

test("levels that take the same steps share a picture", () => {
  expect(pictures(procedure())).toEqual([]);
  expect(pictures(procedure(step(1, "day"))).map((one) => one.levels)).toEqual([["district", "commune"]]);
  const differing = pictures(procedure(step(1, "day", "district"), step(2, "day")));
  expect(differing.map((one) => [one.levels, one.steps.length])).toEqual([
    [["district"], 2],
    [["commune"], 1],
  ]);
});
