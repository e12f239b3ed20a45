import { useEffect, useReducer, useRef, useState } from "react";
import { type Draft, dropDraft, keepDraft, laterOf, mirrorDraft, openDraft } from "@/lib/drafts";
import { uuid } from "@/lib/uuid";
import { acted, isEmpty, newGrid, type Row } from "./grid";

const KIND = "batch";
const REST_MS = 250;

type Page = Draft<{ rows: readonly Row[] }, never>;

const fresh = (staff: string): Page => ({
  id: uuid(),
  kind: KIND,
  staff,
  form: null,
  sent: [],
  triedAt: null,
  state: "editing",
  result: null,
  updatedAt: Date.now(),
});

/**
 * The page with its memory: what is typed is on this machine's disk a moment later, and in the tab's own memory at
 * once. What has been saved is in the register, and is not kept here any longer.
 */
export function usePage(staff: string) {
  const [grid, act] = useReducer(acted, undefined, () => newGrid());
  const [ready, setReady] = useState(false);
  const [restored, setRestored] = useState(false);
  const page = useRef<Page>(fresh(staff));

  useEffect(() => {
    let gone = false;
    void openDraft(staff, KIND)
      .catch(() => undefined)
      .then((kept) => {
        if (gone) return;
        const found = laterOf(kept as Page | undefined, kept?.id);
        if (found?.form) {
          page.current = found;
          act({ do: "open", rows: found.form.rows });
          setRestored(true);
        }
        setReady(true);
      });
    return () => {
      gone = true;
    };
  }, [staff]);

  useEffect(() => {
    if (!ready) return;
    const rows = grid.rows.filter((row) => !row.saved && !isEmpty(row));
    const keep = () => {
      if (rows.length === 0) return dropDraft(page.current.id).catch(() => {});
      return keepDraft(page.current).catch(() => {});
    };
    page.current = { ...page.current, form: { rows }, updatedAt: Date.now() };
    mirrorDraft(rows.length > 0 ? page.current : null);
    const timer = window.setTimeout(() => void keep(), REST_MS);
    const leave = () => void keep();
    window.addEventListener("pagehide", leave);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener("pagehide", leave);
    };
  }, [grid.rows, ready]);

  const start = () => {
    void dropDraft(page.current.id).catch(() => {});
    page.current = fresh(staff);
    setRestored(false);
    act({ do: "open", rows: [] });
  };
  return { grid, act, ready, restored, start };
}
