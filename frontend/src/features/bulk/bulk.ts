import type { BulkAct, DossierQuery, DossierRow, Me, ViewFilters } from "@/api/types";

/** What can be done to many at once, by role; whose turn it is for which dossier is the service's word. */
const OF_ROLE = {
  leader: ["assign", "approve", "remind"],
  officer: ["take_up", "claim", "release"],
} as const satisfies Record<string, readonly BulkAct[]>;

export const NEEDS_WORDS: ReadonlySet<BulkAct> = new Set(["approve", "remind", "release"]);

export interface Chosen {
  rows: readonly DossierRow[];
  /** All that the list holds, whether it was seen or not. */
  all: boolean;
  query: DossierQuery;
  total: number | undefined;
}

/** The acts worth offering: those that at least one of the chosen rows allows; for a whole list, all of the role. */
export function actsFor(me: Pick<Me, "roles">, chosen: Pick<Chosen, "rows" | "all">): BulkAct[] {
  const acts = (["leader", "officer"] as const)
    .filter((role) => me.roles.includes(role))
    .flatMap((role): readonly BulkAct[] => OF_ROLE[role]);
  if (chosen.all) return acts;
  const allows = (row: DossierRow, act: BulkAct) =>
    act === "remind" ? row.assignee !== null : row.allowed_acts.includes(act);
  return acts.filter((act) => chosen.rows.some((row) => allows(row, act)));
}

/** Which dossiers: named with the version that was seen, or the list itself with the number that was read there. */
export function whichOf(chosen: Chosen) {
  if (!chosen.all) return { rows: chosen.rows.map(({ code, version }) => ({ code, version })) };
  const { limit: _limit, cursor: _cursor, code: _code, ...query } = chosen.query;
  return { query: query as ViewFilters, ...(chosen.total === undefined ? {} : { total: chosen.total }) };
}
