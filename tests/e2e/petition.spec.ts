// The hotline: a call is written down, classified, answered by the agency concerned.
import { expect, test } from "@playwright/test";
import { signedIn, unique } from "./people.ts";

test("a petition by telephone is recorded, classified and answered", async ({ browser }) => {
  const content = `${unique("Chậm trả kết quả chứng thực")}, đã quá hẹn hai ngày`;
  const desk = await browser.newContext();
  const hotline = await signedIn(desk, "truc.huyen");
  await hotline.goto("/petitions");
  await hotline.getByRole("button", { name: "Ghi phản ánh qua điện thoại" }).click();
  const form = hotline.getByRole("dialog");
  await form.getByLabel("Điện thoại").fill("0987654321");
  await form.getByLabel("Họ tên").fill("Lý Thị Phản Ánh");
  await form.getByLabel("Địa chỉ").fill("Xã Mai Sao");
  await form.getByLabel("Nội dung").fill(content);
  await form.getByRole("button", { name: "Ghi lại" }).click();
  await expect(form).toBeHidden();
  const row = hotline.getByRole("row").filter({ hasText: content });
  await row.getByRole("link").click();
  await expect(hotline.getByRole("heading", { level: 1 })).toHaveText(/^PA-/);
  const code = (await hotline.getByRole("heading", { level: 1 }).textContent()) ?? "";
  expect(code).toMatch(/^PA-\d{6}-\d{4}$/);
  await hotline.getByRole("radio", { name: "Hành vi hành chính" }).click();
  await hotline.getByRole("button", { name: "Phân loại", exact: true }).click();
  await expect(hotline.getByText("Đang xử lý").first()).toBeVisible();
  await desk.close();

  const office = await browser.newContext();
  const leader = await signedIn(office, "ld.huyen");
  await leader.goto(`/petitions/${code}`);
  await leader.getByLabel("Nội dung trả lời").fill("Đã kiểm tra và xin lỗi; kết quả được trả trong ngày.");
  await leader.getByRole("button", { name: "Gửi trả lời" }).click();
  await expect(leader.getByText("Đã trả lời").first()).toBeVisible();
  await office.close();
});
