import type { Translation } from "../translation";
import type { imports as vietnamese } from "../vi/imports";

export const imports: Translation<typeof vietnamese> = {
  title: "Import a register",
  lead: "Bring an office's book into the system as an Excel or CSV file. A bad row is reported with its line and reason, the good ones are kept. Importing the same file again adds nothing.",
  drop: "Drag a file here, or click to choose one",
  limit: "A .xlsx or .csv file of at most 32 MB",
  template: "Download the template",
  columns:
    "The first row names the columns, in Vietnamese or English: code, procedure_code, agency_code, channel, applicant_name, received_at, due_at, completed_at, returned_at, status.",
  sending: "Sending the file",
  history: "Imports so far",
  none: "No register has been imported",
  noneText: "Download the template, fill it in, then drag it onto the field above.",
  file: "File",
  by: "Imported by",
  startedAt: "At",
  state: { queued: "Waiting", running: "Writing", done: "Done", failed: "The file could not be read" },
  progress: "{{done}} of {{total}} rows",
  imported: "Written",
  advanced: "Brought forward",
  unchanged: "Known before",
  rejected: "Refused",
  leave: "You may leave this page; the import goes on.",
  errors: "Refused rows",
  errorsOf: "Refused rows of {{file}}",
  line: "Line",
  code: "Code",
  column: "Column",
  reason: "Reason",
  errorsFile: "Download the list (CSV)",
  show: "See {{count}} rows",
};
