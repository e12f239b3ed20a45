// Papers as files in a real browser: dropped, sent on after the line broke and the page was reloaded, struck out,
// brought back, offered again to the same applicant; a lie is told in words.
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { received, signedIn, token, unique } from "./people.ts";

const CLERK = "mc.vanlinh";
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const FILES = "**/api/dossier/v1/papers/uploads/*";
const DOT = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** A PDF of one page that weighs at least so many bytes. */
function pdf(weight = 0): Buffer {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>",
    `<< /Length ${weight} >>\nstream\n${"A".repeat(weight)}\nendstream`,
  ];
  let text = "%PDF-1.4\n";
  const lines = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const xref = `xref\n0 5\n0000000000 65535 f \n${lines.join("")}trailer\n<< /Size 5 /Root 1 0 R >>\n`;
  return Buffer.from(`${text}${xref}startxref\n${text.length}\n%%EOF\n`, "latin1");
}

async function choose(page: Page, name: string, mimeType: string, buffer: Buffer): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Chọn tệp" }).click();
  await (await chooser).setFiles({ name, mimeType, buffer });
}

test("a file survives a broken line and a reload, is struck out and brought back", async ({ context, request }) => {
  const code = await received(request, await token(request, CLERK), unique("Hoàng Thị Giấy"));
  const page = await signedIn(context, CLERK);
  await page.goto(`/dossiers/${code}`);
  const panel = page.getByRole("region", { name: "Giấy tờ" });
  await expect(panel.getByText("Tệp chưa được quét vi-rút")).toBeVisible();
  let parts = 0;
  await page.route(FILES, (route) => {
    if (route.request().method() !== "PATCH") return route.continue();
    parts += 1;
    return parts > 2 ? route.abort("connectionreset") : route.continue();
  });
  await choose(page, "Đơn đề nghị.pdf", "application/pdf", pdf(900_000));
  await expect(panel.getByText("Mất kết nối")).toBeVisible();
  const sentBefore = parts;
  await page.unroute(FILES);
  const offsets: string[] = [];
  page.on("request", (one) => {
    if (one.method() === "PATCH") offsets.push(one.headers()["upload-offset"] ?? "");
  });
  await page.reload();
  await expect(panel.getByRole("button", { name: "Tải về Đơn đề nghị.pdf" })).toBeVisible({ timeout: 20_000 });
  expect(sentBefore).toBeGreaterThan(2);
  // What had been acknowledged was not sent again.
  expect(offsets[0]).toBe(String(2 * 256 * 1024));

  await panel.getByRole("button", { name: "Gỡ Đơn đề nghị.pdf" }).click();
  await page.getByRole("menuitem", { name: "Tải nhầm tệp" }).click();
  await expect(panel.getByText("Đã gỡ: Tải nhầm tệp")).toBeVisible();
  await panel.getByRole("button", { name: "Khôi phục Đơn đề nghị.pdf" }).click();
  await expect(panel.getByRole("button", { name: "Gỡ Đơn đề nghị.pdf" })).toBeVisible();

  const download = page.waitForEvent("download");
  await panel.getByRole("button", { name: "Tải về Đơn đề nghị.pdf" }).click();
  expect((await download).suggestedFilename()).toBe("Đơn đề nghị.pdf");
});

test("a lie is refused in words, a dropped and a pasted picture are taken and shown", async ({ context, request }) => {
  const code = await received(request, await token(request, CLERK), unique("Lương Văn Ảnh"));
  const page = await signedIn(context, CLERK);
  await page.goto(`/dossiers/${code}`);
  const panel = page.getByRole("region", { name: "Giấy tờ" });
  await choose(page, "anh.pdf", "application/pdf", DOT);
  await expect(panel.getByText("nội dung là ảnh PNG")).toBeVisible();
  await panel.getByRole("button", { name: "Bỏ qua anh.pdf" }).click();
  await expect(panel.getByText("anh.pdf")).toHaveCount(0);
  for (const kind of ["drop", "paste"]) {
    const name = `${kind}.png`;
    await page.evaluate(
      ([how, called, content]) => {
        const bytes = Uint8Array.from(atob(content ?? ""), (one) => one.charCodeAt(0));
        const given = new DataTransfer();
        given.items.add(new File([bytes], called ?? "", { type: "image/png" }));
        if (how === "drop") {
          const target = [...document.querySelectorAll("section")].find((one) => one.textContent?.includes("Kéo tệp"));
          target
            ?.querySelector("[data-over]")
            ?.dispatchEvent(new DragEvent("drop", { dataTransfer: given, bubbles: true, cancelable: true }));
        } else {
          document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: given, bubbles: true }));
        }
      },
      [kind, name, DOT.toString("base64")] as const,
    );
    await panel.getByRole("button", { name: `Xem ${name}` }).click({ timeout: 20_000 });
    await expect(panel.getByRole("img", { name })).toBeVisible();
  }
});

