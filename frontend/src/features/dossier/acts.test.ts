import { expect, test } from "vitest";
import { actsOf, fieldsOf } from "./acts";

test("one act is the task of now, the others stand in the menu", () => {
  expect(actsOf({ allowed_acts: ["assign", "claim", "stop", "withdraw", "view_personal_data"] })).toEqual({
    main: "claim",
    others: ["assign", "withdraw", "stop"],
  });
  expect(actsOf({ allowed_acts: ["view_personal_data", "print_slip"] })).toEqual({ main: null, others: [] });
});

test("acts that this app does not know are left alone", () => {
  expect(actsOf({ allowed_acts: ["extend", "approve"] })).toEqual({ main: "approve", others: [] });
});

test("a question mark makes a field optional", () => {
  expect(fieldsOf("return_result")).toEqual([
    { name: "method", required: true },
    { name: "recipient_name", required: false },
    { name: "authority", required: false },
    { name: "tracking_number", required: false },
  ]);
});
