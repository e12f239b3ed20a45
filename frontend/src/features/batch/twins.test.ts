import { expect, test } from "vitest";
import type { RowInput } from "./judge";
import { twinsOnPage } from "./twins";

const row = (
  line: number,
  name: string,
  identity_number: string | null,
  phone: string | null,
  procedure = "1",
) => ({
  line,
  input: {
    client_id: `row ${line}`,
    procedure_code: procedure,
    channel: "counter",
    applicant: { kind: "person", name, identity_number, phone },
    copies: 1,
    result_delivery: "counter",
  } satisfies RowInput,
});

test("a row is a twin of an earlier one by number, else by telephone and name, under the same procedure", () => {
  const rows = [
    row(1, "Lan", "020180000001", "0912000001"),
    row(2, "Lan", "020180000001", null),
    row(3, "LÂN", null, "0912000001"),
    row(4, "Lan", "020180000002", "0912000001"),
    row(5, "Lan", "020180000001", "0912000001", "2"),
    row(6, "Mai", null, "0912000001"),
    row(7, "Lan", null, null),
    row(8, "Lan", null, null),
  ];
  expect([...twinsOnPage(rows)]).toEqual([
    ["row 2", 1],
    ["row 3", 1],
  ]);
});