test("what the same applicant handed in before is offered, and used again", async ({ context, request }) => {
  const bearer = await token(request, CLERK);
  const identity = `0${Math.floor(Math.random() * 1e11)
    .toString()
    .padStart(11, "2")}`;
  const [first, second] = [
    await received(request, bearer, "Lý Thị Dùng Lại", { identity }),
    await received(request, bearer, "Lý Thị Dùng Lại", { identity }),
  ];
  const page = await signedIn(context, CLERK);
  await page.goto(`/dossiers/${first}`);
  const panel = page.getByRole("region", { name: "Giấy tờ" });
  await choose(page, "cccd.png", "image/png", DOT);
  await expect(panel.getByRole("button", { name: "Xem cccd.png" })).toBeVisible({ timeout: 20_000 });
  await page.goto(`/dossiers/${second}`);
  await panel.getByRole("button", { name: /Giấy tờ đã nộp trước đây/ }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText(first)).toBeVisible();
  await dialog.getByRole("button", { name: "Dùng lại" }).click();
  await expect(panel.getByText(`Dùng lại từ hồ sơ ${first}`)).toBeVisible();
});

test("files chosen beside the form go to the dossier when it is saved", async ({ context }) => {
  const page = await signedIn(context, CLERK);
  await page.goto("/receive");
  await page.getByRole("combobox", { name: "Tìm thủ tục" }).fill("ban sao ban chinh");
  await expect(page.getByRole("option").first()).toContainText("2.000815");
  await page.keyboard.press("Enter");
  await page.getByLabel("Họ và tên").fill(unique("Mã Văn Kèm"));
  await page.getByLabel("Địa chỉ").fill("Thôn Cóc, xã Vạn Linh");
  await page.getByRole("button", { name: /Đã nhận đủ giấy tờ/ }).click();
  await choose(page, "don.png", "image/png", DOT);
  await expect(page.getByText("Đã nhận; đính kèm khi lưu hồ sơ")).toBeVisible({ timeout: 20_000 });
  await page.getByRole("button", { name: /^Lưu và in/ }).click();
  await expect(page.getByText("Đã đính kèm 1 tệp.")).toBeVisible({ timeout: 20_000 });
});

test("the page with papers: no accessibility finding, nothing too wide, also in English and on a telephone", async ({
  context,
  request,
}) => {
  const code = await received(request, await token(request, CLERK), unique("Vi Thị Rõ"));
  const page = await signedIn(context, CLERK);
  await page.goto(`/dossiers/${code}`);
  const panel = page.getByRole("region", { name: "Giấy tờ" });
  await choose(page, "Một tên tệp rất dài không có chỗ ngắt_của_máy_quét_tại_bộ_phận_một_cửa_0001.pdf", "application/pdf", pdf());
  await expect(panel.getByRole("button", { name: /^Tải về/ })).toBeVisible({ timeout: 20_000 });
  await choose(page, "sai.pdf", "application/pdf", DOT);
  await expect(panel.getByText("Không nhận")).toBeVisible({ timeout: 20_000 });
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  expect(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target).join(" | ")}`)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.getByRole("button", { name: /English|EN/ }).first().click();
  await expect(page.getByRole("region", { name: "Papers" }).getByText("Files are not scanned for viruses")).toBeVisible();
});
