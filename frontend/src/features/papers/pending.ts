import Dexie, { type EntityTable } from "dexie";
import { isProblem, Problem } from "@/api/problem";
import { uuid } from "@/lib/uuid";
import { announce, attach, discard, giveUp, isElsewhere, PART, sendPart, stateOf } from "./api/papers";

/**
 * Files on their way, kept on this machine with their bytes until the service has them: a lost line, a reload or a
 * closed tab costs nothing. The id is the Idempotency-Key of the announcement, so two tabs send one file.
 */
export interface Pending {
  id: string;
  staff: string;
  /** `dossier:<code>`, or `draft:<id>` for a dossier that is still being received. */
  place: string;
  name: string;
  blob: Blob;
  camera: boolean;
  kind: "paper" | "result";
  position: number | null;
  uploadId: string | null;
  /** The kept file, when all that is missing is its dossier. */
  fileId: string | null;
  createdAt: number;
}

export type Step = "waiting" | "sending" | "checking" | "offline" | "kept" | "refused";

export interface Progress {
  step: Step;
  sent: number;
  error?: Problem;
}

const database = new Dexie("motcua-papers") as Dexie & { pending: EntityTable<Pending, "id"> };
database.version(1).stores({ pending: "id, [staff+place], createdAt" });

const DAY = 86_400_000;

export const dossierPlace = (code: string) => `dossier:${code}`;
export const draftPlace = (draft: string) => `draft:${draft}`;

/** Everything of this person that has not come home, oldest first. */
export async function allPending(staff: string): Promise<Pending[]> {
  await database.pending
    .where("createdAt")
    .below(Date.now() - DAY)
    .delete();
  const found = await database.pending.filter((one) => one.staff === staff).toArray();
  return found.sort((a, b) => a.createdAt - b.createdAt);
}

export async function keepPending(
  file: File,
  at: Pick<Pending, "staff" | "place" | "camera" | "kind" | "position">,
): Promise<Pending> {
  const one: Pending = {
    ...at,
    id: uuid(),
    name: file.name || "anh.jpg",
    blob: file,
    uploadId: null,
    fileId: null,
    createdAt: Date.now(),
  };
  await database.pending.put(one);
  return one;
}

export const dropPending = (id: string) => database.pending.delete(id);

export async function relocate(staff: string, from: string, to: string): Promise<void> {
  await database.pending.where("[staff+place]").equals([staff, from]).modify({ place: to });
}

export async function abandon(one: Pending): Promise<void> {
  await dropPending(one.id);
  if (one.fileId) await discard(one.fileId).catch(() => undefined);
  if (one.uploadId) await giveUp(one.uploadId).catch(() => undefined);
}

const RETRY_SECONDS = [1, 2, 4, 8, 15];

/** No answer, or one that says that nothing is wrong with the file: try again. */
const isPassing = (error: unknown): error is Problem =>
  error instanceof Problem &&
  (error.unanswered || error.status >= 500 || error.status === 429 || isProblem(error, "busy"));

const pause = (seconds: number, signal: AbortSignal) =>
  new Promise<void>((done) => {
    const timer = window.setTimeout(done, seconds * 1000);
    const now = () => {
      window.clearTimeout(timer);
      done();
    };
    window.addEventListener("online", now, { once: true });
    signal.addEventListener("abort", now, { once: true });
  });

/**
 * Brings one file home: announce, parts, checks, and its dossier when there is one. Goes on from wherever the service
 * stands. Answers the place it came to; throws the Problem that a person must see, and an abort.
 */
export async function bringHome(
  one: Pending,
  tell: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<string> {
  for (let tries = 0; ; tries++) {
    try {
      return await walk(one, tell, signal);
    } catch (error) {
      signal.throwIfAborted();
      if (!isPassing(error)) throw error;
      tell({ step: "offline", sent: 0, error });
      await pause(error.retryAfter ?? RETRY_SECONDS[Math.min(tries, RETRY_SECONDS.length - 1)] ?? 15, signal);
      signal.throwIfAborted();
    }
  }
}

async function walk(one: Pending, tell: (progress: Progress) => void, signal: AbortSignal): Promise<string> {
  if (!one.fileId) {
    one.fileId = await upload(one, tell, signal);
    await database.pending.update(one.id, { fileId: one.fileId });
  }
  // The form may have become a dossier meanwhile, in this tab or another.
  const place = (await database.pending.get(one.id))?.place ?? one.place;
  if (place.startsWith("dossier:")) {
    const link = { id: one.fileId, kind: one.kind, position: one.position };
    await attach(place.slice("dossier:".length), [link], `${one.id}-attach`);
    await dropPending(one.id);
  }
  tell({ step: "kept", sent: one.blob.size });
  return place;
}

async function upload(one: Pending, tell: (progress: Progress) => void, signal: AbortSignal): Promise<string> {
  let offset = 0;
  if (one.uploadId) {
    const stands = await stateOf(one.uploadId);
    if (stands.file) return stands.file.id;
    offset = stands.received;
  } else {
    const file = { name: one.name, size: one.blob.size, type: one.blob.type };
    const announced = await announce(file, one.camera, one.id);
    one.uploadId = announced.id;
    await database.pending.update(one.id, { uploadId: announced.id });
    // A replay tells how it began; where it stands now, the first part will learn.
  }
  for (;;) {
    signal.throwIfAborted();
    tell({ step: offset + PART >= one.blob.size ? "checking" : "sending", sent: offset });
    try {
      const kept = await sendPart(one.uploadId, one.blob, offset, signal);
      if (kept?.file) return kept.file.id;
      offset += PART;
    } catch (error) {
      if (!isElsewhere(error)) throw error;
      const stands = await stateOf(one.uploadId);
      if (stands.file) return stands.file.id;
      offset = stands.received;
    }
  }
}
