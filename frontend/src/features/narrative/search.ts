/** What the address of the narrative page holds: whose report, and over which periods, in their order. */
export interface NarrativeSearch {
  agency?: number;
  period?: string[];
}

export const MOST_PERIODS = 4;
const PERIOD = /^\d{4}-[a-z0-9]{2,4}$/;

/** Anything odd in an address is left out rather than shown as an error. */
export function readNarrativeSearch(raw: Record<string, unknown>): NarrativeSearch {
  const agency = Number(raw.agency);
  const asked = [raw.period ?? []].flat().filter((one): one is string => PERIOD.test(String(one)));
  const period = [...new Set(asked)].slice(0, MOST_PERIODS);
  return {
    ...(Number.isInteger(agency) && agency > 0 ? { agency } : {}),
    ...(period.length > 0 ? { period } : {}),
  };
}

/** The last whole year and what has passed of this one, as the province asks for in autumn. */
export const usualPeriods = (thisYear: number) => [`${thisYear - 1}-year`, `${thisYear}-9m`];

/** Rows as they are typed or pasted: a line for a row, cells parted by a tab or an upright stroke. */
export function readRows(text: string, width: number): string[][] {
  return text
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => {
      const cells = line.split(/\t|\|/).map((cell) => cell.trim());
      return Array.from({ length: width }, (_, nth) =>
        nth === width - 1 ? cells.slice(nth).join(" | ") : (cells[nth] ?? ""),
      );
    });
}

export const writeRows = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join(" | ")).join("\n");

/** A blank line or a line break parts paragraphs; empty ones are nobody's words. */
export const readParagraphs = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
