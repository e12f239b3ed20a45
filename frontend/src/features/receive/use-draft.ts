import { useCallback, useEffect, useRef, useState } from "react";
import { findDraft, keepDraft, laterOf, mirrorDraft, openDraft } from "@/lib/drafts";
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
  const named = laterOf(id ? await findDraft(id) : undefined, id);
  const found = named && named.staff === staff && named.kind === KIND ? named : await openDraft(staff, KIND);
  return found ? whole(found as ReceiveDraft) : freshDraft(staff);
}

/** A form kept by an earlier release lacks what was added since. */
const whole = (draft: ReceiveDraft): ReceiveDraft => ({
  ...draft,
  form: draft.form && { ...emptyForm, ...draft.form },
});

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
 * is on this machine's disk a moment later, and at once when the page is left. `onOpen` names it in the address.
 */
export function useDraft(staff: string, id: string | undefined, onOpen: (id: string) => void) {
  const [draft, setDraft] = useState<ReceiveDraft | null>(null);
  const [restored, setRestored] = useState(false);
  const latest = useRef<ReceiveDraft | null>(null);
  latest.current = draft;
  const open = useRef(onOpen);
  open.current = onOpen;

  const save = useCallback(async () => {
    const now = latest.current;
    if (now?.form && !untouched(now.form)) await keepDraft(now).catch(() => {});
  }, []);

  useEffect(() => {
    if (id !== undefined && id === latest.current?.id) return;
    let gone = false;
    void save()
      .then(() => pick(staff, id))
      .catch(() => freshDraft(staff))
      .then((found) => {
        if (gone) return;
        setRestored(found.state !== "saved" && found.form !== null && !untouched(found.form));
        setDraft(found);
        if (found.id !== id) open.current(found.id);
      });
    return () => {
      gone = true;
    };
  }, [staff, id, save]);

  useEffect(() => {
    if (!draft) return;
    const timer = window.setTimeout(() => void save(), REST_MS);
    return () => window.clearTimeout(timer);
  }, [draft, save]);

  useEffect(() => {
    const leave = () => void save();
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [save]);

  const change = useCallback((patch: Partial<ReceiveForm>) => {
    setDraft((now) => (now?.form ? { ...now, form: { ...now.form, ...patch }, updatedAt: Date.now() } : now));
  }, []);

  useEffect(() => {
    if (draft?.form && !untouched(draft.form)) mirrorDraft(draft);
    else if (draft) mirrorDraft(null);
  }, [draft]);

  const start = useCallback(() => {
    const fresh = freshDraft(staff);
    setRestored(false);
    setDraft(fresh);
    open.current(fresh.id);
  }, [staff]);

  return { draft, setDraft, change, start, restored, elsewhere: useHeldElsewhere(draft?.id) };
}
