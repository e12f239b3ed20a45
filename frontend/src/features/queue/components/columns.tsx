import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { DossierRow } from "@/api/types";
import { useFormat } from "@/i18n/use-format";
import { DeadlineText } from "@/ui/deadline";
import { StatusTag } from "@/ui/status-tag";
import styles from "./queue.module.css";

export const COLUMNS = [
  "code",
  "applicant",
  "procedure",
  "field",
  "agency",
  "channel",
  "received",
  "due",
  "status",
  "assignee",
] as const;
export type ColumnName = (typeof COLUMNS)[number];

export const STANDARD: readonly ColumnName[] = ["code", "applicant", "procedure", "due", "status"];

export const BESIDE: readonly ColumnName[] = ["code", "applicant", "due"];

export interface Column {
  name: ColumnName;
  label: string;
  sort?: "due_at" | "received_at" | "code";
  className?: string | undefined;
  show: (row: DossierRow) => ReactNode;
  /** The same for a spreadsheet: plain words. */
  text: (row: DossierRow) => string | null;
}

/** Every column the list can show; which of them, each person chooses. */
export function useColumns(): Record<ColumnName, Column> {
  const { t } = useTranslation(["dossier", "queue"]);
  const format = useFormat();
  const column = (
    name: ColumnName,
    more: Omit<Column, "name" | "label" | "show"> & { show?: Column["show"] },
  ): Column => ({
    name,
    label: t(`dossier:col.${name}`),
    show: more.text,
    ...more,
  });
  return {
    code: column("code", {
      sort: "code",
      className: "code",
      show: (row) => (
        <Link to="/dossiers/$code" params={{ code: row.code }} tabIndex={-1}>
          {row.code}
        </Link>
      ),
      text: (row) => row.code,
    }),
    applicant: column("applicant", { className: styles.name, text: (row) => row.applicant.name }),
    procedure: column("procedure", {
      className: styles.wide,
      show: (row) => <span title={row.procedure_name}>{row.procedure_name}</span>,
      text: (row) => row.procedure_name,
    }),
    field: column("field", { className: styles.name, text: (row) => row.field }),
    agency: column("agency", { className: styles.name, text: (row) => row.agency_name }),
    channel: column("channel", { text: (row) => t(`dossier:channel.${row.channel}`) }),
    received: column("received", {
      sort: "received_at",
      text: (row) => (row.received_at ? format.date(row.received_at) : null),
    }),
    due: column("due", {
      sort: "due_at",
      show: (row) => <DeadlineText of={row} brief />,
      text: (row) => (row.due_at ? format.dateTime(row.due_at) : null),
    }),
    status: column("status", {
      show: (row) => <StatusTag status={row.status} />,
      text: (row) => t(`dossier:status.${row.status}`),
    }),
    assignee: column("assignee", {
      className: styles.name,
      text: (row) => row.assignee?.name ?? t("queue:unassigned"),
    }),
  };
}
