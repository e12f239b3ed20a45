// The report of 2020: drafted, asked about, settled by a commune, checked, closed, and kept as four files.
import { expect, test } from "@playwright/test";
import { signedIn } from "./people.ts";

test("a report goes from the draft to the closed files, and every figure opens its dossiers", async ({
  browser,
  context,
}) => {
  const page = await signedIn(context, "daumoi.huyen");
  await page.goto("/reports/periodic");
  await page.getByLabel("Kỳ báo cáo").click();
  await page.getByRole("combobox", { name: "Kỳ báo cáo" }).fill("Năm 2020");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Lập dự thảo" }).click();
  await expect(page.getByRole("heading", { name: /Năm 2020.*Dự thảo/ })).toBeVisible();
  const row = page.getByRole("row", { name: /^Cấp huyện/ });
  await expect(row.getByRole("button").first()).toHaveText("11.543");
  await expect(page.getByRole("row", { name: /^Cấp xã/ }).getByRole("button").first()).toHaveText("67.380");
  await row.getByRole("button", { name: /đang giải quyết, Trong hạn: 4;/ }).click();
  const drawer = page.getByRole("dialog");
  await expect(drawer.getByText("4 hồ sơ.")).toBeVisible();
  await expect(drawer.getByRole("row")).toHaveCount(5);
  await drawer.getByLabel("Ý kiến về ô này").fill("Bốn hồ sơ chuyển sang năm 2021.");
  await drawer.getByRole("button", { name: "Gửi ý kiến" }).click();
  await expect(drawer.getByText("Bốn hồ sơ chuyển sang")).toBeVisible();
  await page.keyboard.press("Escape");
  const address = page.url();

  const commune = await browser.newContext({ baseURL: new URL(address).origin, locale: "vi-VN" });
  const leader = await signedIn(commune, "ct.dongmo");
  await leader.goto(address);
  await expect(leader.getByText("Bạn chỉ xem được số liệu của đơn vị mình")).toBeVisible();
  await leader.getByRole("button", { name: "Chốt số" }).first().click();
  await commune.close();

  await page.reload();
  await expect(page.getByRole("heading", { name: /^Chốt số: 1\// })).toBeVisible();
  await page.getByRole("button", { name: "Kiểm tra số liệu" }).click();
  await page.getByRole("button", { name: "Chốt báo cáo" }).click();
  const dialog = page.getByRole("dialog", { name: /Chốt báo cáo Năm 2020/ });
  await dialog.getByLabel("Lý do chung").fill("Xã chưa có tài khoản chốt số");
  await dialog.getByRole("button", { name: "Chốt báo cáo" }).click();
  await expect(page.getByRole("heading", { name: /Năm 2020.*Đã chốt/ })).toBeVisible({ timeout: 20_000 });
  for (const kind of ["Excel", "Word", "PDF", "JSON"]) {
    const file = page.waitForEvent("download");
    await page.getByRole("button", { name: "Tải tệp" }).click();
    await page.getByRole("menuitem", { name: new RegExp(`^${kind}`) }).click();
    expect((await file).suggestedFilename()).toMatch(/bao-cao_2020-year_\d+_v1\./);
  }
  await row.getByRole("button", { name: /đang giải quyết, Trong hạn: 4;/ }).click();
  await expect(drawer.getByText("Như lúc chốt báo cáo.")).toBeVisible();
});
