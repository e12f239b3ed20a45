// Figures leave the house in a real browser: receiver, package, and what became of it.
import { expect, test } from "@playwright/test";
import { signedIn } from "./people.ts";

test("a receiver is written, the form of a period is sent, and its fate is seen", async ({ context }) => {
  const admin = await signedIn(context, "quantri");
  await admin.goto("/reports/deliveries");
  await admin.getByLabel("Tên nơi nhận").fill("Văn phòng UBND tỉnh");
  await admin.getByRole("textbox", { name: "Thư mục", exact: true }).fill("tinh");
  await admin.getByRole("button", { name: "Thêm nơi nhận" }).click();
  await expect(admin.getByText("Văn phòng UBND tỉnh: Thư mục tinh")).toBeVisible();
  const sending = admin.getByRole("region", { name: "Các lần gửi" });
  await sending.getByLabel("Nơi nhận").click();
  await admin.locator(".ant-select-item-option", { hasText: "Văn phòng UBND tỉnh" }).click();
  await sending.getByLabel("Kỳ báo cáo").click();
  await admin.locator(".ant-select-item-option", { hasText: "9 tháng năm 2021" }).click();
  await sending.getByRole("button", { name: "Gửi biểu II.06 ngay" }).click();
  await expect(sending.getByText("đã gửi, nơi nhận đã có")).toBeVisible({ timeout: 30_000 });
  await expect(sending.getByText("Đã đọc lại ở nơi nhận: đúng từng byte")).toBeVisible();
});
