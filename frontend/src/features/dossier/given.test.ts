import { expect, test } from "vitest";
import type { DefaultLimit, Dossier } from "@/api/types";
import { fieldsOf } from "./acts";
import { isAsked, isMissing, readDays, readMoney, toBody } from "./given";

const dossier = { applicant: { kind: "person" } } as Dossier;

test("money and days are read as people write them", () => {
  expect(["1.250.000", "1250000", "1 250 000", "", "một triệu", "-5"].map(readMoney)).toEqual([
    1_250_000,
    1_250_000,
    1_250_000,
    null,
    null,
    null,
  ]);
  expect(["2", "0,5", "0.5", "1,25", "0", "x"].map(readDays)).toEqual([2, 0.5, 0.5, null, null, null]);
});

test("what belongs to one way of handing over is asked for and sent for that way only", () => {
  const fields = fieldsOf("return_result");
  const typed = { recipient_name: "Bà Huệ", authority: "Giấy ủy quyền số 1", tracking_number: "EK123" };
  const by = (method: string) => toBody(fields, { ...typed, method }, dossier);
  expect(by("counter")).toEqual({ method: "counter", recipient_name: "Bà Huệ" });
  expect(by("postal")).toEqual({ method: "postal", recipient_name: "Bà Huệ", tracking_number: "EK123" });
  expect(by("proxy")).toEqual({ method: "proxy", recipient_name: "Bà Huệ", authority: "Giấy ủy quyền số 1" });
  const authority = fields.find((field) => field.name === "authority");
  expect(authority && isAsked(authority, { method: "counter" })).toBe(false);
  expect(fields.filter((field) => isMissing(field, { method: "proxy" })).map((field) => field.name)).toEqual([
    "recipient_name",
    "authority",
  ]);
});

test("a correction sends what was typed and nothing else", () => {
  const fields = fieldsOf("request_correction");
  const given = { reason: "Viết sai", correction: { name: " Đặng Thị Huệ ", phone: "", copies: "2" } };
  expect(toBody(fields, given, dossier)).toEqual({
    reason: "Viết sai",
    applicant: { kind: "person", name: "Đặng Thị Huệ" },
    copies: 2,
  });
  expect(fields.filter((field) => isMissing(field, { reason: "x" })).map((field) => field.name)).toEqual([
    "correction",
  ]);
});

test("agencies are asked with their own limits", () => {
  const fields = fieldsOf("request_opinion");
  const row = { agency_id: 12, question: "Có tranh chấp không?", days: "2,5" };
  expect(toBody(fields, { partners: [row] }, dossier)).toEqual({
    partners: [{ agency_id: 12, question: "Có tranh chấp không?", amount: 2.5 }],
  });
  expect(isMissing(fields[0] ?? { name: "partners", required: true }, { partners: [{ ...row, days: "x" }] })).toBe(
    true,
  );
});

test("without days the limit of the procedure holds, where it names one", () => {
  const [field] = fieldsOf("request_opinion");
  if (!field) throw new Error("nobody is asked");
  const limit = {
    agency_id: 12,
    name: "Ý kiến về đất đai",
    amount: 3,
    unit: "working_day",
    due_at: "2021-09-20T17:00:00+07:00",
  } as DefaultLimit;
  const given = (days: string, agency_id = 12) => ({
    partners: [{ agency_id, question: "Có tranh chấp không?", days }],
    limits: [limit],
  });
  expect(["", " ", "2", "x", "0"].map((days) => isMissing(field, given(days)))).toEqual([
    false,
    false,
    false,
    true,
    true,
  ]);
  expect(["", "2"].map((days) => isMissing(field, given(days, 13)))).toEqual([true, false]);
  // The limit is the service's to count: nothing is sent of it.
  expect(toBody([field], given(""), dossier)).toEqual({
    partners: [{ agency_id: 12, question: "Có tranh chấp không?" }],
  });
});
