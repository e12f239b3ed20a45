/// <reference types="vitest/config" />
import { fileURLToPath } from "node:url";
import { tanstackRouter } from "@tanstack/router-plugin/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const services: Record<string, number> = {
  "/api/catalog": 8101,
  "/api/dossier": 8102,
  "/api/feedback": 8103,
  "/api/reporting": 8104,
  "/tra-cuu": 8102,
};

/** In development the services are asked directly; `MOTCUA_GATEWAY` asks a running gateway instead. */
const proxy = Object.fromEntries(
  Object.entries(services).map(([path, port]) => [
    path,
    { target: process.env.MOTCUA_GATEWAY ?? `http://127.0.0.1:${port}`, changeOrigin: false },
  ]),
);

export default defineConfig({
  plugins: [
    tanstackRouter({ target: "react", autoCodeSplitting: true, quoteStyle: "double", semicolons: true }),
    react(),
  ],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  server: { host: "127.0.0.1", port: 5173, proxy },
  build: {
    target: "es2022",
    manifest: true,
    // Fonts stay files of their own: inlined into the style sheet they would load for everybody at once.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  test: {
    css: false,
    // A browser's parts are costly to start: only tests that render (.tsx), or ask for them by
    // `@vitest-environment jsdom`, get them.
    projects: [
      {
        extends: true,
        test: {
          name: "plain",
          environment: "node",
          include: ["src/**/*.test.ts"],
          setupFiles: ["./vitest.setup.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "page",
          environment: "jsdom",
          include: ["src/**/*.test.tsx"],
          setupFiles: ["./vitest.setup.ts"],
        },
      },
    ],
  },
});
