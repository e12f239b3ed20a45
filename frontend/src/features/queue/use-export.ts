import { useEffect, useRef, useState } from "react";
import { type Received, receive } from "@/api/receive";
import { now } from "@/lib/clock";
import { download } from "@/lib/download";
import { isoDay } from "@/lib/format";
import { type DossierSearch, toQuery } from "./search";

export type ExportKind = "xlsx" | "csv";

/** Address of the export of exactly this list: its filters and its order, whole. */
export function exportPath(search: DossierSearch, kind: ExportKind, purpose?: string): string {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(toQuery(search)))
    for (const one of Array.isArray(value) ? value : [value]) asked.append(name, String(one));
  if (purpose) {
    asked.set("personal", "true");
    asked.set("purpose", purpose);
  }
  const query = asked.toString();
  return `/api/dossier/v1/exports/dossiers.${kind}${query ? `?${query}` : ""}`;
}

/** One export at a time: how far it is, what went wrong, how to break it off. */
export function useExport(search: DossierSearch, language: string) {
  const [progress, setProgress] = useState<Received | null>(null);
  const [error, setError] = useState<unknown>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const start = async (kind: ExportKind, purpose?: string) => {
    const mine = new AbortController();
    running.current?.abort();
    running.current = mine;
    setError(null);
    setProgress({ bytes: 0, lines: 0, size: null });
    try {
      const file = await receive(exportPath(search, kind, purpose), language, mine.signal, (so) => {
        if (running.current === mine) setProgress(so);
      });
      if (!mine.signal.aborted) download(`ho-so-${isoDay(now())}.${kind}`, file, file.type);
    } catch (problem) {
      if (!mine.signal.aborted) setError(problem);
    } finally {
      if (running.current === mine) setProgress(null);
    }
  };
  const stop = () => {
    running.current?.abort();
    setProgress(null);
  };
  return { progress, error, start, stop };
}
