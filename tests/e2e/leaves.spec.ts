// Leave in a real browser: a leader enters one for a colleague, is refused days twice, and ends it.
import { expect, test } from "@playwright/test";
import { signedIn } from "./people.ts";

test("a leave is entered with a stand-in, refused a second time in words, and ended", async ({ context }) => {
  const page = await signedIn(context, "ld.tuphap");
  await page.goto("/");
  await page.getByRole("link", { name: "Nghỉ phép, người thay" }).click();
  await expect(page).toHaveURL(/\/agencies\/leaves$/);
  const enter = async () => {
    await page.getByRole("button", { name: "Ghi ngày nghỉ" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog).toBeVisible();
    for (const [field, name] of [
      ["Người nghỉ", "Nông Thị Thu Hà"],
      ["Người thay", "Hoàng Thị Phương"],
    ] as const) {
      await dialog.getByRole("combobox", { name: field }).fill(name);
      await page.keyboard.press("Enter");
    }
    await dialog.getByLabel("Từ ngày").fill("+20");
    await dialog.getByLabel("Đến hết ngày").fill("+22");
    await dialog.getByLabel("Căn cứ, lý do").fill("Nghỉ phép năm");
    await dialog.getByRole("button", { name: "Lưu" }).click();
    return dialog;
  };
  await expect(await enter()).toBeHidden();
  const row = page.getByRole("row").filter({ hasText: "Nghỉ phép năm" });
  await expect(row).toContainText("Sắp nghỉ");

  const again = await enter();
  await expect(again.getByText("Người này đã có ngày nghỉ trùng với những ngày đó.")).toBeVisible();
  await again.getByRole("button", { name: "Thôi" }).click();

  await row.getByRole("button", { name: "Kết thúc" }).click();
  await page.getByRole("tooltip").getByRole("button", { name: "Kết thúc" }).click();
  // A leave that never began leaves the list.
  await expect(row).toHaveCount(0);
});

test("a clerk enters her own leave only", async ({ context }) => {
  const page = await signedIn(context, "mc.dongmo");
  await page.goto("/agencies/leaves");
  await page.getByRole("button", { name: "Ghi ngày nghỉ" }).click();
  await expect(page.getByRole("dialog").getByRole("combobox", { name: "Người nghỉ" })).toBeDisabled();
});
