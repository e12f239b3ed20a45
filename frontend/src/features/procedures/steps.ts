import type { Level, ProcedureDetail } from "@/api/types";

export type Step = ProcedureDetail["steps"][number];

/** Working hours of a unit, where 1 working day = 8 hours; calendar days are no working time. */
const HOURS: Partial<Record<Step["unit"], number>> = { working_hour: 1, half_day: 4, working_day: 8 };

/** The steps taken at a level, in order: those of the level and those of every level. */
export const stepsAt = (procedure: ProcedureDetail, level: Level): Step[] =>
  procedure.steps.filter((step) => step.level === null || step.level === level);

/** Levels whose steps differ are shown one by one; where all levels take the same steps, one picture says it. */
export function pictures(procedure: ProcedureDetail): { levels: Level[]; steps: Step[] }[] {
  if (procedure.steps.every((step) => step.level === null))
    return procedure.steps.length > 0 ? [{ levels: procedure.levels, steps: procedure.steps }] : [];
  return procedure.levels
    .map((level) => ({ levels: [level], steps: stepsAt(procedure, level) }))
    .filter(({ steps }) => steps.length > 0);
}

/** Working hours of a step; null for one in calendar days. */
export const hoursOf = (step: Step): number | null => {
  const hours = HOURS[step.unit];
  return hours === undefined ? null : step.amount * hours;
};

/** All steps together, in the largest unit that leaves no rest; null when they cannot be added up. */
export function total(steps: readonly Step[]): { amount: number; unit: Step["unit"] } | null {
  const hours = steps.map(hoursOf);
  if (hours.every((one) => one !== null)) {
    const sum = hours.reduce((all, one) => all + one, 0);
    for (const unit of ["working_day", "half_day"] as const) {
      const each = HOURS[unit] ?? 1;
      if (sum % each === 0) return { amount: sum / each, unit };
    }
    return { amount: sum, unit: "working_hour" };
  }
  if (steps.every((step) => step.unit === "day"))
    return { amount: steps.reduce((all, step) => all + step.amount, 0), unit: "day" };
  return null;
}
