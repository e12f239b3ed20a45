// The browser of these tests comes from an npm package, so that neither root nor a download is needed.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const manifest = new URL("node_modules/@sparticuz/chromium/package.json", import.meta.url);
const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };

const ARGS = [
  "--headless=shell",
  "--no-sandbox",
  "--no-zygote",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--font-render-hinting=none",
];

export interface Browser {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

/** The packaged Chromium, unpacked once per version. Its own libraries serve only where the system lacks them. */
export async function packagedBrowser(): Promise<Browser> {
  const before = { ...process.env };
  const home = join(tmpdir(), `motcua-browser-${version}`);
  mkdirSync(home, { recursive: true });
  // The package unpacks its libraries only when it believes to run on a bare system.
  process.env.TMPDIR = home;
  process.env.AWS_LAMBDA_JS_RUNTIME = "nodejs22.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  const executablePath = await chromium.executablePath();
  const bundled = process.env.LD_LIBRARY_PATH ?? "";
  for (const name of ["TMPDIR", "AWS_LAMBDA_JS_RUNTIME", "LD_LIBRARY_PATH", "FONTCONFIG_PATH"]) {
    if (before[name] === undefined) delete process.env[name];
    else process.env[name] = before[name];
  }
  const env = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== undefined));
  const lacking = execFileSync("ldd", [executablePath], { encoding: "utf8" }).includes("not found");
  return {
    executablePath,
    args: ARGS,
    env: { ...(env as Record<string, string>), ...(lacking ? { LD_LIBRARY_PATH: bundled } : {}) },
  };
}
