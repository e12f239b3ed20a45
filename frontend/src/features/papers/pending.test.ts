// @vitest-environment jsdom
import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Upload } from "./api/papers";
import { PART } from "./api/papers";
import { bringHome, dossierPlace, draftPlace, keepPending, type Progress, relocate } from "./pending";

/** The other side, as small as it can be and as strict as it is: parts at their offset, checks with the last one. */
const service = { size: 0, received: 0, kept: false, attached: [] as string[], lose: 0, refuse: "" };
const upload = (): Upload =>
  ({
    id: "u1",
    state: service.kept ? "kept" : "open",
    size: service.size,
    received: service.received,
    file: service.kept ? { id: "f1" } : null,
  }) as Upload;
const problem = (status: number, code: string) =>
  HttpResponse.json({ code, detail: "" }, { status, headers: { "content-type": "application/problem+json" } });
const server = setupServer(
  http.post("*/api/catalog/v1/sessions/refresh", () => problem(401, "not-authenticated")),
  http.post("*/papers/uploads", async ({ request }) => {
    service.size = ((await request.json()) as { size: number }).size;
    return HttpResponse.json(upload(), { status: 201 });
  }),
  http.get("*/papers/uploads/u1", () => HttpResponse.json(upload())),
  http.patch("*/papers/uploads/u1", async ({ request }) => {
    if (service.refuse) return problem(422, service.refuse);
    const content = await request.arrayBuffer();
    if (Number(request.headers.get("upload-offset")) !== service.received)
      return problem(409, "upload-offset-differs");
    service.received += content.byteLength;
    // The part was counted, its answer was lost.
    if (service.lose-- > 0) return HttpResponse.error();
    if (request.headers.get("upload-complete") === "?0") return new HttpResponse(null, { status: 204 });
    service.kept = true;
    return HttpResponse.json(upload());
  }),
  http.post("*/dossiers/:code/paper-files", ({ params, request }) => {
    service.attached.push(`${String(params.code)} ${request.headers.get("idempotency-key")}`);
    return HttpResponse.json({ items: [] });
  }),
);

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => Object.assign(service, { received: 0, kept: false, attached: [], lose: 0, refuse: "" }));
afterAll(() => server.close());

const file = (bytes: number) => new File([new Uint8Array(bytes)], "a.pdf", { type: "application/pdf" });
const at = (place: string) => ({ staff: "1", place, camera: false, kind: "paper" as const, position: null });
const steps = () => {
  const told: Progress[] = [];
  return { told, tell: (progress: Progress) => void told.push(progress) };
};

test("a file goes home in parts and is attached once", async () => {
  const one = await keepPending(file(2 * PART + 10), at(dossierPlace("H1")));
  const { told, tell } = steps();
  await expect(bringHome(one, tell, new AbortController().signal)).resolves.toBe("dossier:H1");
  expect(told.map((progress) => progress.sent)).toEqual([0, PART, 2 * PART, 2 * PART + 10]);
  expect(service.attached).toEqual([`H1 ${one.id}-attach`]);
});

test("after lost answers it goes on from what the service has counted", async () => {
  // The line is back at once: nobody waits for the next try.
  const back = setInterval(() => window.dispatchEvent(new Event("online")), 20);
  service.lose = 2;
  const one = await keepPending(file(3 * PART), at(dossierPlace("H2")));
  const { told, tell } = steps();
  await bringHome(one, tell, new AbortController().signal);
  clearInterval(back);
  expect(service.received).toBe(3 * PART);
  expect(told.some((progress) => progress.step === "offline")).toBe(true);
  expect(service.attached).toHaveLength(1);
});

test("a refusal is told, not tried again", async () => {
  service.refuse = "paper-type-lies";
  const one = await keepPending(file(10), at(dossierPlace("H3")));
  await expect(bringHome(one, () => undefined, new AbortController().signal)).rejects.toMatchObject({
    code: "paper-type-lies",
  });
  expect(service.attached).toEqual([]);
});

test("a file of a form waits, and follows the form to its dossier", async () => {
  const one = await keepPending(file(10), at(draftPlace("d1")));
  await expect(bringHome(one, () => undefined, new AbortController().signal)).resolves.toBe("draft:d1");
  expect(service.attached).toEqual([]);
  await relocate("1", draftPlace("d1"), dossierPlace("H4"));
  await bringHome(one, () => undefined, new AbortController().signal);
  expect(service.attached).toEqual([`H4 ${one.id}-attach`]);
});
