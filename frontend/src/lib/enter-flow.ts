import type { KeyboardEvent } from "react";

const STOPS = 'input:not([type="hidden"]):not([disabled]), select:not([disabled]), [data-enter]:not([disabled])';

/** Enter in a one-line field moves on to the next field of the form, as on a typewriter; the last stop is the main button. */
export function enterMovesOn(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "Enter" || event.nativeEvent.isComposing || event.defaultPrevented) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const from = event.target as HTMLElement;
  if (!(from instanceof HTMLInputElement) || from.getAttribute("role") === "combobox") return;
  const stops = Array.from(event.currentTarget.querySelectorAll<HTMLElement>(STOPS)).filter((stop) => {
    if (stop instanceof HTMLInputElement && stop.type === "radio") return stop.checked;
    return !stop.closest("[hidden]");
  });
  const next = stops[stops.indexOf(from) + 1];
  if (!next) return;
  event.preventDefault();
  next.focus();
  if (next instanceof HTMLInputElement && next.type === "text") next.select();
}
