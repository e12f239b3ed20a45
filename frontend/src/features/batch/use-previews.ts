import { useEffect, useRef, useState } from "react";
import { isoDay } from "@/lib/format";
import { previewRows, type RowPreview } from "./api/batch";
import type { RowInput } from "./judge";

const REST_MS = 500;
const PATIENCE_MS = 2_000;
const STALE = "stale";

interface Question {
  row: RowInput;
  /** What the answer depends on. */
  words: string;
  /** What is received now is asked about anew every minute: what is right at 14:59 is wrong at 15:01. */
  minute: string;
}

interface Told {
  words: string;
  minute: string;
  preview: RowPreview | null;
}

function questionOf(row: RowInput, now: Date): Question {
  const { procedure_code, applicant, received_at, received_on } = row;
  const { name, identity_number, phone } = applicant;
  const past = received_at || (received_on && received_on !== isoDay(now));
  return {
    row,
    words: JSON.stringify([procedure_code, name, identity_number, phone, received_at, received_on]),
    minute: past ? "" : now.toISOString().slice(0, 16),
  };
}

/**
 * Due dates and open twins of the rows that could be saved: one request for all that are new or changed, once the
 * fingers rest. A help, never a bar: without an answer a row is saved as it is.
 */
export function usePreviews(rows: readonly RowInput[], now: Date) {
  const [told, setTold] = useState<ReadonlyMap<string, Told>>(new Map());
  const questions = rows.map((row) => questionOf(row, now));
  const latest = useRef({ questions, told });
  latest.current = { questions, told };

  const ask = useRef(async (signal?: AbortSignal) => {
    const missing = latest.current.questions.filter(({ row, words, minute }) => {
      const known = latest.current.told.get(row.client_id);
      return known?.words !== words || known.minute !== minute;
    });
    if (missing.length === 0) return;
    const answers = await previewRows(
      missing.map(({ row }) => row),
      signal,
    );
    const next = new Map(latest.current.told);
    for (const { row, words, minute } of missing)
      next.set(row.client_id, { words, minute, preview: answers.get(row.client_id) ?? null });
    latest.current.told = next;
    setTold(next);
  }).current;

  const page = JSON.stringify(questions.map(({ row, words, minute }) => [row.client_id, words, minute]));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows as words, whichever array holds them
  useEffect(() => {
    const stopped = new AbortController();
    const timer = window.setTimeout(() => void ask(stopped.signal).catch(() => {}), REST_MS);
    return () => {
      window.clearTimeout(timer);
      stopped.abort();
    };
  }, [page]);

  /** What is known of the rows as they are now; while a minute turns, what was told before it still stands. */
  const current = (): ReadonlyMap<string, RowPreview> => {
    const found = new Map<string, RowPreview>();
    for (const { row, words } of latest.current.questions) {
      const known = latest.current.told.get(row.client_id);
      if (known?.preview && known.words === words) found.set(row.client_id, known.preview);
    }
    return found;
  };
  return {
    previews: current(),
    /** Rows have been saved, and what was alone may now have a twin: all are asked about anew. */
    renew: () => {
      const stale = [...latest.current.told].map(([id, one]) => [id, { ...one, minute: STALE }] as const);
      latest.current.told = new Map(stale);
      setTold(latest.current.told);
    },
    /** For the moment of saving, which may come before the fingers have rested. */
    ask: async () => {
      const late = new Promise<void>((done) => window.setTimeout(done, PATIENCE_MS));
      await Promise.race([ask().catch(() => {}), late]);
      return current();
    },
  };
}
