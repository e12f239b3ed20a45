import { expect, test } from "vitest";
import { emptyForm } from "./form";
import { asUsual, placed, told, wholeNumber } from "./recall";

test("only a whole number asks for a person", () => {
  expect(wholeNumber("0912 345 678")).toBe("0912345678");
  expect(wholeNumber("+84 912.345.678")).toBe("0912345678");
  expect(wholeNumber("020180001234")).toBe("020180001234");
  expect(wholeNumber("09123456")).toBeNull();
  expect(wholeNumber("Nông Thị Hoài")).toBeNull();
});

test("what nobody is known by goes where it belongs", () => {
  expect(placed("0912 345 678", "person")).toEqual({ phone: "0912345678" });
  expect(placed("020180001234", "person")).toEqual({ identity_number: "020180001234" });
  expect(placed("0100109106", "organisation")).toEqual({ identity_number: "0100109106" });
  expect(placed(" Nông Thị Hoài ", "person")).toEqual({ name: "Nông Thị Hoài" });
  expect(placed("  ", "person")).toEqual({});
});

test("a person is told from another by number, never by name alone", () => {
  expect(told({ ...emptyForm, name: "Lan" })).toBeNull();
  expect(told({ ...emptyForm, name: "Lan", phone: "0912 345 67" })).toBeNull();
  expect(told({ ...emptyForm, phone: "0912345678" })).toBeNull();
  expect(told({ ...emptyForm, name: "Lan", phone: "0912 345 678" })).toEqual({
    kind: "person",
    name: "Lan",
    identity_number: null,
    phone: "0912345678",
  });
});

test("as usual ticks what is required and what most bring, in the usual number", () => {
  const paper = { originals: 1, copies: 0, present: false };
  const papers = [
    { ...paper, name: "Tờ khai", required: true },
    { ...paper, name: "Bản sao", required: false },
    { ...paper, name: "Ủy quyền", required: false },
  ];
  const uses = [
    { name: "Tờ khai", presented: 9, of: 10, originals: 1, copies: 0 },
    { name: "Bản sao", presented: 8, of: 10, originals: 0, copies: 2 },
    { name: "Ủy quyền", presented: 5, of: 10, originals: 1, copies: 0 },
  ];
  expect(asUsual(papers, uses).map((one) => [one.present, one.originals, one.copies])).toEqual([
    [true, 1, 0],
    [true, 0, 2],
    [false, 1, 0],
  ]);
  expect(asUsual(papers, []).map((one) => one.present)).toEqual([true, false, false]);
});
