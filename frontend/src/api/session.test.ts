// @vitest-environment jsdom
import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";

const ROOT = "http://localhost:3000/api/catalog/v1/sessions";
const staff = { id: 7, username: "mc.huyen", name: "Vương Thị Minh Châu", title: "", roles: ["clerk"] };
const answer = (token: string) =>
  HttpResponse.json({ access_token: token, token_type: "Bearer", expires_in: 600, staff }, { status: 201 });
const refused = (status: number, code: string) =>
  HttpResponse.json({ status, code }, { status, headers: { "content-type": "application/problem+json" } });

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

/** The session is the state of one tab: every test opens a new one. */
async function newTab() {
  vi.resetModules();
  return { ...(await import("./session")), ...(await import("./client")) };
}

test("many askers at once renew the token once", async () => {
  let renewals = 0;
  server.use(
    http.post(`${ROOT}/refresh`, () => {
      renewals += 1;
      return answer(`t${renewals}`);
    }),
  );
  const { accessToken } = await newTab();
  expect(await Promise.all([accessToken(), accessToken(), accessToken()])).toEqual(["t1", "t1", "t1"]);
  expect(renewals).toBe(1);
});

test("a refused token is renewed once and the request sent again, body and all", async () => {
  let renewals = 0;
  const seen: string[] = [];
  server.use(
    http.post(`${ROOT}/refresh`, () => answer(`t${++renewals}`)),
    http.post("http://localhost:3000/api/dossier/v1/dossiers", async ({ request }) => {
      seen.push(`${request.headers.get("authorization")} ${await request.text()}`);
      return seen.length === 1 ? refused(401, "token-expired") : HttpResponse.json({}, { status: 201 });
    }),
  );
  const { authedFetch } = await newTab();
  await authedFetch(new Request("http://localhost:3000/api/dossier/v1/dossiers", { method: "POST", body: "một" }));
  expect(seen).toEqual(["Bearer t1 một", "Bearer t2 một"]);
});

test("when the session is over the person is told so, and no second loop begins", async () => {
  server.use(
    http.post(`${ROOT}`, () => answer("t1")),
    http.post(`${ROOT}/refresh`, () => refused(401, "session-over")),
  );
  const { signIn, renew, currentSession } = await newTab();
  await signIn("mc.huyen", "x");
  expect(currentSession().status).toBe("signed_in");
  expect(await renew()).toBe(false);
  expect(currentSession()).toEqual({ status: "signed_out", reason: "expired" });
});

test("a lost line signs nobody out", async () => {
  server.use(
    http.post(`${ROOT}`, () => answer("t1")),
    http.post(`${ROOT}/refresh`, () => HttpResponse.error()),
  );
  const { signIn, renew, currentSession } = await newTab();
  await signIn("mc.huyen", "x");
  await expect(renew()).rejects.toMatchObject({ code: "no-answer", unanswered: true });
  expect(currentSession().status).toBe("signed_in");
});

test("the token is in memory only", async () => {
  server.use(http.post(`${ROOT}`, () => answer("secret-token")));
  const { signIn } = await newTab();
  await signIn("mc.huyen", "x");
  expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain("secret-token");
});
