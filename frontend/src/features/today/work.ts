import type { DossierRow, Queue, Role } from "@/api/types";

export type QueueName = Queue["queue"];

/** Queues whose dossiers make a person's day, the first ones to be looked at first. */
const WORK: Partial<Record<Role, readonly string[]>> = {
  leader: ["to_approve", "withdrawals", "corrections", "opinions_to_give", "overdue", "unassigned"],
  officer: ["to_take_up", "mine", "opinions_to_give", "linked_to_return", "questions_overdue", "unassigned"],
  clerk: ["to_receive", "intake_supplements", "linked_to_return", "overdue", "due_soon", "to_return"],
};
const WATCH: readonly string[] = ["overdue", "due_soon"];

export function workQueues(roles: readonly Role[]): { queues: string[]; watching: boolean } {
  const own = (["leader", "officer", "clerk"] as const)
    .filter((role) => roles.includes(role))
    .flatMap((role) => WORK[role] ?? []);
  return own.length > 0 ? { queues: [...new Set(own)], watching: false } : { queues: [...WATCH], watching: true };
}

/** What this person can do next: the queue's act where it is hers to do, else assigning, else looking. */
export const nextAct = (row: Pick<DossierRow, "allowed_acts">, queueAct: string | null): string | null =>
  [queueAct, "assign"].find((act) => act !== null && row.allowed_acts.includes(act)) ?? null;

export interface Item {
  row: DossierRow;
  queue: string;
}

/**
 * One list out of several queues: each dossier once, under the queue that names it first. Approvals come first (others
 * wait for them); after that what has least time left, and what has no due date last.
 */
export function inOrder(lists: readonly { queue: string; rows: readonly DossierRow[] }[]): Item[] {
  const seen = new Set<string>();
  const items: Item[] = [];
  for (const { queue, rows } of lists) {
    for (const row of rows) {
      if (seen.has(row.code)) continue;
      seen.add(row.code);
      items.push({ row, queue });
    }
  }
  const rank = ({ row, queue }: Item) => [
    queue === "to_approve" ? 0 : 1,
    row.deadline.band === "done" || row.due_at === null ? Number.MAX_SAFE_INTEGER : Date.parse(row.due_at),
    Date.parse(row.received_at ?? row.submitted_at ?? "") || 0,
  ];
  return items.sort((a, b) => {
    const [one, other] = [rank(a), rank(b)];
    const at = one.findIndex((value, index) => value !== other[index]);
    return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
  });
}
