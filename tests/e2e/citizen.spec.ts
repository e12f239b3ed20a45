// The citizen: scans the slip, sees how far it is; shows the secret, sees the rest. Her browser runs no script.
import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { received, token } from "./people.ts";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** What the desk prints on the slip: computed here from the key of the running stack. */
function secretOf(code: string): string {
  const key = readFileSync(join(process.env.MOTCUA_E2E_DATA ?? "", "secrets", "dossier_tracking_key"), "utf8").trim();
  const digest = createHmac("sha256", key).update(`motcua.tracking.1\0${code}`).digest();
  const number = digest.readUIntBE(0, 5);
  const letters = [35, 30, 25, 20, 15, 10, 5, 0].map((shift) => ALPHABET[Math.floor(number / 2 ** shift) % 32]);
  return `${letters.slice(0, 4).join("")}-${letters.slice(4).join("")}`;
}

/** A telephone whose browser runs no script. */
async function phone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
    // One person's wrong tries are not another test's.
    extraHTTPHeaders: { "Accept-Language": "vi" },
  });
  return context.newPage();
}

test("scan, degree only, wrong secret, right secret, who has looked", async ({ browser, request }) => {
  const clerk = await token(request, "mc.dongmo");
  const code = await received(request, clerk, "Vi Thị Kín");
  const officer = { Authorization: `Bearer ${clerk}`, "Idempotency-Key": crypto.randomUUID() };
  const purpose = "Gọi điện báo ngày trả kết quả";
  const looked = await request.post(`/api/dossier/v1/dossiers/${code}/reveals`, { headers: officer, data: { purpose } });
  expect(looked.status()).toBe(200);
  const page = await phone(browser);

  await test.step("an old slip's address leads to the page, which tells the degree only", async () => {
    await page.goto(`/tracking/${code}`);
    await expect(page).toHaveURL(new RegExp(`/tra-cuu/${code.replaceAll(".", "\\.")}$`));
    await expect(page.getByText("Đã hoàn thành 25%")).toBeVisible();
    await expect(page.getByText("Chứng thực bản sao")).toHaveCount(0);
    await expect(page.getByText("Kín")).toHaveCount(0);
  });

  await test.step("a wrong secret is refused", async () => {
    await page.getByLabel("Mã bí mật in trên phiếu").fill("AAAA-AAAA");
    await page.getByRole("button", { name: "Xem chi tiết" }).click();
    await expect(page.getByRole("alert")).toContainText("không đúng");
    await expect(page.getByText("Chứng thực bản sao")).toHaveCount(0);
  });

  await test.step("the right one opens it: where it is, why this day, who has looked", async () => {
    await page.getByLabel("Mã bí mật in trên phiếu").fill(secretOf(code).toLowerCase());
    await page.getByRole("button", { name: "Xem chi tiết" }).click();
    await expect(page.getByText("Đã tiếp nhận", { exact: true })).toBeVisible();
    await expect(page.getByText(/Nhận \d\d:\d\d .+ hẹn trả/)).toBeVisible();
    const row = page.getByRole("row").filter({ hasText: purpose });
    await expect(row).toContainText("Thị trấn Đồng Mỏ");
    await expect(page.getByText("Kín")).toHaveCount(0);
    expect(page.url()).not.toContain(secretOf(code));
  });

  await test.step("it fits the telephone and prints without its forms", async () => {
    const { width } = (await page.locator("html").boundingBox()) ?? { width: 0 };
    expect(width).toBeLessThanOrEqual(390);
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("button")).toBeHidden();
    await page.emulateMedia({ media: "screen" });
  });

  await test.step("closing it hides it again", async () => {
    await page.getByRole("button", { name: "Đóng, không cho máy này xem nữa" }).click();
    await expect(page.getByText("Chứng thực bản sao")).toHaveCount(0);
    await expect(page.getByLabel("Mã bí mật in trên phiếu")).toBeVisible();
  });
});

test("whoever tries secrets out is slowed down", async ({ browser, request }) => {
  const code = await received(request, await token(request, "mc.vanlinh"), "Vi Thị Chậm");
  const page = await phone(browser);
  await page.goto(`/tra-cuu/${code}`);
  for (const wrong of ["AAAA-0001", "AAAA-0002", "AAAA-0003"]) {
    await page.getByLabel("Mã bí mật in trên phiếu").fill(wrong);
    await page.getByRole("button", { name: "Xem chi tiết" }).click();
    await expect(page.getByRole("alert")).toContainText("không đúng");
  }
  await page.getByLabel("Mã bí mật in trên phiếu").fill(secretOf(code));
  await page.getByRole("button", { name: "Xem chi tiết" }).click();
  await expect(page.getByRole("alert")).toContainText("thử lại sau 1 phút");
});

test("the page has no accessibility finding, in both languages, light and dark", async ({ page, request }) => {
  const code = await received(request, await token(request, "mc.vanlinh"), "Vi Thị Đọc");
  for (const [address, colorScheme] of [
    ["/tra-cuu", "light"],
    [`/tra-cuu/${code}`, "dark"],
    [`/tra-cuu/${code}?lang=en`, "light"],
    ["/tra-cuu/khong-co", "dark"],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(address);
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    const found = violations.map((one) => `${address} ${one.id}: ${one.nodes.map((node) => node.target).join(" | ")}`);
    expect(found).toEqual([]);
  }
  await page.goto(`/tra-cuu/${code}`);
  await page.getByLabel("Mã bí mật in trên phiếu").fill(secretOf(code));
  await page.getByRole("button", { name: "Xem chi tiết" }).click();
  await expect(page.getByRole("heading", { name: "Ai đã xem hồ sơ của tôi" })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  expect(violations.map((one) => one.id)).toEqual([]);
});
