// The district's report of 2021, section II.4, as the statistics page shows it; every figure opens its dossiers.
import { expect, type Page, test } from "@playwright/test";
import { signedIn, token } from "./people.ts";

const figure = (page: Page, row: string, measure: string) =>
  page
    .getByRole("row", { name: new RegExp(`^${row}`) })
    .getByRole("button", { name: new RegExp(`^${measure},`) });

const REPORT = [
  { period: "2020-year", row: "Cấp huyện", total: "11.543", open: "4", late: null },
  { period: "2020-year", row: "Cấp xã", total: "67.380", open: "35", late: "3" },
  { period: "2021-9m", row: "Cấp huyện", total: "9.526", open: "24", late: null },
  { period: "2021-9m", row: "Cấp xã", total: "40.893", open: "30", late: null },
];

for (const { period, row, total, open, late } of REPORT) {
  test(`${period}, ${row}: received ${total}, in progress ${open}`, async ({ context }) => {
    const page = await signedIn(context, "daumoi.huyen");
    await page.goto(`/reports?period=${period}`);
    const cells = page.getByRole("row", { name: new RegExp(`^${row}`) });
    await expect(cells.getByRole("button").first()).toHaveText(total);
    await expect(cells.getByRole("button").last()).toHaveText(open);
    const lateCell = cells.getByRole("button", { name: /^Quá hạn,/ });
    if (late) await expect(lateCell.first()).toHaveText(late);
    else await expect(lateCell).toHaveCount(0);
    await expect(page.getByText("không khớp")).toHaveCount(0);
    await expect(page.getByText("khớp", { exact: true }).first()).toBeVisible();
  });
}

test("a figure opens the dossiers behind it, and each of them opens", async ({ context }) => {
  const page = await signedIn(context, "daumoi.huyen");
  await page.goto("/reports?period=2020-year");
  await figure(page, "Cấp xã", "Quá hạn").first().click();
  const drawer = page.getByRole("dialog");
  await expect(drawer.getByText("3 hồ sơ")).toBeVisible();
  await expect(drawer.getByRole("row")).toHaveCount(4);
  await drawer.getByRole("link").first().click();
  await expect(page).toHaveURL(/\/dossiers\/000\./);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("grouping by agency shows twenty communes, and the address carries the view", async ({ context }) => {
  const page = await signedIn(context, "daumoi.huyen");
  await page.goto("/reports?period=2020-year&level=commune&by=%5B%22agency%22%5D");
  await expect(page.locator("tbody tr")).toHaveCount(20);
  await page.reload();
  await expect(page.locator("tbody tr")).toHaveCount(20);
});

test("form II.06 comes as a workbook", async ({ request }) => {
  const bearer = await token(request, "daumoi.huyen");
  const answer = await request.get("/api/reporting/v1/forms/ii06/files/xlsx?period=2020-year&level=commune", {
    headers: { Authorization: `Bearer ${bearer}` },
  });
  expect(answer.status()).toBe(200);
  expect((await answer.body()).subarray(0, 2).toString()).toBe("PK");
});
