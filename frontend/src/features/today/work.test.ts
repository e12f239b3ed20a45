import { expect, test } from "vitest";
import type { DossierRow } from "@/api/types";
import { inOrder, nextAct, workQueues } from "./work";

const row = (code: string, due_at: string | null, band: DossierRow["deadline"]["band"] = "ok") =>
  ({
    code,
    due_at,
    received_at: "2021-09-01T08:00:00+07:00",
    deadline: { band, working_days_left: 1 },
  }) as DossierRow;

test("a leader's approvals come before everything; then the least time left", () => {
  const items = inOrder([
    { queue: "to_approve", rows: [row("A", "2021-12-01T10:00:00Z")] },
    {
      queue: "overdue",
      rows: [row("C", "2021-09-10T10:00:00Z", "overdue"), row("B", "2021-09-01T10:00:00Z", "overdue")],
    },
    { queue: "to_return", rows: [row("D", "2021-01-01T10:00:00Z", "done"), row("B", null)] },
  ]);
  expect(items.map((item) => `${item.row.code} ${item.queue}`)).toEqual([
    "A to_approve",
    "B overdue",
    "C overdue",
    "D to_return",
  ]);
});

test("who acts works, who only reads watches", () => {
  expect(workQueues(["officer", "clerk"])).toEqual({
    queues: [
      "to_take_up",
      "mine",
      "opinions_to_give",
      "linked_to_return",
      "questions_overdue",
      "unassigned",
      "to_receive",
      "intake_supplements",
      "overdue",
      "due_soon",
      "to_return",
    ],
    watching: false,
  });
  expect(workQueues(["viewer"])).toEqual({ queues: ["overdue", "due_soon"], watching: true });
});

test("the act beside a dossier is one that this person may do", () => {
  expect(nextAct({ allowed_acts: ["claim", "stop"] }, "claim")).toBe("claim");
  expect(nextAct({ allowed_acts: ["assign", "stop"] }, "claim")).toBe("assign");
  expect(nextAct({ allowed_acts: ["view_personal_data"] }, "claim")).toBeNull();
});
