import type { Translation } from "../translation";
import type { tracking as vietnamese } from "../vi/tracking";

export const tracking: Translation<typeof vietnamese> = {
  title: "Track a dossier",
  lead: "Enter the code printed on your receipt to see how far the dossier has come.",
  code: "Dossier code",
  placeholder: "For example 000.00.00.H37-210915-0001",
  look: "Look up",
  missing: "Enter the dossier code",
  notFound: "There is no dossier with this code",
  notFoundText: "Check every digit, the dots and the hyphens included.",
  degree: "{{percent}}% complete",
  done: "done",
  current: "here now",
  waiting: "not yet",
  privacy: "This page tells only how far a dossier has come. For details, ask at the desk where it was handed in.",
  signIn: "For staff: sign in",
};
