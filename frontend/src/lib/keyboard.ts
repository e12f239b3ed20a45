import { useEffect, useRef } from "react";

type Handler = (event: KeyboardEvent) => void;

/** Enter and Space on a control belong to the control. */
const pressing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('a, button, summary, [role="button"], [role="menuitem"]') !== null;

/** Where letters belong to the text, not to us. */
function typing(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

/** A dialog that was closed stays in the page, hidden: it answers nothing. */
const overlay = () =>
  [...document.querySelectorAll('[role="dialog"][aria-modal="true"], .ant-modal-wrap')].some(
    (dialog) => dialog.closest('[style*="display: none"]') === null,
  );

let letters = true;

/** Single letters can be switched off by whom they hinder; named keys (Enter, arrows, ?) stay. */
export function useLetters(on: boolean): void {
  useEffect(() => {
    letters = on;
    return () => {
      letters = true;
    };
  }, [on]);
}

/**
 * Single-key commands of a page: `{ j: next, "ctrl+Enter": save, "g h": goHome }`.
 * Plain keys rest while a person types, composes Vietnamese letters, or answers a dialog.
 */
export function useKeys(keys: Record<string, Handler>, active = true): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    if (!active) return;
    let prefix = "";
    let timer = 0;
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return;
      const held = event.ctrlKey || event.metaKey;
      if (event.altKey || (!held && (typing(event.target) || overlay()))) return;
      const name = event.key === " " ? "Space" : event.key;
      if (!letters && !held && /^\p{L}$/u.test(name)) return;
      if ((name === "Enter" || name === "Space") && !held && pressing(event.target)) return;
      const handler = latest.current[held ? `ctrl+${name}` : prefix ? `${prefix} ${name}` : name];
      window.clearTimeout(timer);
      prefix = "";
      if (handler) {
        event.preventDefault();
        handler(event);
      } else if (!held && Object.keys(latest.current).some((chord) => chord.startsWith(`${name} `))) {
        prefix = name;
        timer = window.setTimeout(() => {
          prefix = "";
        }, 1200);
      }
    };
    window.addEventListener("keydown", onKey);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener("keydown", onKey);
    };
  }, [active]);
}
