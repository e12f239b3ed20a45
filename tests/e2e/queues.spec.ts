// The officer works her queue by keyboard alone; the leader signs many at once and reads why one was not.
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { received, signedIn, token, unique } from "./people.ts";

async function act(page: Page, bearer: string, code: string, version: number, path: string, data = {}) {
  const answer = await page.request.post(`/api/dossier/v1/dossiers/${code}/${path}`, {
    headers: {
      Authorization: `Bearer ${bearer}`,
      "Idempotency-Key": crypto.randomUUID(),
      "If-Match": `"${version}"`,
    },
    data,
  });
  expect(answer.status(), await answer.text()).toBe(200);
  return (await answer.json()).version as number;
}

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
async function accessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  expect(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target).join(" | ")}`)).toEqual([]);
}

test("an officer works her queue by keyboard", async ({ context, request }) => {
  const name = unique("Lý Thị");
  const bearer = await token(request, "mc.dongmo");
  const codes = [await received(request, bearer, name), await received(request, bearer, name)];
  const page = await signedIn(context, "mc.dongmo");
  await page.goto(`/dossiers?queue=unassigned&q=${encodeURIComponent(name)}`);
  const rows = page.getByRole("table", { name: "Danh sách hồ sơ" }).locator("tbody tr");
  await expect(rows).toHaveCount(2);

  await page.keyboard.press("j");
  await page.keyboard.press("Space");
  await expect(page.getByRole("complementary", { name: "Xem nhanh" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("complementary", { name: "Xem nhanh" })).toBeHidden();

  await page.keyboard.press("x");
  await expect(page.getByText("Đã chọn 1 hồ sơ")).toBeVisible();
  await page.keyboard.press("k");
  await page.keyboard.press("x");
  await expect(page.getByText("Đã chọn 2 hồ sơ trên trang này")).toBeVisible();
  await accessible(page);
  await page.getByRole("button", { name: "Nhận xử lý" }).press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("Bạn sẽ nhận 2 hồ sơ.")).toBeVisible();
  await dialog.getByRole("button", { name: "Nhận 2 hồ sơ" }).press("Enter");
  await expect(dialog.getByText("Đã nhận 2 hồ sơ.")).toBeVisible();
  await dialog.getByRole("button", { name: "Đóng", exact: true }).last().press("Enter");
  await expect(page.getByText("Không có hồ sơ nào khớp")).toBeVisible();

  await page.goto(`/dossiers?queue=mine&q=${encodeURIComponent(name)}`);
  await expect(rows).toHaveCount(2);
  await page.getByRole("button", { name: "Lưu bộ lọc" }).press("Enter");
  await page.getByLabel("Tên", { exact: true }).fill(name);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: new RegExp(`${name} *2`) })).toBeVisible();

  await page.locator("h1").click();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Phím tắt" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog", { name: "Phím tắt" })).toBeHidden();
  await rows.first().focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/dossiers/(${codes.join("|")})`));

  await page.getByLabel("Viết ghi chú").fill("Đã gọi hỏi lại người nộp");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Đã gọi hỏi lại người nộp")).toBeVisible();
  await expect(page.getByText("cùng hộ hoặc cùng điện thoại").first()).toBeVisible();
  await accessible(page);
});

test("a leader signs many at once, and one of them was changed meanwhile", async ({ context, request }) => {
  const name = unique("Nông Văn");
  const bearer = await token(request, "mc.dongmo");
  const leader = await token(request, "ct.dongmo");
  const page = await signedIn(context, "ct.dongmo");
  const versions = new Map<string, number>();
  for (let made = 0; made < 3; made += 1) {
    const code = await received(request, bearer, name);
    const claimed = await act(page, bearer, code, 1, "claims");
    versions.set(code, await act(page, bearer, code, claimed, "submissions", { proposal: "Đủ điều kiện" }));
  }
  await page.goto(`/dossiers?queue=to_approve&q=${encodeURIComponent(name)}`);
  await expect(page.getByRole("table", { name: "Danh sách hồ sơ" }).locator("tbody tr")).toHaveCount(3);
  await page.getByLabel("Chọn mọi hồ sơ trên trang này").check();
  await expect(page.getByText("Đã chọn 3 hồ sơ trên trang này")).toBeVisible();

  const [changed] = [...versions.keys()];
  await act(page, leader, changed ?? "", versions.get(changed ?? "") ?? 0, "send-backs", { reason: "Thiếu chữ ký" });

  await page.getByRole("button", { name: "Phê duyệt", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Xem trước" }).click();
  await expect(dialog.getByText("2 hồ sơ sẽ được phê duyệt.")).toBeVisible();
  await expect(dialog.getByText("1 hồ sơ không làm được")).toBeVisible();
  await expect(dialog.getByText(/vừa thay đổi: Trả lại để xử lý tiếp/)).toBeVisible();
  await accessible(page);
  await dialog.getByRole("button", { name: "Phê duyệt 2 hồ sơ" }).click();
  await expect(dialog.getByText("Đã phê duyệt 2 hồ sơ.")).toBeVisible();
  await dialog.getByRole("button", { name: "Đóng", exact: true }).last().click();

  for (const code of versions.keys()) {
    const answer = await request.get(`/api/dossier/v1/dossiers/${code}`, {
      headers: { Authorization: `Bearer ${leader}` },
    });
    expect((await answer.json()).status).toBe(code === changed ? "processing" : "completed");
  }

  await page.goto("/workload");
  await expect(page.getByRole("table", { name: "Khối lượng công việc" })).toBeVisible();
  await accessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test("an assignment of many can be called off while it waits", async ({ context, request }) => {
  const name = unique("Hoàng Văn");
  const bearer = await token(request, "mc.dongmo");
  const code = await received(request, bearer, name);
  const page = await signedIn(context, "ct.dongmo");
  await page.goto(`/dossiers?queue=unassigned&q=${encodeURIComponent(name)}`);
  await expect(page.getByRole("link", { name: code })).toBeVisible();
  await page.keyboard.press("a");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Người xử lý" }).press("ArrowDown");
  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: "Xem trước" }).click();
  await dialog.getByRole("button", { name: "Phân công 1 hồ sơ" }).click();
  await dialog.getByRole("button", { name: "Hoàn tác" }).click();
  await expect(dialog.getByText("Đã hoàn tác: chưa có hồ sơ nào được phân công.")).toBeVisible();
  const answer = await request.get(`/api/dossier/v1/dossiers/${code}`, {
    headers: { Authorization: `Bearer ${bearer}` },
  });
  expect((await answer.json()).assignee).toBeNull();
});
