import Dexie, { type EntityTable, liveQuery } from "dexie";

/**
 * Forms being typed, kept on this machine so that a lost line, a closed tab or a power cut costs nothing.
 * A draft's id is its Idempotency-Key for life: however often it is sent, one thing is made.
 */
export type DraftState = "editing" | "sending" | "saved";

export interface Draft<Form = unknown, Sent = unknown> {
  id: string;
  kind: string;
  staff: string;
  form: Form | null;
  /** What was sent without an answer so far: sent again unchanged, each brings the answer it had, if it had one. */
  sent: Sent[];
  /** Business time of the first unanswered try: when a citizen stood at the counter, not when the line came back. */
  triedAt: string | null;
  state: DraftState;
  /** Code of what was made of it. */
  result: string | null;
  updatedAt: number;
}

const database = new Dexie("motcua") as Dexie & { drafts: EntityTable<Draft, "id"> };
database.version(1).stores({ drafts: "id, [staff+kind+state], updatedAt" });

const DAY = 86_400_000;

export const keepDraft = (draft: Draft) => database.drafts.put(draft);

export const findDraft = (id: string) => database.drafts.get(id);

export const dropDraft = (id: string) => database.drafts.delete(id);

/** The form that this person left open last, if any. */
export async function openDraft(staff: string, kind: string): Promise<Draft | undefined> {
  const open = await database.drafts
    .where("[staff+kind+state]")
    .anyOf([staff, kind, "editing"], [staff, kind, "sending"])
    .toArray();
  return open.sort((a, b) => b.updatedAt - a.updatedAt)[0];
}

/** Tells how many forms of this person were sent without an answer yet. */
export function watchUnsent(staff: string, tell: (count: number) => void): () => void {
  const unsent = () =>
    database.drafts.filter((draft) => draft.staff === staff && draft.state === "sending").count();
  const watching = liveQuery(unsent).subscribe({ next: tell, error: () => tell(0) });
  return () => watching.unsubscribe();
}

/** Saved drafts hold only their result; a day later not even that. */
export const sweepDrafts = () =>
  database.drafts
    .where("updatedAt")
    .below(Date.now() - DAY)
    .and((draft) => draft.state === "saved")
    .delete();

const MIRROR = "motcua.typing";

/**
 * The disk's store answers a moment later; a reload or a crash of the page does not wait for it. So each key press is
 * also written, at once, to the tab's own memory, which outlives a reload and goes with the tab.
 */
export function mirrorDraft(draft: Draft | null): void {
  try {
    if (draft) sessionStorage.setItem(MIRROR, JSON.stringify(draft));
    else sessionStorage.removeItem(MIRROR);
  } catch {
    // Without it, the last quarter of a second may have to be typed again.
  }
}

/** The later of what the disk and the tab remember of one form. */
export function laterOf<D extends Draft>(kept: D | undefined, id: string | undefined): D | undefined {
  try {
    const typed = JSON.parse(sessionStorage.getItem(MIRROR) ?? "null") as D | null;
    if (!typed || typed.id !== (id ?? kept?.id)) return kept;
    return !kept || (kept.state === "editing" && typed.updatedAt > kept.updatedAt) ? typed : kept;
  } catch {
    return kept;
  }
}
