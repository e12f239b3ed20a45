// A register of any office: the good rows land, the bad ones come back with line and reason, twice adds nothing.
import { expect, test } from "@playwright/test";
import { signedIn } from "./people.ts";

const HEADER =
  "code,procedure_code,agency_code,channel,applicant_name,received_at,due_at,completed_at,returned_at,status";

test("a register with a bad row", async ({ context }) => {
  const page = await signedIn(context, "daumoi.huyen");
  const serial = String(Date.now()).slice(-4);
  const row = (number: number, change = "") =>
    `SO-2019-${serial}-${number},2.000815,06466,counter,Người trong sổ ${number},2019-06-0${number + 2}T08:0${number},,2019-06-0${number + 2}T10:00,2019-06-0${number + 2}T10:30,${change || "returned"}`;
  const csv = [HEADER, row(1), row(2), row(3, "lost")].join("\n");
  const file = { name: `so-${serial}.csv`, mimeType: "text/csv", buffer: Buffer.from(csv, "utf8") };
  await page.goto("/imports");
  const choose = page.locator('input[type="file"]');

  await choose.setInputFiles(file);
  const first = page.getByRole("listitem").filter({ hasText: file.name }).first();
  await expect(first).toContainText("Đã xong", { timeout: 30_000 });
  await expect(first).toContainText("Đã ghi: 2");
  await expect(first).toContainText("Bị trả lại: 1");
  await first.getByRole("button", { name: "Xem 1 dòng" }).click();
  await expect(page.getByRole("dialog").getByRole("cell", { name: "4", exact: true })).toBeVisible();
  await page.keyboard.press("Escape");

  await choose.setInputFiles({ ...file, name: `lai-${serial}.csv` });
  const second = page.getByRole("listitem").filter({ hasText: `lai-${serial}.csv` }).first();
  await expect(second).toContainText("Đã xong", { timeout: 30_000 });
  await expect(second).toContainText("Đã ghi: 0");
  await expect(second).toContainText("Đã có từ trước: 2");
});
