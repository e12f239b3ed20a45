// @vitest-environment jsdom
import { expect, test } from "vitest";
import { type Draft, dropDraft, findDraft, keepDraft, laterOf, mirrorDraft, openDraft } from "./drafts";

const draft = (id: string, more: Partial<Draft> = {}): Draft => ({
  id,
  kind: "receive",
  staff: "7",
  form: { name: id },
  sent: [],
  triedAt: null,
  state: "editing",
  result: null,
  updatedAt: 1,
  ...more,
});

test("the form left open last is opened first; saved ones are not opened again", async () => {
  await keepDraft(draft("a", { updatedAt: 5 }));
  await keepDraft(draft("b", { updatedAt: 9, state: "sending" }));
  await keepDraft(draft("c", { updatedAt: 20, state: "saved" }));
  await keepDraft(draft("d", { updatedAt: 30, staff: "8" }));
  expect((await openDraft("7", "receive"))?.id).toBe("b");
  await dropDraft("b");
  expect((await openDraft("7", "receive"))?.id).toBe("a");
});

test("what was typed in the last moment before a reload is there", async () => {
  await keepDraft(draft("e", { form: { name: "Nông" }, updatedAt: 100 }));
  mirrorDraft(draft("e", { form: { name: "Nông Thị Hoài" }, updatedAt: 101 }));
  expect(laterOf(await findDraft("e"), "e")?.form).toEqual({ name: "Nông Thị Hoài" });
  expect(laterOf(undefined, "other")).toBeUndefined();
});

test("what was sent is never taken back by what was typed", async () => {
  await keepDraft(draft("f", { state: "sending", updatedAt: 100 }));
  mirrorDraft(draft("f", { updatedAt: 200 }));
  expect(laterOf(await findDraft("f"), "f")?.state).toBe("sending");
  mirrorDraft(null);
});
