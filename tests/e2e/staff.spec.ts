// The administrator gives a colleague an address; others see that there is one, not which.
import { expect, test } from "@playwright/test";
import { signedIn, token } from "./people.ts";

test("an e-mail is entered, refused when it is none, and masked in the list", async ({ context, request }) => {
  const page = await signedIn(context, "quantri");
  await page.goto("/");
  await page.getByRole("link", { name: "Cán bộ", exact: true }).click();
  await expect(page).toHaveURL(/\/agencies\/staff$/);
  await page.getByRole("combobox", { name: "Đơn vị" }).fill("Y tế");
  await page.keyboard.press("Enter");
  const row = page.getByRole("row").filter({ hasText: "Lăng Thị Yến" });
  const dialog = page.getByRole("dialog");
  await row.getByRole("button", { name: "Sửa Lăng Thị Yến" }).click();
  await dialog.getByLabel("Thư điện tử").fill("yen tai chilang");
  await dialog.getByRole("button", { name: "Lưu" }).click();
  await expect(dialog.getByText("Địa chỉ thư chưa đúng.")).toBeVisible();
  await dialog.getByLabel("Thư điện tử").fill("yen.lang@chilang.example");
  await dialog.getByRole("button", { name: "Lưu" }).click();
  await expect(dialog).toBeHidden();
  await expect(row).toContainText("y•••@chilang.example");

  const colleague = await token(request, "cv.yte");
  const listed = await request.get("/api/catalog/v1/staff?limit=500", {
    headers: { Authorization: `Bearer ${colleague}` },
  });
  expect(await listed.text()).not.toContain("yen.lang");

  await row.getByRole("button", { name: "Sửa Lăng Thị Yến" }).click();
  await expect(dialog.getByLabel("Thư điện tử")).toHaveValue("yen.lang@chilang.example");
  await dialog.getByLabel("Thư điện tử").fill("");
  await dialog.getByRole("button", { name: "Lưu" }).click();
  await expect(row).toContainText("Chưa có");
});
