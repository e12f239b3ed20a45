import { useSyncExternalStore } from "react";

/** Whether the last word from the services was an answer. The browser's own flag only knows about the cable. */
let reachable = true;
const listeners = new Set<() => void>();

export function reportReachable(next: boolean): void {
  if (next === reachable) return;
  reachable = next;
  for (const tell of listeners) tell();
}

function subscribe(tell: () => void) {
  listeners.add(tell);
  const cableOut = () => reportReachable(false);
  window.addEventListener("offline", cableOut);
  return () => {
    listeners.delete(tell);
    window.removeEventListener("offline", cableOut);
  };
}

export const useReachable = () => useSyncExternalStore(subscribe, () => reachable);
