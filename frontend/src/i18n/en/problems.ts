import type { Translation } from "../translation";
import type { problems as vi } from "../vi/problems";

export const problems: Translation<typeof vi> = {
  title: {
    "no-answer": "The server has not answered",
    forbidden: "You may not do this",
    missing: "Not found",
    changed: "Somebody else has just changed the dossier",
    refused: "This could not be done",
    busy: "The server is busy",
    broken: "The server has failed",
  },
  text: {
    "no-answer": "It is not known whether the last step was recorded. Try again: nothing is recorded twice.",
    forbidden: "Your rights do not include this. Ask the administrator if you need it.",
    missing: "The code may be wrong, or the dossier belongs to an agency that you may not see.",
    changed: "Look at the dossier again and repeat the step if it is still needed.",
    refused: "Check the marked fields and try again.",
    busy: "Too many requests at once. Wait a minute and try again.",
    broken: "Nothing was recorded. Try again in some minutes; if it fails again, tell the administrator.",
    other: "This could not be done.",
  },
  code: {
    "figures-contradict":
      "The figures contradict each other, so nothing is printed. The page names the broken sums.",
    "report-not-closed":
      "The report of this period is not closed yet; close it under Periodic reports, then send it.",
    "report-not-ready": "It cannot be closed yet; what stands in the way is listed below.",
    "report-exists": "There is a report of this period already; open it, or restate it once it is closed.",
    "act-not-possible": "The report is in another state by now; open it again.",
    "not-in-cell": "The cell does not count that dossier.",
    "narrative-beyond-reach": "The report covers agencies whose figures you may not see.",
    "template-too-large": "The template is larger than 2 MiB.",
    "paper-kind-unknown":
      "Files of this kind are not taken. PDF, JPEG, PNG, WebP, TIFF, Word (docx) and Excel (xlsx) are.",
    "paper-type-lies": "The file is not what its name or type says. Please look at it again.",
    "paper-length-lies": "The file changed while it was sent. Please choose it again.",
    "paper-broken": "The file is broken and cannot be opened. Please scan or photograph it again.",
    "paper-encrypted": "The file has a password. Please remove it and send it again.",
    "paper-active-content": "The file holds something that acts by itself. Please print it to a plain PDF.",
    "paper-bomb": "The file becomes too large when opened, so it is not taken.",
    "paper-too-hard": "The file is too heavy to be checked. Please scan it at a lower resolution.",
    "paper-infected": "The file is infected, so it is not taken.",
    "too-large": "The file is too large. Please scan it at a lower resolution or split it.",
    "papers-too-many": "The number or size of files allowed is reached.",
    "paper-store-away": "The store of papers does not answer. What was taken is safe; it is tried again.",
    "paper-store-full": "There is no room for papers, so the file was not taken. Tell the administrator.",
    "virus-scanner-away":
      "The virus scanner does not answer, so the file was not taken. It is tried again by itself.",
    "more-than-due": "The amount is more than is still due.",
    "already-reversed": "This entry has been reversed.",
    "already-answered": "This dossier has been answered for.",
    "act-not-allowed": "The dossier is no longer in a state that allows this.",
    "idempotency-key-reused": "This form was already sent before with other content.",
    "missing-required-papers": "Required papers are missing; only complete dossiers are received.",
    "never-received": "This dossier was never received and cannot be reopened; hand it in anew.",
    "unknown-procedure": "There is no such procedure in the catalogue in force.",
    "received-in-future": "The time of receipt cannot be in the future.",
    "not-authenticated": "Your session has ended. Sign in again.",
    "catalog-unavailable": "The catalogue could not be read. Try again in some minutes.",
  },
  request: "Request: {{id}}",
};
