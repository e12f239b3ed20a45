import type { Translation } from "../translation";
import type { notes as vi } from "../vi/notes";

export const notes: Translation<typeof vi> = {
  title: "Internal notes",
  inside: "Within the office only: on no slip, on no tracking page.",
  write: "Write a note",
  add: "Add the note",
  strike: "Strike out",
  strikeTitle: "Strike the note out; the words stay readable",
  reason: "Reason",
  struck: "{{name}} struck it out at {{at}}: {{reason}}",
  related: "Related dossiers",
  noRelated: "No other dossier of this person or household.",
  relation: {
    same_person: "same applicant",
    household: "same household or telephone",
    linked: "linked by hand",
    replaces: "replaced by this one",
    replaced_by: "handed in anew as",
  },
  link: "Link a dossier",
  linkTitle: "Link another dossier",
  unlink: "Unlink",
  otherCode: "Code of the other dossier",
  kind: "Relation",
  kinds: { related: "Related", replaces: "This one was handed in anew in place of the other" },
};
