import { expect, test } from "vitest";
import type { Proposal } from "./api/imports";
import { assign, mappingOf, missing } from "./mapping";

const proposal: Proposal = {
  header_line: 3,
  columns: [
    { heading: "Số BN", samples: ["HS-1"], target: "code", how: "words" },
    { heading: "Tình hình", samples: ["Xong"], target: "status", how: "words" },
    { heading: "Ghi chú", samples: [], target: null, how: null },
  ],
  words: {
    status: [
      { word: "Xong", value: null },
      { word: "Đã trả", value: "returned" },
    ],
  },
  dates: "dmy",
  constants: { channel: "counter" },
  missing: ["procedure_code", "applicant_name", "received_at"],
  remembered: null,
};

test("words without a known meaning are left for the clerk", () => {
  expect(mappingOf(proposal).words).toEqual({ status: { "Đã trả": "returned" } });
});

test("a target has one column, and a column beats a constant", () => {
  const mapping = mappingOf(proposal);
  expect(assign(mapping, 2, "code").targets).toEqual([null, "status", "code"]);
  expect(assign(mapping, 2, "channel").constants).toEqual({});
  expect(assign(mapping, 0, null).targets).toEqual([null, "status", null]);
});

test("what is missing is what the service would refuse", () => {
  expect(missing(mappingOf(proposal))).toEqual(["procedure_code", "applicant_name", "received_at"]);
});
