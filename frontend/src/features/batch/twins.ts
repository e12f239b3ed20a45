import { fold } from "@/lib/fold";
import type { RowInput } from "./judge";

/** Rows of this page that say the same person and procedure as an earlier one, and that one's line. */
export function twinsOnPage(rows: readonly { line: number; input: RowInput }[]): ReadonlyMap<string, number> {
  const first = new Map<string, { line: number; number: string | null }>();
  const found = new Map<string, number>();
  for (const { line, input } of rows) {
    const { identity_number: identity = null, phone, name } = input.applicant;
    const keys = [
      identity && `${input.procedure_code} ${identity}`,
      phone && `${input.procedure_code} ${phone} ${fold(name)}`,
    ].filter(Boolean) as string[];
    for (const key of keys) {
      const before = first.get(key);
      if (!before) first.set(key, { line, number: identity });
      // Two identity numbers say that these are two persons, whatever else they share.
      else if (!(before.number && identity && before.number !== identity)) found.set(input.client_id, before.line);
    }
  }
  return found;
}
