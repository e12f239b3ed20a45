// The paper book into the register: a page pasted from a spreadsheet, mended in its cells, saved once for all.
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { received, signedIn, token, unique } from "./people.ts";

const CODE = /\d{3}\.\d{2}\.\d{2}\.H37-\d{6}-\d{4}/;

async function page20(page: Page): Promise<void> {
  await page.goto("/batch");
  await expect(page.getByRole("grid", { name: "Trang sổ" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: /^Dòng 1, Ngày nhận/ })).toBeFocused();
}

/** As a spreadsheet leaves it on the clipboard, taken by the keyboard. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((given) => navigator.clipboard.writeText(given), text);
  await page.keyboard.press("Control+v");
}

const codes = async (page: Page) =>
  (await page.getByRole("link", { name: CODE }).allTextContents()).map((text) => text.trim());

test("20 rows pasted, 3 of them bad: 17 saved, 3 mended in their cells, saved", async ({ context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await signedIn(context, "mc.dongmo");
  await page20(page);
  const name = unique("Hoàng Văn");
  const rows = Array.from({ length: 20 }, (_, at) => [
    `${(at % 13) + 1}/9`,
    at % 2 ? "2.000815" : "ban sao tu ban chinh giay to",
    at === 3 ? `"${name} ""Bé""\n(con)"` : `${name} ${at}`,
    "",
    `91200${String(1000 + at)}`,
    "Khu Ga, thị trấn Đồng Mỏ",
    "1",
    "",
  ]);
  (rows[4] as string[])[0] = "31/2";
  (rows[9] as string[])[1] = "thu tuc khong co";
  (rows[15] as string[])[4] = "12";
  await paste(page, rows.map((row) => row.join("\t")).join("\r\n"));
  await expect(page.getByRole("button", { name: "Lưu 17 dòng đúng" })).toBeVisible();
  await expect(page.getByRole("gridcell", { name: /Chưa phải là một ngày/ })).toBeVisible();
  await expect(page.getByRole("gridcell", { name: /Không có thủ tục này/ })).toBeVisible();
  await expect(page.getByRole("gridcell", { name: /10 chữ số, bắt đầu bằng 0/ })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]).analyze();
  expect(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target).join(" | ")}`)).toEqual([]);

  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Đã lưu 17 dòng.")).toBeVisible();
  await expect(page.getByText("Còn 3 dòng cần xem lại.")).toBeVisible();
  await expect.poll(async () => (await codes(page)).length).toBe(17);
  await expect(page.getByText(/Hẹn trả \d\d:\d\d \d\d\/\d\d\/2021/).first()).toBeVisible();

  await test.step("a reload keeps the three, and only them", async () => {
    await page.reload();
    await expect(page.getByText("Đã mở lại trang đang gõ dở.")).toBeVisible();
    await expect(page.getByText("Chưa phải là một ngày")).toBeVisible();
    expect(await codes(page)).toEqual([]);
  });

  await test.step("each is mended by keyboard: typed over, chosen by letters, edited with F2", async () => {
    await page.keyboard.type("28/8");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.type("sao chinh");
    await expect(page.getByRole("option", { name: /2\.000815/ })).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    for (let step = 0; step < 2; step += 1) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("F2");
    await page.keyboard.press("Home");
    await page.keyboard.type("09876543");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: "Lưu 3 dòng đúng" })).toBeVisible();
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText("Đã lưu 3 dòng.")).toBeVisible();
    expect(await codes(page)).toHaveLength(3);
  });

  await test.step("they stand in the register with the day of the book", async () => {
    const link = page.getByRole("link", { name: CODE }).first();
    const code = ((await link.textContent()) ?? "").trim();
    expect(code).toContain("-210828-");
    await page.goto(`/dossiers/${code}`);
    await expect(page.getByText(/28\/0?8\/2021/).first()).toBeVisible();
  });
});

test("the grid is worked by keys alone, as a spreadsheet", async ({ context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await signedIn(context, "mc.vanlinh");
  await page20(page);
  const cell = (row: number, column: string) =>
    page.getByRole("row").nth(row).getByRole("gridcell").nth(["day", "procedure", "name", "identity"].indexOf(column));

  await page.keyboard.type("hôm nay");
  await page.keyboard.press("Tab");
  await page.keyboard.type("dkks");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Lan");
  await page.keyboard.press("Enter");
  await expect(cell(1, "day")).toContainText("15/09/2021");
  await expect(cell(1, "procedure")).toContainText("1.001193");
  // Enter went back to the column where the run of Tab began.
  await expect(page.getByRole("textbox", { name: /^Dòng 2, Ngày nhận/ })).toBeFocused();

  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Control+d");
  await expect(cell(2, "procedure")).toContainText("1.001193");
  await page.keyboard.press("Control+z");
  await expect(cell(2, "procedure")).not.toContainText("1.001193");
  await page.keyboard.press("Control+y");
  await expect(cell(2, "day")).toContainText("15/09/2021");

  await page.keyboard.press("Control+c");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Control+v");
  await expect(cell(3, "procedure")).toContainText("1.001193");
  await page.keyboard.press("Delete");
  await expect(cell(3, "procedure")).not.toContainText("1.001193");
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("F2");
  await page.keyboard.press("Escape");
  await expect(cell(1, "day")).toContainText("15/09/2021");
});

test("each row tells its due date and what is open of the same person; a duplicate is saved on the second word", async ({
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const name = unique("Lăng Thị");
  const identity = `0201${String(Date.now()).slice(-8)}`;
  const open = await received(context.request, await token(context.request, "mc.dongmo"), name, { identity });
  const page = await signedIn(context, "mc.dongmo");
  await page20(page);
  let asked = 0;
  page.on("request", (one) => {
    if (one.url().endsWith("/batch/previews")) asked += 1;
  });
  const other = unique("Lô Văn");
  await paste(
    page,
    [
      ["1/9", "2.000815", name, identity],
      ["6/9 15h30", "2.000815", other, "", "0912000777"],
      ["7/9", "2.000815", other, "", "0912000777"],
    ]
      .map((row) => row.join("\t"))
      .join("\r\n"),
  );
  const row = (line: number) => page.getByRole("row").nth(line);
  await expect(row(1)).toContainText(/Hẹn \d\d:\d\d \d\d\/09\/2021/);
  await expect(row(1).getByRole("link", { name: open })).toBeVisible();
  // Received at half past three, the service counts from the next working day.
  await expect(row(2)).toContainText(/Hẹn \d\d:\d\d 07\/09\/2021/);
  await expect(row(3)).toContainText("Trùng dòng 2");
  expect(asked).toBe(1);
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]).analyze();
  expect(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target).join(" | ")}`)).toEqual([]);

  await page.getByRole("button", { name: "Lưu 1 dòng đúng" }).click();
  await expect(page.getByText("2 dòng trùng hồ sơ đang mở chưa lưu")).toBeVisible();
  await expect(page.getByRole("textbox", { name: /^Dòng 1, Người nộp/ })).toBeFocused();
  await page.getByRole("button", { name: "Vẫn lưu 2 dòng trùng" }).click();
  await expect(page.getByText("Đã lưu 2 dòng.")).toBeVisible();
  const code = ((await row(1).getByRole("link", { name: CODE }).textContent()) ?? "").trim();
  await page.goto(`/dossiers/${code}`);
  await expect(page.getByText(`Đã biết hồ sơ đang mở ${open}`)).toBeVisible();
});
