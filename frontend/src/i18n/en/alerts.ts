import type { Translation } from "../translation";
import type { alerts as vi } from "../vi/alerts";

export const alerts: Translation<typeof vi> = {
  title: "Reminders",
  lead: "Dossiers in your hands, for leaders those of their own office, when they come near their day, reach it or pass it; and what leaders ask for. What is done or was given another day leaves the list by itself.",
  seenToo: "Seen ones as well",
  allSeen: "Everything has been seen",
  none: "There is nothing to remind you of",
  noneText: "In working hours, new ones appear here and at the bell above by themselves.",
  told: {
    deadline: "Pointed out by the system at {{at}}.",
    question: "An opinion or linked part was asked for; pointed out by the system at {{at}}.",
  },
  asked: "{{name}} at {{at}}.",
  see: "Seen",
  seeOne: "Seen: {{code}}",
  seeAll: "All seen",
  seenAt: "Seen at {{at}}",
  more: "More",
  bell_other: "Reminders: {{count}} not seen",
  bellMore: "Reminders: more than {{count}} not seen",
  bellNone: "Reminders: all seen",
};
