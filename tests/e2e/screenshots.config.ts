// `make screenshots`: the pictures of the README, taken from the running demo.
import { defineConfig } from "@playwright/test";
import config from "./playwright.config.ts";

export default defineConfig({
  ...config,
  projects: [{ name: "screens" }],
  testDir: "./screens",
  testIgnore: [],
  workers: 1,
  reporter: [["list"]],
});
