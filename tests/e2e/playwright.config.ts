// Journeys in a real browser, through the gateway, on a real stack with the demo district.
// MOTCUA_E2E_URL points them at a stack that is already running.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { packagedBrowser } from "./browser.ts";

const running = process.env.MOTCUA_E2E_URL;
const port = Number(process.env.MOTCUA_E2E_PORT ?? 18080);
const browser = await packagedBrowser();

// One folder per run, also when a worker process reads this file again.
process.env.MOTCUA_E2E_DATA ??= mkdtempSync(join(tmpdir(), "motcua-e2e-"));

export default defineConfig({
  testDir: ".",
  // The figures of the district's report are read before journeys write late entries into its periods.
  projects: [
    { name: "figures", testMatch: ["statistics.spec.ts", "narrative.spec.ts"] },
    { name: "journeys", testIgnore: ["screens/**", "statistics.spec.ts", "narrative.spec.ts"], dependencies: ["figures"] },
  ],
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    baseURL: running ?? `http://127.0.0.1:${port}`,
    viewport: { width: 1366, height: 768 },
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: browser,
  },
  ...(running
    ? {}
    : {
        webServer: {
          command: `../../.venv/bin/motcua up --data ${process.env.MOTCUA_E2E_DATA} --port ${port}`,
          url: `http://127.0.0.1:${port}/api/reporting/v1/periods?year=2021`,
          ignoreHTTPSErrors: true,
          timeout: 300_000,
          gracefulShutdown: { signal: "SIGTERM" as const, timeout: 30_000 },
          stdout: "ignore" as const,
          stderr: "pipe" as const,
        },
      }),
});
