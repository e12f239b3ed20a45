// Every page of the app: no accessibility finding, nothing wider than the screen, both languages.
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { received, signedIn, token } from "./people.ts";

const PAGES = [
  { as: "mc.huyen", path: "/" },
  { as: "mc.huyen", path: "/receive" },
  { as: "mc.huyen", path: "/batch" },
  { as: "mc.huyen", path: "/dossiers" },
  { as: "mc.huyen", path: "/procedures" },
  { as: "mc.huyen", path: "/procedures/1.001193" },
  { as: "ct.dongmo", path: "/dossiers?queue=unassigned" },
  { as: "ct.dongmo", path: "/workload" },
  { as: "daumoi.huyen", path: "/templates" },
  { as: "daumoi.huyen", path: "/reports" },
  { as: "daumoi.huyen", path: "/reports/periodic" },
  { as: "daumoi.huyen", path: "/reports/narrative" },
  { as: "daumoi.huyen", path: "/reports/deliveries" },
  { as: "daumoi.huyen", path: "/reports/linter" },
  { as: "daumoi.huyen", path: "/imports" },
  { as: "quantri", path: "/retention" },
  { as: "mc.dongmo", path: "/books" },
  { as: "mc.dongmo", path: "/fees" },
  { as: "mc.dongmo", path: "/surveys" },
  { as: "mc.dongmo", path: "/khao-sat" },
  { as: "ct.dongmo", path: "/notices" },
  { as: "ct.dongmo", path: "/agencies/leaves" },
  { as: "ld.huyen", path: "/alerts" },
  { as: "quantri", path: "/notices" },
  { as: "quantri", path: "/agencies/staff" },
  { as: "quantri", path: "/agencies/officers" },
  { as: "truc.huyen", path: "/petitions" },
];
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

for (const { as, path } of PAGES) {
  test(`${path} as ${as}`, async ({ context }) => {
    const page = await signedIn(context, as);
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.waitForLoadState("networkidle");
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    expect(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target).join(" | ")}`)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
}

test("the dossier page as its clerk", async ({ context, request }) => {
  const code = await received(request, await token(request, "mc.vanlinh"), "Nông Văn Đọc");
  const page = await signedIn(context, "mc.vanlinh");
  await page.goto(`/dossiers/${code}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.waitForLoadState("networkidle");
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  expect(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target).join(" | ")}`)).toEqual([]);
});

test("the public pages: sign-in and tracking", async ({ page }) => {
  for (const path of ["/sign-in", "/tra-cuu"]) {
    await page.goto(path);
    await expect(page.getByRole("heading").first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    expect(violations.map((one) => `${path} ${one.id}: ${one.nodes.map((node) => node.target).join(" | ")}`)).toEqual([]);
  }
});

test("the app speaks English when asked, and remembers", async ({ context }) => {
  const page = await signedIn(context, "mc.huyen");
  await page.goto("/receive");
  await page.getByRole("button", { name: /English|EN/ }).first().click();
  await expect(page.getByRole("heading", { name: "Receive a dossier" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { name: "Receive a dossier" })).toBeVisible();
});
