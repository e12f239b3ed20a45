import { useSyncExternalStore } from "react";
import { setLastUser } from "@/lib/last-user";
import { noAnswer, Problem, readProblem } from "./problem";
import type { Me, Role } from "./types";

export type { Me } from "./types";

interface SessionOut {
  access_token: string;
  expires_in: number;
  staff: Me;
}

export type Session =
  | { status: "unknown" }
  | { status: "signed_out"; reason?: "expired" }
  | { status: "signed_in"; me: Me };

/**
 * The access token lives in memory only; the refresh token in a cookie that no script can read. Renewing is done by
 * one tab at a time (a lock shared by the tabs), because each renewal makes the cookie before it worthless.
 */
const ROOT = "/api/catalog/v1/sessions";
const EARLY_MS = 60_000;

let session: Session = { status: "unknown" };
let token: { value: string; until: number } | null = null;
let renewal: Promise<boolean> | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();
const tabs = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("motcua-session");

function become(next: Session): void {
  session = next;
  for (const tell of listeners) tell();
}

function accept(answer: SessionOut): void {
  token = { value: answer.access_token, until: Date.now() + answer.expires_in * 1000 };
  clearTimeout(timer);
  timer = setTimeout(() => void renew(), Math.max(5_000, answer.expires_in * 1000 - EARLY_MS));
  setLastUser(answer.staff.username);
  become({ status: "signed_in", me: answer.staff });
}

function forget(reason?: "expired"): void {
  token = null;
  clearTimeout(timer);
  become(reason ? { status: "signed_out", reason } : { status: "signed_out" });
}

async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(new URL(`${ROOT}${path}`, location.origin), { credentials: "same-origin", ...init });
  } catch {
    throw noAnswer();
  }
}

async function exclusively<T>(work: () => Promise<T>): Promise<T> {
  if (!("locks" in navigator) || !navigator.locks) return work();
  return navigator.locks.request("motcua-session-renewal", work) as Promise<T>;
}

/** True when signed in afterwards. A lost connection changes nothing: the person stays who they were. */
export function renew(): Promise<boolean> {
  renewal ??= exclusively(async () => {
    const response = await send("/refresh", { method: "POST" });
    if (response.ok) accept((await response.json()) as SessionOut);
    else if (response.status === 401 || response.status === 403)
      forget(session.status === "signed_in" ? "expired" : undefined);
    else throw await readProblem(response);
    return response.ok;
  }).finally(() => {
    renewal = null;
  });
  return renewal;
}

/** A token that is good for some seconds yet, or null when nobody is signed in. */
export async function accessToken(): Promise<string | null> {
  if (token && token.until - Date.now() > 5_000) return token.value;
  if (session.status === "signed_out") return null;
  return (await renew()) ? (token?.value ?? null) : null;
}

export async function signIn(username: string, password: string): Promise<void> {
  const response = await send("", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ username, password }),
  });
  if (!response.ok) throw await readProblem(response);
  accept((await response.json()) as SessionOut);
  tabs?.postMessage("signed-in");
}

export async function signOut(): Promise<void> {
  const bearer = await accessToken().catch(() => null);
  const response = await send("/current", {
    method: "DELETE",
    headers: bearer ? { authorization: `Bearer ${bearer}` } : {},
  });
  if (!response.ok && response.status !== 401) throw await readProblem(response);
  forget();
  tabs?.postMessage("signed-out");
}

tabs?.addEventListener("message", (message) => {
  if (message.data === "signed-out" && session.status === "signed_in") forget();
});

/** Settles who is at the screen; asked once by the first page that needs to know. */
export async function settledSession(): Promise<Session> {
  if (session.status === "unknown") {
    await renew().catch((error: unknown) => {
      if (!(error instanceof Problem)) throw error;
      if (error.unanswered || error.status >= 500) throw error;
      forget();
    });
  }
  return session;
}

export const currentSession = (): Session => session;

export function onSession(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

export const useSession = () => useSyncExternalStore(onSession, currentSession);

/** The signed-in person, for pages that stand behind the sign-in. */
export function useMe(): Me {
  const at = useSession();
  if (at.status !== "signed_in") throw new Problem(401, "not-authenticated");
  return at.me;
}

export const hasRole = (me: Me, ...roles: Role[]) => roles.some((role) => me.roles.includes(role));
