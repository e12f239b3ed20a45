import { useState } from "react";

const key = (name: string) => `motcua.${name}`;

export function readPreference<T>(name: string, otherwise: T): T {
  try {
    const stored = localStorage.getItem(key(name));
    return stored === null ? otherwise : (JSON.parse(stored) as T);
  } catch {
    return otherwise;
  }
}

/** A person's choice of look, kept on this machine (columns, rail, language). Never data of citizens. */
export function usePreference<T>(name: string, otherwise: T): [T, (next: T) => void] {
  const [value, setValue] = useState(() => readPreference(name, otherwise));
  const keep = (next: T) => {
    setValue(next);
    try {
      localStorage.setItem(key(name), JSON.stringify(next));
    } catch {
      // A full or forbidden store costs the memory of the choice, nothing more.
    }
  };
  return [value, keep];
}
