import type { Level } from "@/api/types";

export interface ProceduresSearch {
  q?: string;
  level?: Level;
  field?: number;
}

export const LEVELS = ["province", "district", "commune"] as const;

/** Reads an address; what is not understood is left out. */
export function readSearch(raw: Record<string, unknown>): ProceduresSearch {
  const level = LEVELS.find((one) => one === raw.level);
  const field = Number(raw.field);
  return {
    ...(typeof raw.q === "string" && raw.q ? { q: raw.q } : {}),
    ...(level ? { level } : {}),
    ...(Number.isInteger(field) && field > 0 ? { field } : {}),
  };
}

export const TABS = ["sheet", "steps"] as const;
export type ProcedureTab = (typeof TABS)[number];

/** The tab of one procedure; its sheet when the address names none. */
export const readTab = (raw: Record<string, unknown>): { tab?: ProcedureTab } =>
  raw.tab === "steps" ? { tab: "steps" } : {};
