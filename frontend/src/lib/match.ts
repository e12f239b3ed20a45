import { words } from "./fold";

export interface Searchable<T> {
  item: T;
  code: string;
  words: string[];
  /** First letters of the words: "Đăng ký khai sinh" -> "dkks". */
  initials: string;
}

/** Prepares a list once, so that each key press only compares folded words. */
export function searchable<T>(
  items: readonly T[],
  read: (item: T) => { code: string; text: string },
): Searchable<T>[] {
  return items.map((item) => {
    const { code, text } = read(item);
    const folded = words(text);
    return { item, code: code.toLowerCase(), words: folded, initials: folded.map((word) => word[0]).join("") };
  });
}

/** 0 = no match. Every typed word must begin a word of the text, be part of the code, or be letters words begin with. */
function score(entry: Searchable<unknown>, typed: readonly string[]): number {
  let total = 1;
  let last = -1;
  for (const part of typed) {
    const at = entry.words.findIndex((word, index) => index > last && word.startsWith(part));
    const anywhere = at >= 0 ? at : entry.words.findIndex((word) => word.startsWith(part));
    if (anywhere < 0) {
      const initials = part.length > 1 ? entry.initials.indexOf(part) : -1;
      if (entry.code.includes(part)) total += entry.code.startsWith(part) ? 40 : 20;
      else if (initials >= 0) total += initials === 0 ? 12 : 6;
      else return 0;
      continue;
    }
    // Words in the order they were typed, side by side and near the beginning, come first.
    total += 10 - Math.min(anywhere, 8) + (at >= 0 ? 6 : 0) + (at >= 0 && at === last + 1 ? 8 : 0);
    if (entry.words[anywhere] === part) total += 4;
    if (at >= 0) last = at;
  }
  return total;
}

/** The best matches first; `weight` (use at this desk) decides between equals and orders an empty search. */
export function search<T>(
  list: readonly Searchable<T>[],
  typed: string,
  weight: (item: T) => number = () => 0,
  limit = 20,
): T[] {
  const parts = words(typed);
  return list
    .map((entry) => ({ item: entry.item, points: score(entry, parts), weight: weight(entry.item) }))
    .filter((found) => found.points > 0)
    .sort((a, b) => b.points + Math.log2(1 + b.weight) - (a.points + Math.log2(1 + a.weight)))
    .slice(0, limit)
    .map((found) => found.item);
}
