// A leader asks for a dossier: the bell of her officer tells, the list says it in words, and what is seen leaves it.
import { expect, test } from "@playwright/test";
import { received, signedIn, token, unique } from "./people.ts";

test("what a leader asks for rings the officer's bell until it is seen", async ({ context, request }) => {
  const clerk = await token(request, "mc.dongmo");
  const leader = await token(request, "ct.dongmo");
  const words = unique("Trình trước 10 giờ");
  const code = await received(request, clerk, unique("Lâm Thị"));
  const claimed = await request.post(`/api/dossier/v1/dossiers/${code}/claims`, {
    headers: { Authorization: `Bearer ${clerk}`, "Idempotency-Key": crypto.randomUUID(), "If-Match": '"1"' },
    data: {},
  });
  expect(claimed.status()).toBe(200);
  const { version } = await claimed.json();
  const asked = await request.post("/api/dossier/v1/bulk", {
    headers: { Authorization: `Bearer ${leader}`, "Idempotency-Key": crypto.randomUUID() },
    data: { act: "remind", rows: [{ code, version }], note: words },
  });
  expect(asked.status(), await asked.text()).toBe(202);
  await expect(async () => {
    const found = await request.get("/api/dossier/v1/alerts", { headers: { Authorization: `Bearer ${clerk}` } });
    expect(JSON.stringify(await found.json())).toContain(words);
  }).toPass({ timeout: 40_000 });

  const page = await signedIn(context, "mc.dongmo");
  await page.goto("/");
  await page.getByRole("link", { name: /^Nhắc việc: .*chưa xem$/ }).click();
  await expect(page).toHaveURL(/\/alerts$/);
  const line = page.getByRole("listitem").filter({ hasText: words });
  await expect(line).toContainText(code);
  await expect(line).toContainText("Hoàng Văn Dũng nhắc lúc");
  await line.getByRole("button", { name: `Đã xem ${code}` }).click();
  await expect(line).toHaveCount(0);
  await page.getByRole("switch").click();
  await expect(line).toContainText("Đã xem lúc");
});
