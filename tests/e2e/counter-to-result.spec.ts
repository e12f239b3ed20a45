// The main job: from the counter to the result, as clerk, officer and leader, through the gateway.
import { expect, test } from "@playwright/test";
import { PASSWORD, signedIn, unique } from "./people.ts";

test("a dossier goes from the counter to the result, and everybody sees only their part", async ({ browser }) => {
  const name = unique("Hoàng Thị");
  let code = "";

  await test.step("the clerk of the town signs in and receives, by keyboard alone", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto("/");
    await page.getByLabel("Tên đăng nhập").fill("mc.dongmo");
    await page.getByLabel("Mật khẩu", { exact: true }).fill(PASSWORD);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: "Hôm nay" })).toBeVisible();
    await page.goto("/receive");
    await page.getByRole("combobox", { name: "Tìm thủ tục" }).fill("ban sao ban chinh");
    await expect(page.getByRole("option").first()).toContainText("2.000815");
    await page.keyboard.press("Enter");
    await page.getByLabel("Họ và tên").fill(name);
    await page.getByLabel("Điện thoại").fill("0912345678");
    await page.getByRole("button", { name: /Đã nhận đủ giấy tờ/ }).click();
    await expect(page.getByText(/Nhận \d\d:\d\d thứ .+ hẹn trả/)).toBeVisible();
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("button", { name: "Hồ sơ tiếp theo" })).toBeFocused();
    code = (await page.getByText(/^\d{3}\.\d{2}\.\d{2}\.H37-\d{6}-\d{4}$/).first().textContent()) ?? "";
    expect(code).not.toBe("");
    await context.close();
  });

  await test.step("the officer takes it and submits it", async () => {
    const context = await browser.newContext();
    const page = await signedIn(context, "mc.dongmo");
    await page.goto(`/dossiers/${code}`);
    for (const act of ["Nhận xử lý", "Trình duyệt"]) {
      await page.getByRole("button", { name: act, exact: true }).click();
      const dialog = page.getByRole("dialog");
      const proposal = dialog.getByLabel(/Đề xuất/);
      if (await proposal.isVisible().catch(() => false)) await proposal.fill("Đủ điều kiện chứng thực");
      await dialog.getByRole("button", { name: act, exact: true }).click();
      await expect(dialog).toBeHidden();
    }
    await expect(page.getByText("Chờ phê duyệt").first()).toBeVisible();
    await context.close();
  });

  await test.step("the chair approves", async () => {
    const context = await browser.newContext();
    const page = await signedIn(context, "ct.dongmo");
    await page.goto("/dossiers?queue=to_approve");
    await page.getByRole("link", { name: code }).first().click();
    await page.getByRole("button", { name: "Phê duyệt", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Phê duyệt", exact: true }).click();
    await expect(page.getByText("Đã có kết quả").first()).toBeVisible();
    await context.close();
  });

  await test.step("the clerk returns the result", async () => {
    const context = await browser.newContext();
    const page = await signedIn(context, "mc.dongmo");
    await page.goto(`/dossiers/${code}`);
    await page.getByRole("button", { name: "Trả kết quả", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Trả kết quả", exact: true }).click();
    await expect(page.getByText("Đã trả kết quả").first()).toBeVisible();
    await context.close();
  });

  await test.step("without signing in, the code shows only how far it has come", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`/tra-cuu/${code}`);
    await expect(page.getByText("Đã hoàn thành 100%")).toBeVisible();
    await expect(page.getByText(name)).toHaveCount(0);
    await context.close();
  });

  await test.step("another commune's clerk does not see it", async () => {
    const context = await browser.newContext();
    const page = await signedIn(context, "mc.vanlinh");
    const seen = await page.goto(`/dossiers/${code}`);
    expect(seen?.ok()).toBe(true);
    await expect(page.getByText("Không tìm thấy").first()).toBeVisible();
    await context.close();
  });
});
