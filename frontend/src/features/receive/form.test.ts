import { expect, test } from "vitest";
import {
  emptyForm,
  faultAt,
  faults,
  missingPapers,
  type ReceiveForm,
  toConsent,
  toInput,
  untouched,
} from "./form";

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

test("the result finds its way: post needs an address, an electronic one an email", () => {
  const away: ReceiveForm = { ...complete, address: "", delivery: "postal" };
  expect(faults(away, now)).toEqual(["delivery_address"]);
  expect(faults({ ...away, address: "Khu Ga" }, now)).toEqual([]);
  expect(faults({ ...away, deliveryAddress: "Phố Mới" }, now)).toEqual([]);
  expect(toInput({ ...away, deliveryAddress: " Phố Mới " }).delivery_address).toBe("Phố Mới");
  expect(toInput({ ...complete, deliveryAddress: "Phố Mới" }).delivery_address).toBeNull();
  expect(faults({ ...complete, delivery: "online" }, now)).toEqual(["delivery_email"]);
});

test("a postal number is sent only with what came by post", () => {
  const posted: ReceiveForm = { ...complete, channel: "postal", tracking: "RA 123 456 789 VN" };
  expect(faults(posted, now)).toEqual([]);
  expect(toInput(posted).inbound_tracking).toBe("RA 123 456 789 VN");
  expect(faults({ ...posted, tracking: "12" }, now)).toEqual(["tracking"]);
  expect(toInput({ ...posted, channel: "counter" }).inbound_tracking).toBeNull();
});

test("filing for somebody needs her consent, and no complete papers yet", () => {
  const helped: ReceiveForm = { ...complete, channel: "online", papers: [{ ...paper, present: false }] };
  expect(faults(helped, now)).toEqual([]);
  expect(toConsent(helped, "Tôi đồng ý")).toEqual({
    given_by: "Nông Thị Hoài",
    relation: "applicant",
    how: "spoken",
    text_shown: "Tôi đồng ý",
  });
  const consent = { ...helped.consent, relation: "representative" as const };
  expect(faults({ ...helped, consent }, now)).toEqual(["consent"]);
});
