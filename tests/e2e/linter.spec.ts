// A report is checked in a real browser.
import { expect, test } from "@playwright/test";
import { signedIn } from "./people.ts";

const REPORT = [
  "Huyện đang niêm yết 364 TTHC (cấp huyện 249 TTHC, cấp xã 106 TTHC).",
  "Đơn vị tiếp nhận 67.380 hồ sơ; trả đúng hạn 67.342 hồ sơ, quá hạn 03 hồ sơ; chưa đến hạn 35 hồ sơ.",
].join("\n");

test("a report is pasted: what contradicts itself stands beside its place, what adds up does not", async ({
  context,
}) => {
  const page = await signedIn(context, "daumoi.huyen");
  await page.goto("/reports/linter");
  await page.getByLabel("Nội dung báo cáo").fill(REPORT);
  await page.getByRole("button", { name: "Soát số liệu" }).click();
  await expect(page.getByText("Có 1 chỗ cần xem lại")).toBeVisible();
  await expect(page.getByText("364 = 249 + 106")).toBeVisible();
  await page.getByRole("button", { name: "Dòng 1" }).click();
  await expect(page.locator("mark[aria-current=true]")).toHaveText("364");
});
