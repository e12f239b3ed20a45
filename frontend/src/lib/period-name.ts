import type { Language } from "./format";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A reporting period in the language of the page: the service names it in Vietnamese, its key says which it is. */
export function periodName(key: string, label: string, language: Language): string {
  const found = language === "en" ? /^(\d{4})-(?:m(\d\d)|q([1-4])|h([12])|(9m)|(year))$/.exec(key) : null;
  if (!found) return label;
  const [, year, month, quarter, half, nine] = found;
  if (month) return `${MONTHS[Number(month) - 1]} ${year}`;
  if (quarter) return `Quarter ${quarter} of ${year}`;
  if (half) return `${half === "1" ? "First" : "Second"} half of ${year}`;
  return nine ? `Nine months of ${year}` : `Year ${year}`;
}
