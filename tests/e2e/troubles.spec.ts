// What goes wrong in an office: a double click, a lost line, two tabs, a colleague who was faster.
import { expect, type Page, test } from "@playwright/test";
import { received, signedIn, token, unique } from "./people.ts";

async function filled(page: Page, name: string): Promise<void> {
  await page.goto("/receive");
  await page.getByRole("combobox", { name: "Tìm thủ tục" }).fill("2.000815");
  await expect(page.getByRole("option")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await page.getByLabel("Họ và tên").fill(name);
  await page.getByRole("button", { name: "Đã nhận đủ giấy tờ bắt buộc" }).click();
}

async function countOf(page: Page, bearer: string, name: string): Promise<number> {
  const answer = await page.request.get(`/api/dossier/v1/dossiers?q=${encodeURIComponent(name)}`, {
    headers: { Authorization: `Bearer ${bearer}` },
  });
  return (await answer.json()).items.length as number;
}

test("a double click and a reload make one dossier", async ({ context, request }) => {
  const name = unique("Lành Văn");
  const page = await signedIn(context, "mc.maisao");
  await filled(page, name);
  await page.getByRole("button", { name: "Lưu và in giấy hẹn" }).dblclick();
  await expect(page.getByRole("button", { name: "Hồ sơ tiếp theo" })).toBeVisible();
  await page.reload();
  expect(await countOf(page, await token(request, "mc.maisao"), name)).toBe(1);
});

test("an answer that is lost on the way, sent again, makes one dossier", async ({ context, request }) => {
  const name = unique("Vi Thị");
  const page = await signedIn(context, "mc.nhanly");
  await filled(page, name);
  let lost = false;
  await page.route("**/api/dossier/v1/dossiers", async (route) => {
    if (route.request().method() === "POST" && !lost) {
      lost = true;
      await route.fetch(); // it arrives and is done; only the answer is lost
      await route.abort("connectionreset");
    } else await route.continue();
  });
  await page.getByRole("button", { name: "Lưu và in giấy hẹn" }).click();
  const again = page.getByRole("button", { name: "Gửi lại ngay" });
  const done = page.getByRole("button", { name: "Hồ sơ tiếp theo" });
  await expect(again.or(done).first()).toBeVisible();
  if (await again.isVisible()) await again.click();
  await expect(done).toBeVisible();
  expect(lost).toBe(true);
  expect(await countOf(page, await token(request, "mc.nhanly"), name)).toBe(1);
});

test("what is typed survives a lost connection and a reload", async ({ context, request }) => {
  const name = unique("Hà Văn");
  const page = await signedIn(context, "mc.ytich");
  await filled(page, name);
  await context.setOffline(true);
  await page.getByRole("button", { name: "Lưu và in giấy hẹn" }).click();
  await expect(page.getByText(/Mất kết nối|Chưa gửi được/).first()).toBeVisible();
  await page.waitForTimeout(600); // drafts are written shortly after the last key
  await context.setOffline(false);
  await page.reload();
  // The form was kept, and goes out by itself once the line is back.
  await expect(page.getByRole("button", { name: "Hồ sơ tiếp theo" })).toBeVisible({ timeout: 20_000 });
  expect(await countOf(page, await token(request, "mc.ytich"), name)).toBe(1);
});

test("two people act at once: one wins, the other is told what changed", async ({ browser, request }) => {
  const bearer = await token(request, "mc.lamson");
  const code = await received(request, bearer, unique("Triệu Văn"));
  const one = await browser.newContext();
  const other = await browser.newContext();
  const [first, second] = [await signedIn(one, "mc.lamson"), await signedIn(other, "mc.lamson")];
  for (const page of [first, second]) {
    await page.goto(`/dossiers/${code}`);
    await page.getByRole("button", { name: "Nhận xử lý", exact: true }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
  }
  await first.getByRole("dialog").getByRole("button", { name: "Nhận xử lý", exact: true }).click();
  await expect(first.getByRole("dialog")).toBeHidden();
  await second.getByRole("dialog").getByRole("button", { name: "Nhận xử lý", exact: true }).click();
  await expect(second.getByText(/Hồ sơ vừa thay đổi, việc của bạn chưa được ghi/).first()).toBeVisible();
  await one.close();
  await other.close();
});
