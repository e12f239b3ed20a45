import { Problem } from "@/api/problem";
import { abandon, allPending, bringHome, keepPending, type Pending, type Progress, relocate } from "./pending";

/** Files on their way. They belong to the app, not to a page: whoever leaves the page does not stop them. */
export interface Sending {
  pending: Pending;
  progress: Progress;
}

let list: readonly Sending[] = [];
const finished = new Map<string, number>();
const listeners = new Set<() => void>();
const controls = new Map<string, AbortController>();
/** One after the other: on a slow line two at once are only twice as late. */
let line = Promise.resolve();

export const sendings = () => list;
/** Counts what has come home at a place, so that its page knows when to look again. */
export const finishedAt = (place: string) => finished.get(place) ?? 0;

export function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => void listeners.delete(tell);
}

function set(next: readonly Sending[]): void {
  list = next;
  for (const tell of listeners) tell();
}

const progressOf = (id: string, progress: Progress) =>
  set(list.map((one) => (one.pending.id === id ? { ...one, progress } : one)));

function start(pending: Pending): void {
  if (controls.has(pending.id)) return;
  const control = new AbortController();
  controls.set(pending.id, control);
  if (!list.some((one) => one.pending.id === pending.id)) {
    set([...list, { pending, progress: { step: "waiting", sent: 0 } }]);
  }
  line = line.then(() => run(pending, control));
}

async function run(pending: Pending, control: AbortController): Promise<void> {
  try {
    control.signal.throwIfAborted();
    const place = await bringHome(pending, (progress) => progressOf(pending.id, progress), control.signal);
    finished.set(place, finishedAt(place) + 1);
    set(place.startsWith("dossier:") ? list.filter((one) => one.pending.id !== pending.id) : [...list]);
  } catch (error) {
    if (control.signal.aborted) return;
    const problem = error instanceof Problem ? error : new Problem(500, "internal-error");
    progressOf(pending.id, { step: "refused", sent: 0, error: problem });
  } finally {
    if (controls.get(pending.id) === control) controls.delete(pending.id);
  }
}

export async function send(file: File, at: Parameters<typeof keepPending>[1]): Promise<void> {
  start(await keepPending(file, at));
}

export async function cancel(pending: Pending): Promise<void> {
  controls.get(pending.id)?.abort();
  controls.delete(pending.id);
  set(list.filter((one) => one.pending.id !== pending.id));
  await abandon(pending);
}

/** What was on its way when the page was left or the machine went off goes on by itself. */
export async function resume(staff: string): Promise<void> {
  const known = new Set(list.map((one) => one.pending.id));
  for (const pending of await allPending(staff)) if (!known.has(pending.id)) start(pending);
}

/** The form has become a dossier: what was handed in for the form belongs to it. */
export async function moveTo(staff: string, from: string, to: string): Promise<void> {
  await relocate(staff, from, to);
  for (const { pending, progress } of list) {
    if (pending.staff !== staff || pending.place !== from) continue;
    pending.place = to;
    if (progress.step === "kept") start(pending);
  }
  set([...list]);
}
