import type { Translation } from "../translation";
import type { today as vi } from "../vi/today";

export const today: Translation<typeof vi> = {
  title: "Today",
  lead: "{{weekday}} {{date}}",
  work: "To do, the most urgent first",
  receive: "Receive a new dossier",
  figures: "In hand",
  open: "Open",
  doneTitle: "Nothing waits for you",
  doneText: "New work appears here by itself.",
  all: "See all {{count}} dossiers: {{name}}",
  watch: "Dossiers to watch, the most urgent first",
  reminders: "Reminders",
  remindedBy: "{{name}} at {{at}}",
  dueOn: "due {{day}}",
  putAway: "Seen",
  find: "Find a dossier by code, name or phone with the / key",
};
