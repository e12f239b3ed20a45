import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";

/** The shape of the app, guarded: who may know whom, where words and colours live, how long a file may be. */
const ROOT = join(import.meta.dirname);
const MAX_LINES = 250;

const files = readdirSync(ROOT, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(tsx?|css)$/.test(entry.name))
  .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
  .filter((path) => !path.endsWith(".d.ts") && !path.endsWith(".gen.ts"));
const sources = files.filter((path) => !path.endsWith(".css"));
const product = sources.filter((path) => !/\.test\.tsx?$/.test(path));
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

/** "features/queue/x" -> "features/queue", "lib/x" -> "lib". */
const room = (path: string) => path.match(/^features\/[^/]+/)?.[0] ?? path.split("/")[0] ?? "";

/** What a file imports from our own rooms. */
function imports(path: string): string[] {
  const found = [...read(path).matchAll(/(?:from|import)\s*\(?\s*"(@\/|\.{1,2}\/)([^"]+)"/g)];
  return found.map(([, start, rest]) =>
    start === "@/" ? (rest ?? "") : relative(ROOT, join(ROOT, path, "..", `${start}${rest}`)),
  );
}

const MAY_KNOW: Record<string, readonly string[]> = {
  lib: [],
  theme: [],
  i18n: ["lib"],
  api: ["lib"],
  ui: ["api", "lib", "i18n", "theme"],
  features: ["api", "ui", "lib", "i18n", "theme"],
  routes: ["features", "api", "ui", "lib", "i18n", "theme"],
};

test("rooms know only the rooms below them, and no feature knows another", () => {
  const broken = product.flatMap((path) => {
    const own = room(path);
    const allowed = MAY_KNOW[own.split("/")[0] ?? ""];
    if (!allowed) return [];
    return imports(path)
      .filter((target) => room(target) !== own && !allowed.includes(room(target).split("/")[0] ?? ""))
      .map((target) => `${path} -> ${target}`);
  });
  expect(broken).toEqual([]);
});

test("files are short", () => {
  const long = sources.filter(
    (path) => !path.startsWith("lib/worktime/") && read(path).split("\n").length > MAX_LINES,
  );
  expect(long).toEqual([]);
});

test("colours are named in the theme only", () => {
  const coloured = files.filter(
    (path) =>
      !path.startsWith("theme/") &&
      !path.includes(".test.") &&
      /#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(/i.test(read(path)),
  );
  expect(coloured).toEqual([]);
});

test("what people read stands in i18n, not in components", () => {
  const vietnamese = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i;
  const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
  const speaking = product.filter((path) => path.endsWith(".tsx") && vietnamese.test(code(read(path))));
  expect(speaking).toEqual([]);
});

test("every theme variable that a style sheet uses exists", async () => {
  const { cssVariables } = await import("./theme/tokens");
  const known = new Set(Object.keys(cssVariables("light")));
  const unknown = files
    .filter((path) => path.endsWith(".css"))
    .flatMap((path) => [...read(path).matchAll(/var\((--mc-[a-z-]+)/g)].map((match) => `${path} ${match[1]}`))
    .filter((use) => !known.has(use.split(" ")[1] ?? ""));
  expect(unknown).toEqual([]);
});
