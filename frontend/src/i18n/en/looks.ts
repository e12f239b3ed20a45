/** Opening a dossier that does not lie with one's own desk: what for; and who did. */
export const looks = {
  title: "This dossier does not lie with your office",
  text: "Say what you open it for. Asked once per dossier and day; the applicant reads the office and the purpose, not your name.",
  common: [
    "Answering the applicant's question",
    "Following up dossiers due or overdue",
    "Checking figures of a report",
    "Handling a petition",
    "Inspection according to plan",
    "Technical support",
  ],
  other: "Another purpose",
  open: "Open the dossier",
  list: "Looks from outside",
  none: "Nobody from outside has opened this dossier.",
} as const;
