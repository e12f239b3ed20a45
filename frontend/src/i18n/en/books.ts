import type { Translation } from "../translation";
import type { books as vi } from "../vi/books";

export const books: Translation<typeof vi> = {
  title: "Register of dossiers",
  text: "The desk's register in the form now in force: one book a year, numbered throughout, without blanks. Each opening is recorded.",
  day: "Day",
  span: "Span",
  oneDay: "One day",
  wholeYear: "Whole year",
  show: "Show and print",
  ofDay: "{{day}}",
  ofYear: "year {{year}}",
};
