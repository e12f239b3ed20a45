/** Letters without marks, lower case: "Đăng ký" -> "dang ky". What people type and what is stored meet in this form. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/đ/gi, "d")
    .toLowerCase()
    .trim();
}

/** The folded words of a text; punctuation parts them, but "2.001218" stays one word. */
export function words(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+(?:[.][\p{N}]+)*/gu) ?? [];
}

/** Vietnamese sort order of people: by given name (the last word), then family and middle names. */
export function compareNames(a: string, b: string): number {
  const given = (name: string) => name.trim().split(/\s+/).at(-1) ?? "";
  return given(a).localeCompare(given(b), "vi") || a.localeCompare(b, "vi");
}
