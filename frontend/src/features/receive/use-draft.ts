import { useCallback, useEffect, useRef, useState } from "react";
import { findDraft, keepDraft, openDraft } from "@/lib/drafts";
import { uuid } from "@/lib/uuid";
import type { ReceiveDraft } from "./api/receive";
import { emptyForm, type ReceiveForm, untouched } from "./form";

const KIND = "receive";
const REST_MS = 250;

export function freshDraft(staff: string): ReceiveDraft {
  return {
    id: uuid(),
    kind: KIND,
    staff,
    form: emptyForm,
    sent: [],
    triedAt: null,
    state: "editing",
    result: null,
    updatedAt: Date.now(),
  };
}

async function pick(staff: string, id: string | undefined): Promise<ReceiveDraft> {
  const named = id ? await findDraft(id) : undefined;
  if (named && named.staff === staff && named.kind === KIND) return named as ReceiveDraft;
  return ((await openDraft(staff, KIND)) as ReceiveDraft | undefined) ?? freshDraft(staff);
}

/** True while another tab of this browser holds the same form open. */
function useHeldElsewhere(id: string | undefined): boolean {
  const [elsewhere, setElsewhere] = useState(false);
  useEffect(() => {
    setElsewhere(false);
    if (!id || !navigator.locks) return;
    const gone = new AbortController();
    let release = () => {};
    const hold = () => new Promise<void>((done) => (release = done));
    const name = `motcua-draft-${id}`;
    navigator.locks
      .request(name, { ifAvailable: true }, async (lock) => {
        if (gone.signal.aborted) return;
        if (lock) return hold();
        setElsewhere(true);
      })
      .catch(() => {});
    return () => {
      gone.abort();
      release();
    };
  }, [id]);
  return elsewhere;
}

/**
 * The form with its memory: opens the one named in the address, else the one left open, else a new one; every change
 * is on this machine's disk a moment later, and at once when the page is left.
 */
export function useDraft(staff: string, id: string | undefined) {
  const [draft, setDraft] = useState<ReceiveDraft | null>(null);
  const [restored, setRestored] = useState(false);
  const latest = useRef<ReceiveDraft | null>(null);
  latest.current = draft;
  const shown = draft?.id;

  useEffect(() => {
    if (shown !== undefined && (id === undefined || id === shown)) return;
    let gone = false;
    void pick(staff, id)
      .catch(() => freshDraft(staff))
      .then((found) => {
        if (gone) return;
        setRestored(found.state !== "saved" && found.form !== null && !untouched(found.form));
        setDraft(found);
      });
    return () => {
      gone = true;
    };
  }, [staff, id, shown]);

  const save = useCallback(() => {
    const now = latest.current;
    // A form that was sent writes itself down; an untouched one is nothing to keep.
    if (now?.state === "editing" && now.form && !untouched(now.form)) void keepDraft(now).catch(() => {});
  }, []);

  useEffect(() => {
    if (!draft) return;
    const timer = window.setTimeout(save, REST_MS);
    return () => window.clearTimeout(timer);
  }, [draft, save]);

  useEffect(() => {
    window.addEventListener("pagehide", save);
    return () => {
      window.removeEventListener("pagehide", save);
      save();
    };
  }, [save]);

  const change = useCallback((patch: Partial<ReceiveForm>) => {
    setDraft((now) => (now?.form ? { ...now, form: { ...now.form, ...patch } } : now));
  }, []);

  const start = useCallback(() => {
    const fresh = freshDraft(staff);
    setRestored(false);
    setDraft(fresh);
    return fresh.id;
  }, [staff]);

  return { draft, setDraft, change, start, restored, elsewhere: useHeldElsewhere(shown) };
}
