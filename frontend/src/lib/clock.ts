import { useEffect, useState } from "react";

/**
 * Business time is the server's: its offset is asked once and added to this machine's own clock, so that a wrong
 * clock in an office, or a demo that lives in another year, shows the same "today" as the services.
 */
let offset = 0;
const listeners = new Set<() => void>();

/** `serverNow` was read from an answer that came in just now. */
export function setClock(serverNow: string): void {
  const next = new Date(serverNow).getTime() - Date.now();
  if (Math.abs(next - offset) < 2_000) return;
  offset = next;
  for (const tell of listeners) tell();
}

export const now = (): Date => new Date(Date.now() + offset);

/** The business time, renewed every `everyMs`. */
export function useNow(everyMs = 30_000): Date {
  const [at, setAt] = useState(now);
  useEffect(() => {
    const renew = () => setAt(now());
    renew();
    const timer = window.setInterval(renew, everyMs);
    listeners.add(renew);
    return () => {
      window.clearInterval(timer);
      listeners.delete(renew);
    };
  }, [everyMs]);
  return at;
}
