import { useMemo, useState } from "react";
import type { DossierRow } from "@/api/types";

/** What is chosen: rows one by one, or all that the list holds, seen or not. */
export interface Selection {
  rows: readonly DossierRow[];
  all: boolean;
}

export interface Selecting extends Selection {
  has: (code: string) => boolean;
  toggle: (code: string) => void;
  page: (on: boolean) => void;
  everything: () => void;
  clear: () => void;
}

/** Rows that have left the list leave the selection: nobody acts on what she no longer sees. */
export function useSelection(rows: readonly DossierRow[]): Selecting {
  const [codes, setCodes] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  const chosen = useMemo(() => rows.filter((row) => codes.has(row.code)), [rows, codes]);
  return {
    rows: chosen,
    all: all && chosen.length === rows.length && rows.length > 0,
    has: (code) => codes.has(code),
    toggle: (code) => {
      setAll(false);
      setCodes((before) => {
        const after = new Set(before);
        if (!after.delete(code)) after.add(code);
        return after;
      });
    },
    page: (on) => {
      setAll(false);
      setCodes(on ? new Set(rows.map((row) => row.code)) : new Set());
    },
    everything: () => {
      setCodes(new Set(rows.map((row) => row.code)));
      setAll(true);
    },
    clear: () => {
      setAll(false);
      setCodes(new Set());
    },
  };
}
