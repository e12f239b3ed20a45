// The narrative report of 2020 and nine months of 2021: its figures lead to the statistics, the officer adds her words.
import { expect, test } from "@playwright/test";
import { signedIn } from "./people.ts";

test("the report shows the district's figures, takes a text and leaves as Word and PDF", async ({ context }) => {
  const page = await signedIn(context, "daumoi.huyen");
  await page.goto("/reports/narrative");
  for (const figure of ["11.543", "67.380", "9.526", "40.893"])
    await expect(page.getByRole("link", { name: figure, exact: true }).first()).toBeVisible();
  const words = `Tiếp tục niêm yết công khai, lần ${Date.now()}.`;
  await page.getByRole("button", { name: "Sửa nội dung: IV. Phương hướng, nhiệm vụ" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Nội dung", { exact: true }).fill(words);
  await dialog.getByRole("button", { name: "Lưu" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(words)).toBeVisible();
  for (const [button, end] of [
    ["Tải Word", /\.docx$/],
    ["Tải PDF", /\.pdf$/],
  ] as const) {
    const file = page.waitForEvent("download");
    await page.getByRole("button", { name: button }).click();
    expect((await file).suggestedFilename()).toMatch(end);
  }
  await page.getByRole("link", { name: "67.380", exact: true }).first().click();
  await expect(page).toHaveURL(/\/reports\?.*period=2020-year.*level=commune/);
  await expect(page.getByRole("row", { name: /^Cấp xã/ }).getByRole("button").first()).toHaveText("67.380");
});
