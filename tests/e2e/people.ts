// Who the journeys are walked as, and the few calls they share.
import { type APIRequestContext, type BrowserContext, expect, type Page } from "@playwright/test";

export const PASSWORD = "motcua-demo";

/** Signed in as the app would be: the refresh cookie in the browser, nothing else. */
export async function signedIn(context: BrowserContext, username: string): Promise<Page> {
  const answer = await context.request.post("/api/catalog/v1/sessions", { data: { username, password: PASSWORD } });
  expect(answer.status()).toBe(201);
  return context.newPage();
}

export async function token(request: APIRequestContext, username: string): Promise<string> {
  const answer = await request.post("/api/catalog/v1/sessions", { data: { username, password: PASSWORD } });
  expect(answer.status()).toBe(201);
  return (await answer.json()).access_token as string;
}

interface Paper {
  name: string;
  originals: number | null;
  copies: number | null;
  required: boolean;
}

interface Received {
  procedure?: string;
  phone?: string;
  identity?: string;
}

/** Receives a dossier through the API and answers its code. */
export async function received(
  request: APIRequestContext,
  bearer: string,
  applicant: string,
  { procedure = "2.000815", phone = "0912345678", identity }: Received = {},
): Promise<string> {
  const { papers } = await (await request.get(`/api/catalog/v1/procedures/${procedure}`)).json();
  const answer = await request.post("/api/dossier/v1/dossiers", {
    headers: { Authorization: `Bearer ${bearer}`, "Idempotency-Key": crypto.randomUUID() },
    data: {
      procedure_code: procedure,
      channel: "counter",
      applicant: { kind: "person", name: applicant, phone, identity_number: identity, address: "Khu Ga, thị trấn Đồng Mỏ" },
      papers: (papers as Paper[]).map((one) => ({
        name: one.name,
        originals: one.originals ?? 0,
        copies: one.copies ?? 0,
        required: one.required,
        present: true,
      })),
      copies: 1,
      result_delivery: "counter",
    },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return (await answer.json()).code as string;
}

/** A name that no other test uses, in Vietnamese letters. */
export const unique = (stem: string) =>
  `${stem} ${[...crypto.randomUUID().replaceAll("-", "").slice(0, 6)].map((one) => "ăâđêôơưáàảãạéèẻ"[Number.parseInt(one, 16) % 15]).join("")}`;
