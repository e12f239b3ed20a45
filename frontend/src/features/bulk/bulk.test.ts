import { expect, test } from "vitest";
import type { DossierRow } from "@/api/types";
import { actsFor, whichOf } from "./bulk";

const row = (code: string, ...allowed_acts: string[]) =>
  ({ code, version: 3, allowed_acts, assignee: null }) as unknown as DossierRow;

test("only what some chosen row allows is offered; a whole list offers all of the role", () => {
  const leader = { roles: ["leader"] as const } as unknown as Parameters<typeof actsFor>[0];
  expect(actsFor(leader, { rows: [row("A", "approve", "send_back")], all: false })).toEqual(["approve"]);
  expect(actsFor(leader, { rows: [row("A")], all: true })).toEqual(["assign", "approve", "remind"]);
  const clerk = { roles: ["clerk"] as const } as unknown as Parameters<typeof actsFor>[0];
  expect(actsFor(clerk, { rows: [row("A", "approve")], all: true })).toEqual([]);
});

test("rows are named with the version seen, a whole list with the number read", () => {
  const rows = [row("A"), row("B")];
  expect(whichOf({ rows, all: false, query: {}, total: 9 })).toEqual({
    rows: [
      { code: "A", version: 3 },
      { code: "B", version: 3 },
    ],
  });
  expect(whichOf({ rows, all: true, query: { queue: "to_approve", limit: 50 }, total: 1203 })).toEqual({
    query: { queue: "to_approve" },
    total: 1203,
  });
});
