// The first route must load on a slow office line: everything that index.html pulls in at once, compressed,
// stays under the limit. Walks Vite's manifest from the entry along its static imports.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const LIMIT = 350 * 1000;
const dist = new URL("../dist/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8"));
const compressed = (file) => gzipSync(readFileSync(new URL(file, dist)), { level: 6 }).length;

function closure(keys) {
  const seen = new Set();
  const files = new Set();
  const walk = (key) => {
    const chunk = manifest[key];
    if (!chunk || seen.has(key)) return;
    seen.add(key);
    files.add(chunk.file);
    for (const css of chunk.css ?? []) files.add(css);
    for (const next of chunk.imports ?? []) walk(next);
  };
  keys.forEach(walk);
  return files;
}

// The text faces that the first page paints with: two subsets (Latin, Vietnamese) of two weights.
const firstFonts = Object.values(manifest)
  .flatMap((chunk) => chunk.assets ?? [])
  .filter(
    (file, at, all) => all.indexOf(file) === at && /-(latin|vietnamese)-(400|600)-normal.*\.woff2$/.test(file),
  );

const entry = Object.keys(manifest).filter((key) => manifest[key].isEntry);
const signIn = Object.keys(manifest).filter((key) => key.startsWith("src/routes/sign-in"));
const files = closure([...entry, ...signIn]);
for (const font of firstFonts) files.add(font);

let total = 0;
for (const file of files) total += compressed(file);
const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
console.log(`first route: ${kb(total)} compressed in ${files.size} files, fonts included (limit ${kb(LIMIT)})`);
if (total > LIMIT) {
  for (const file of files) console.error(`  ${kb(compressed(file)).padStart(10)}  ${file}`);
  console.error("The first route is over its limit: move what it does not need behind a dynamic import.");
  process.exit(1);
}
