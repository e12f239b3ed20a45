// @vitest-environment jsdom
import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { findDraft, openDraft } from "@/lib/drafts";
import { emptyForm, toInput } from "../form";
import { freshDraft } from "../use-draft";
import { type ReceiveDraft, type Sent, sendDraft } from "./receive";

const URL = "http://localhost:3000/api/dossier/v1/dossiers";
const path = "/api/dossier/v1/dossiers" as const;
const sent = (name: string): Sent => ({ path, body: toInput({ ...emptyForm, procedureCode: "2.001218", name }) });
const problem = (status: number, code: string) => HttpResponse.json({ status, code }, { status });

/** A service as ours is: one key, one dossier; another body under a used key is refused. */
function service() {
  const made = new Map<string, { body: string; code: string }>();
  let silent = 0;
  const handler = http.post(URL, async ({ request }) => {
    const key = request.headers.get("idempotency-key") ?? "";
    const body = await request.text();
    const before = made.get(key);
    if (before && before.body !== body) return problem(422, "idempotency-key-reused");
    const kept = before ?? { body, code: `H37-${made.size + 1}` };
    made.set(key, kept);
    if (silent > 0) {
      silent -= 1;
      return HttpResponse.error();
    }
    return HttpResponse.json({ code: kept.code }, { status: 201 });
  });
  return { handler, made, loseAnswers: (count: number) => (silent = count) };
}

const server = setupServer();
let office = service();
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
beforeEach(() => {
  office = service();
  server.use(
    office.handler,
    http.post("http://localhost:3000/api/catalog/v1/sessions/refresh", () => problem(401, "not-authenticated")),
  );
});
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const kept = async (draft: ReceiveDraft) => (await findDraft(draft.id)) as ReceiveDraft;

test("a double click makes one dossier", async () => {
  const draft = freshDraft("1");
  const outcomes = await Promise.all([sendDraft(draft, sent("An")), sendDraft(draft, sent("An"))]);
  expect(outcomes.map((outcome) => outcome.dossier.code)).toEqual(["H37-1", "H37-1"]);
  expect(office.made.size).toBe(1);
  expect(await kept(draft)).toMatchObject({ state: "saved", result: "H37-1", form: null, sent: [] });
});

test("a lost answer leaves the form to be sent again, and again makes no second dossier", async () => {
  office.loseAnswers(1);
  const draft = freshDraft("2");
  await expect(sendDraft(draft, sent("An"))).rejects.toMatchObject({ code: "no-answer" });
  const waiting = await kept(draft);
  expect(waiting).toMatchObject({ state: "sending", sent: [sent("An")] });
  expect(waiting.triedAt).not.toBeNull();
  expect((await openDraft("2", "receive"))?.id).toBe(draft.id);
  expect((await sendDraft(waiting, sent("An"))).dossier.code).toBe("H37-1");
  expect(office.made.size).toBe(1);
});

test("words changed after a lost answer do not slip in: what was saved first stands, and it is said", async () => {
  office.loseAnswers(1);
  const draft = freshDraft("3");
  await expect(sendDraft(draft, sent("An"))).rejects.toThrow();
  const outcome = await sendDraft(await kept(draft), sent("Bình"));
  expect(outcome).toMatchObject({ earlier: true, dossier: { code: "H37-1" } });
  expect(office.made.size).toBe(1);
});

test("a refusal of the service gives the form back for mending", async () => {
  server.use(http.post(URL, () => problem(422, "missing-required-papers"), { once: true }));
  const draft = freshDraft("4");
  await expect(sendDraft(draft, sent("An"))).rejects.toMatchObject({ code: "missing-required-papers" });
  expect(await kept(draft)).toMatchObject({ state: "editing", sent: [], triedAt: null });
  expect((await sendDraft(await kept(draft), sent("An, mended"))).earlier).toBe(false);
});

test("a form belongs to the person who typed it", async () => {
  office.loseAnswers(1);
  await expect(sendDraft(freshDraft("5"), sent("An"))).rejects.toThrow();
  expect(await openDraft("6", "receive")).toBeUndefined();
});
