// "4 tại chỗ" in a real browser: a designation is entered, refused a second time in words, and ended.
import { expect, test } from "@playwright/test";
import { signedIn } from "./people.ts";

test("an officer is designated for a desk, not twice, and the designation ends", async ({ context }) => {
  const page = await signedIn(context, "quantri");
  await page.goto("/");
  await page.getByRole("link", { name: "Cán bộ 4 tại chỗ" }).click();
  await expect(page).toHaveURL(/\/agencies\/officers$/);
  await page.getByRole("combobox", { name: "Đơn vị" }).fill("Hữu Kiên");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  const enter = async () => {
    await page.getByRole("button", { name: "Ghi phân công" }).click();
    await dialog.getByRole("combobox", { name: "Cán bộ" }).fill("Mông Thị Nguyệt");
    await page.keyboard.press("Enter");
    await dialog.getByLabel("Từ ngày", { exact: true }).fill("hôm nay");
    await dialog.getByLabel("Quyết định", { exact: true }).fill("Quyết định thử nghiệm 12");
    await dialog.getByRole("button", { name: "Lưu" }).click();
  };
  await enter();
  await expect(dialog).toBeHidden();
  const row = page.getByRole("row").filter({ hasText: "Quyết định thử nghiệm 12" });
  await expect(row).toContainText("Mọi thủ tục đơn vị nhận");

  await enter();
  await expect(dialog.getByText("Người này đã được phân công đúng việc đó")).toBeVisible();
  await dialog.getByRole("button", { name: "Thôi", exact: true }).click();

  await row.getByRole("button", { name: "Thôi phân công" }).click();
  await dialog.getByLabel("Thôi từ ngày").fill("+2");
  await page.keyboard.press("Tab");
  await dialog.getByRole("button", { name: "Thôi phân công" }).click();
  await expect(row).toContainText("thôi từ");
  await expect(row.getByRole("button")).toHaveCount(0);
});

test("a leader reads who is designated and changes nothing", async ({ context }) => {
  const page = await signedIn(context, "ct.dongmo");
  await page.goto("/agencies/officers");
  await expect(page.getByRole("row").filter({ hasText: "Quyết định tại chỗ" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Ghi phân công" })).toHaveCount(0);
});
