import { expect, type Page, test } from "@playwright/test";
import { received, signedIn, token } from "../people.ts";

const FOLDER = "../../docs/screens";

async function picture(page: Page, name: string): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
}

test("receive", async ({ context }) => {
  const page = await signedIn(context, "mc.dongmo");
  await page.goto("/receive");
  await page.getByRole("combobox", { name: "Tìm thủ tục" }).fill("ket hon");
  await expect(page.getByRole("option").first()).toBeVisible();
  await page.keyboard.press("Enter");
  await page.getByLabel("Họ và tên").fill("Hoàng Thị Mẫu");
  await page.getByLabel("Số CCCD/CMND").fill("020190000123");
  await page.getByLabel("Điện thoại").fill("0912345678");
  await page.getByLabel("Địa chỉ").fill("Khu Hòa Bình, thị trấn Đồng Mỏ");
  await page.getByRole("button", { name: "Đã nhận đủ giấy tờ bắt buộc" }).click();
  await expect(page.getByText(/hẹn trả \d\d:\d\d/)).toBeVisible();
  await page.evaluate(() => scrollTo(0, 0));
  await picture(page, "receive");
});

test("dossier", async ({ context, request }) => {
  const code = await received(request, await token(request, "mc.vanlinh"), "Lành Văn Mẫu");
  const page = await signedIn(context, "mc.vanlinh");
  await page.goto(`/dossiers/${code}`);
  await expect(page.getByRole("heading", { name: code })).toBeVisible();
  await picture(page, "dossier");
});

test("queue", async ({ context }) => {
  const page = await signedIn(context, "daumoi.huyen");
  await page.goto("/dossiers");
  await expect(page.getByRole("row").nth(5)).toBeVisible();
  await picture(page, "queue");
});

test("statistics", async ({ context }) => {
  const page = await signedIn(context, "daumoi.huyen");
  await page.goto("/reports?period=2020-year");
  await expect(page.getByRole("row", { name: /^Cấp xã/ })).toBeVisible();
  await picture(page, "statistics");
});

test("tracking", async ({ page, request }) => {
  const code = await received(request, await token(request, "mc.vanlinh"), "Nông Thị Mẫu");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/tra-cuu/${code}`);
  await expect(page.getByText(/Đã hoàn thành/).first()).toBeVisible();
  await picture(page, "tracking");
});
