import { expect, test } from "vitest";
import { emptyForm, faultAt, faults, missingPapers, type ReceiveForm, toInput, untouched } from "./form";

const now = new Date("2021-09-15T08:00:00+07:00");
const paper = { name: "Tờ khai", originals: 1, copies: 0, required: true, present: true };
const complete: ReceiveForm = {
  ...emptyForm,
  procedureCode: "2.001218",
  name: "Nông Thị Hoài",
  phone: "0912 345 123",
  identity_number: "082123456789",
  papers: [paper, { ...paper, required: false, present: false }],
};

test("a complete form has nothing against it", () => {
  expect(faults(complete, now)).toEqual([]);
});

test("what is missing is named in the order of the page", () => {
  expect(faults({ ...emptyForm, phone: "12", papers: [{ ...paper, present: false }] }, now)).toEqual([
    "procedure",
    "name",
    "phone",
    "papers",
  ]);
});

test("a receipt cannot be written into the future, but may be written back", () => {
  expect(faults({ ...complete, receivedAt: "2021-09-15T08:01:00+07:00" }, now)).toEqual(["received_at"]);
  expect(faults({ ...complete, receivedAt: "2021-09-10T16:40:00+07:00" }, now)).toEqual([]);
  expect(faults({ ...complete, receivedAt: "không rõ" }, now)).toEqual(["received_at"]);
});

test("numbers are sent as digits, names in NFC with single spaces, empty fields as null", () => {
  const input = toInput({ ...complete, name: "  Nông  Thị Hoài ".normalize("NFD"), email: " " });
  expect(input.applicant).toEqual({
    kind: "person",
    name: "Nông Thị Hoài",
    identity_number: "082123456789",
    phone: "0912345123",
    email: null,
    address: null,
  });
  expect("received_at" in input).toBe(false);
});

test("only required papers count as missing", () => {
  expect(missingPapers(complete)).toBe(0);
  expect(untouched(emptyForm)).toBe(true);
  expect(untouched(complete)).toBe(false);
});

test("a service's pointer leads to the field on the page", () => {
  expect(faultAt("/applicant/phone")).toBe("phone");
  expect(faultAt("#/papers/2/present")).toBe("papers");
  expect(faultAt("/note")).toBeNull();
});
