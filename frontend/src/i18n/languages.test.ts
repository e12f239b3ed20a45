import { expect, test } from "vitest";
import { resources as english } from "./en/resources";
import { resources as vietnamese } from "./vi/resources";

type Tree = { [key: string]: string | readonly string[] | Tree };

function flat(tree: Tree, path = ""): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const at = path ? `${path}.${key}` : key;
    if (typeof value === "string") found.set(at, value);
    else if (Array.isArray(value)) for (const [index, text] of value.entries()) found.set(`${at}.${index}`, text);
    else for (const [inner, text] of flat(value as Tree, at)) found.set(inner, text);
  }
  return found;
}

const vi = flat(vietnamese as unknown as Tree);
const en = flat(english as unknown as Tree);
const holes = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map((match) => match[1]).sort();

test("both languages say the same things with the same holes to fill", () => {
  const wrong = [...vi]
    .filter(([key, text]) => holes(en.get(key) ?? "").join() !== holes(text).join())
    .map(([key]) => key);
  expect(wrong).toEqual([]);
});

test("nothing is left untranslated: proper names aside, English has no Vietnamese letters", () => {
  const names = /Một Cửa|Đồng Mỏ|Chi Lăng|Tiếng Việt|Lạng Sơn|NĐ-CP/g;
  const left = [...en].filter(([, text]) =>
    /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i.test(text.replace(names, "")),
  );
  expect(left).toEqual([]);
});

test("Vietnamese is written in NFC, and nobody shouts", () => {
  const bad = [...vi].filter(([, text]) => text !== text.normalize("NFC") || text.includes("!"));
  expect(bad).toEqual([]);
});
