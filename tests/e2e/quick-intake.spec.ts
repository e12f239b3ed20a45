// The promise to the clerk: a routine dossier in at most 25 key presses, counted as the keyboard sends them.
import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { received, signedIn, token, unique } from "./people.ts";

const CLERK = "mc.dongmo";
const CODE = /^\d{3}\.\d{2}\.\d{2}\.H37-\d{6}-\d{4}$/;

/** Counts every keydown that a finger causes: held keys that repeat count once, modifiers count as keys of their own. */
async function counting(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const counter = window as unknown as { presses: number };
    counter.presses = 0;
    const count = (event: KeyboardEvent) => {
      if (!event.repeat && event.isTrusted) counter.presses += 1;
    };
    window.addEventListener("keydown", count, { capture: true });
  });
  return () => page.evaluate(() => (window as unknown as { presses: number }).presses);
}

/** One press per letter: nothing is pasted. */
const type = (page: Page, text: string) => page.keyboard.type(text, { delay: 8 });

async function saved(page: Page): Promise<string> {
  await expect(page.getByRole("button", { name: "Hồ sơ tiếp theo" })).toBeFocused();
  return (await page.getByText(CODE).first().textContent()) ?? "";
}

const phone = () => `09${String(Math.floor(Math.random() * 1e8)).padStart(8, "0")}`;

/** The desk has received certified copies before, so they are among its habits. */
async function habitual(request: APIRequestContext) {
  await received(request, await token(request, CLERK), unique("Nông Văn"), { phone: phone() });
}

async function emptyPage(page: Page) {
  await page.goto("/receive");
  await expect(page.getByRole("combobox", { name: "Tìm thủ tục" })).toBeFocused();
  await expect(page.getByRole("option").first()).toBeVisible();
}

test("a routine dossier of a known person takes at most 25 key presses", async ({ context, request }) => {
  const name = unique("Vi Thị");
  const number = phone();
  await received(request, await token(request, CLERK), name, { phone: number, procedure: "2.000884" });
  await habitual(request);
  const page = await signedIn(context, CLERK);
  const presses = await counting(page);
  await emptyPage(page);

  await type(page, "sao");
  await expect(page.getByRole("option").first()).toContainText("2.000815");
  await page.keyboard.press("Enter");
  await type(page, number);
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Họ và tên")).toHaveValue(name);
  await expect(page.getByRole("button", { name: /Đã nhận đủ giấy tờ/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Enter");
  expect(await saved(page)).toMatch(CODE);
  const count = await presses();
  console.log(`key presses, routine dossier of a known person: ${count} (at most 25)`);
  expect(count).toBeLessThanOrEqual(25);

  await test.step("the next dossier is one key away", async () => {
    await page.keyboard.press("Enter");
    await expect(page.getByRole("combobox", { name: "Tìm thủ tục" })).toBeFocused();
  });
});

test("fast fingers lose nothing: the same without waiting for any answer", async ({ context, request }) => {
  const name = unique("Lý Văn");
  const number = phone();
  await received(request, await token(request, CLERK), name, { phone: number, procedure: "2.000884" });
  await habitual(request);
  const page = await signedIn(context, CLERK);
  await emptyPage(page);
  await page.keyboard.type("sao");
  await page.keyboard.press("Enter");
  await page.keyboard.type(number);
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Họ và tên")).toHaveValue(name);
  await expect(page.getByRole("button", { name: /Đã nhận đủ giấy tờ/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  expect(await saved(page)).toMatch(CODE);
});

test("somebody new costs the letters of her name besides", async ({ context, request }) => {
  await habitual(request);
  const page = await signedIn(context, CLERK);
  const presses = await counting(page);
  await emptyPage(page);
  const name = "Nong Thi Hoai";
  await type(page, "sao");
  await page.keyboard.press("Enter");
  await type(page, phone());
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Họ và tên")).toBeFocused();
  await type(page, name);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("button", { name: /Đã nhận đủ giấy tờ/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Enter");
  expect(await saved(page)).toMatch(CODE);
  const count = await presses();
  console.log(`key presses, routine dossier of an unknown person: ${count}, of which ${name.length} for her name`);
  expect(count - name.length).toBeLessThanOrEqual(25);
});

test("an open twin is told before saving, and the clerk's word stands in the note", async ({ context, request }) => {
  const name = unique("Hoàng Văn");
  const number = phone();
  const first = await received(request, await token(request, CLERK), name, { phone: number });
  const page = await signedIn(context, CLERK);
  await emptyPage(page);
  await type(page, "sao");
  await page.keyboard.press("Enter");
  await type(page, number);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Người này còn 1 hồ sơ cùng thủ tục đang mở.")).toBeVisible();
  await expect(page.getByRole("link", { name: first })).toBeVisible();
  await expect(page.getByRole("button", { name: /Đã nhận đủ giấy tờ/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByLabel("Vì sao vẫn tiếp nhận")).toBeFocused();
  await type(page, "ban sao khac");
  await page.keyboard.press("Control+Enter");
  const code = await saved(page);
  const answer = await request.get(`/api/dossier/v1/dossiers/${code}`, {
    headers: { Authorization: `Bearer ${await token(request, CLERK)}` },
  });
  expect((await answer.json()).note).toBe(`Đã biết hồ sơ đang mở ${first}: ban sao khac.`);
});

test("a dossier filed for a citizen: consent read and kept, then it waits to be accepted", async ({ context, request }) => {
  const page = await signedIn(context, CLERK);
  await emptyPage(page);
  await type(page, "sao");
  await page.keyboard.press("Enter");
  await page.getByText("Nộp hộ trực tuyến").first().click();
  await expect(page.getByText(/Tôi đồng ý để công chức/)).toBeVisible();
  const name = unique("Nông Thị");
  await page.getByLabel("Họ và tên").fill(name);
  await page.getByLabel("Điện thoại").fill(phone());
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { name: "Đã nộp hộ trực tuyến" })).toBeVisible();
  const code = await saved(page);
  const headers = { Authorization: `Bearer ${await token(request, CLERK)}` };
  const consent = await (await request.get(`/api/dossier/v1/dossiers/${code}/consent`, { headers })).json();
  expect([consent.given_by, consent.relation, consent.how]).toEqual([name, "applicant", "spoken"]);
  expect(consent.text_shown).toContain("nộp hồ sơ trực tuyến thay tôi");
  await page.goto("/dossiers?queue=to_receive");
  await expect(page.getByRole("link", { name: code }).first()).toBeVisible();
});
