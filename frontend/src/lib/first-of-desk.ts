const HABITS = 20;

/** What this desk receives most comes first, by how often; everything else as it was found. */
export function firstOfDesk<T extends { code: string }>(
  found: readonly T[],
  uses: readonly { procedure_code: string }[],
): T[] {
  const rank = new Map(uses.slice(0, HABITS).map((use, at) => [use.procedure_code, at]));
  const habit = (item: T) => rank.get(item.code) ?? HABITS;
  return [...found].sort((a, b) => habit(a) - habit(b));
}
