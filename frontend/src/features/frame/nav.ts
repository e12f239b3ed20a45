import type { LinkProps } from "@tanstack/react-router";
import {
  Archive,
  BadgeCheck,
  Banknote,
  BookMarked,
  BookOpenText,
  CalendarOff,
  ChartNoAxesColumn,
  FileChartColumn,
  FileText,
  FileUp,
  FolderOpen,
  House,
  IdCard,
  type LucideIcon,
  Mail,
  MessageSquareText,
  SearchCheck,
  Send,
  Smile,
  SquarePen,
  Table2,
  TextQuote,
  Users,
} from "lucide-react";
import type { Me, Role } from "@/api/types";

export interface NavEntry {
  name:
    | "today"
    | "receive"
    | "batch"
    | "dossiers"
    | "petitions"
    | "procedures"
    | "books"
    | "fees"
    | "surveys"
    | "reports"
    | "periodic"
    | "narrative"
    | "deliveries"
    | "linter"
    | "imports"
    | "workload"
    | "templates"
    | "agencies"
    | "leaves"
    | "staff"
    | "officers"
    | "notices"
    | "retention"
    | "admin";
  to: LinkProps["to"];
  icon: LucideIcon;
  /** Roles that see the entry; everybody when left out. */
  roles?: readonly Role[];
}

/** The rail from top to bottom. */
export const entries: readonly NavEntry[] = [
  { name: "today", to: "/", icon: House },
  { name: "receive", to: "/receive", icon: SquarePen, roles: ["clerk"] },
  { name: "batch", to: "/batch", icon: Table2, roles: ["clerk"] },
  {
    name: "dossiers",
    to: "/dossiers",
    icon: FolderOpen,
    roles: ["clerk", "officer", "leader", "focal", "admin", "viewer", "reopener"],
  },
  { name: "petitions", to: "/petitions", icon: MessageSquareText },
  { name: "procedures", to: "/procedures", icon: BookOpenText },
  { name: "workload", to: "/workload", icon: Users, roles: ["leader"] },
  { name: "templates", to: "/templates", icon: TextQuote, roles: ["leader", "focal", "admin"] },
  { name: "books", to: "/books", icon: BookMarked, roles: ["clerk", "leader"] },
  { name: "fees", to: "/fees", icon: Banknote, roles: ["clerk", "leader"] },
  { name: "surveys", to: "/surveys", icon: Smile, roles: ["clerk", "leader", "focal", "viewer"] },
  { name: "reports", to: "/reports", icon: ChartNoAxesColumn },
  {
    name: "periodic",
    to: "/reports/periodic",
    icon: FileChartColumn,
    roles: ["officer", "leader", "focal", "admin", "viewer"],
  },
  { name: "narrative", to: "/reports/narrative", icon: FileText, roles: ["leader", "focal", "admin", "viewer"] },
  {
    name: "linter",
    to: "/reports/linter",
    icon: SearchCheck,
    roles: ["clerk", "officer", "leader", "focal", "admin", "viewer"],
  },
  { name: "deliveries", to: "/reports/deliveries", icon: Send, roles: ["focal", "admin"] },
  { name: "imports", to: "/imports", icon: FileUp, roles: ["clerk", "focal", "admin"] },
  { name: "notices", to: "/notices", icon: Mail, roles: ["clerk", "officer", "leader", "admin"] },
  { name: "leaves", to: "/agencies/leaves", icon: CalendarOff },
  { name: "officers", to: "/agencies/officers", icon: BadgeCheck, roles: ["leader", "admin"] },
  { name: "staff", to: "/agencies/staff", icon: IdCard, roles: ["admin"] },
  { name: "retention", to: "/retention", icon: Archive, roles: ["admin", "leader"] },
];

export const entriesFor = (me: Me) =>
  entries.filter((entry) => !entry.roles || entry.roles.some((role) => me.roles.includes(role)));

/** Queues in the order of a day's work, whatever order the service lists them in. */
export const queueOrder = [
  "to_receive",
  "intake_supplements",
  "to_approve",
  "withdrawals",
  "corrections",
  "to_take_up",
  "mine",
  "opinions_to_give",
  "linked_to_return",
  "questions_overdue",
  "unassigned",
  "due_soon",
  "overdue",
  "waiting_supplement",
  "awaiting_payment",
  "paused",
  "to_return",
] as const;

/** Queues that are there only while something lies in them: the rail stays short. */
export const ONLY_WHEN_FILLED: ReadonlySet<string> = new Set([
  "intake_supplements",
  "withdrawals",
  "corrections",
  "opinions_to_give",
  "linked_to_return",
  "questions_overdue",
  "awaiting_payment",
  "paused",
]);

export type QueueName = (typeof queueOrder)[number];
