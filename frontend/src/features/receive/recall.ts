import type { Known, PaperUse, ReceiveForm } from "./form";

const DIGITS_AT_LEAST = 9;

/** A whole number as somebody types or scans it ("+84 912…", "0912.345.678") -> its digits; null when it is none. */
export function wholeNumber(typed: string): string | null {
  const bare = typed.replace(/[\s.()-]/g, "");
  const number = bare.startsWith("+84") ? `0${bare.slice(3)}` : bare;
  return /^\d+$/.test(number) && number.length >= DIGITS_AT_LEAST ? number : null;
}

/** Where what was typed into the first field belongs when nobody is known by it. */
export function placed(typed: string, kind: ReceiveForm["kind"]): Partial<ReceiveForm> {
  const number = wholeNumber(typed);
  if (number === null) return typed.trim() ? { name: typed.trim() } : {};
  return kind === "person" && /^0\d{9}$/.test(number) ? { phone: number } : { identity_number: number };
}

/** Enough to tell one person from another, or null: then there is nothing to compare. */
export function told(form: ReceiveForm): Known | null {
  const identity = wholeNumber(form.identity_number);
  const phone = wholeNumber(form.phone);
  const name = form.name.normalize("NFC").trim();
  if (!name || (!identity && !(phone && /^0\d{9}$/.test(phone)))) return null;
  return {
    kind: form.kind,
    name,
    identity_number: identity,
    phone: phone && /^0\d{9}$/.test(phone) ? phone : null,
  };
}

/** What lies on the counter on most days: all that is required, and what most people bring besides. */
export function asUsual(papers: ReceiveForm["papers"], uses: readonly PaperUse[]): ReceiveForm["papers"] {
  return papers.map((paper) => {
    const use = uses.find((one) => one.name === paper.name);
    const usual = use !== undefined && use.presented * 2 > use.of;
    if (!paper.required && !usual) return paper;
    return { ...paper, present: true, ...(use ? { originals: use.originals, copies: use.copies } : {}) };
  });
}
