import { body, client } from "@/api/client";
import type { paths } from "@/api/dossier";
import { uuid } from "@/lib/uuid";
import { columnOf } from "../columns";
import type { Row, Saved } from "../grid";
import type { RowInput } from "../judge";

export type RowPreview =
  paths["/api/dossier/v1/dossiers/batch/previews"]["post"]["responses"][200]["content"]["application/json"]["items"][number];

export interface Answer {
  saved: Map<string, Saved>;
  said: Map<string, Row["said"]>;
}

/** Sends the good rows of a page. Each row bears its own id, so that a page may be sent as often as one likes. */
export async function sendRows(rows: readonly RowInput[]): Promise<Answer> {
  const header = { "idempotency-key": uuid() };
  const answer = await body(
    client.POST("/api/dossier/v1/dossiers/batch", { params: { header }, body: { rows: [...rows] } }),
  );
  const saved = new Map<string, Saved>();
  const said = new Map<string, Row["said"]>();
  for (const item of answer.items) {
    if (item.code) saved.set(item.client_id, { code: item.code, due_at: item.due_at, changed: item.changed });
    else
      said.set(
        item.client_id,
        Object.fromEntries(item.errors.map((error) => [columnOf(error.pointer), error.code || "other"])),
      );
  }
  return { saved, said };
}

/** What each row would be promised, and what of the same person is open under the same procedure. */
export async function previewRows(
  rows: readonly RowInput[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, RowPreview>> {
  const answer = await body(
    client.POST("/api/dossier/v1/dossiers/batch/previews", { body: { rows: [...rows] }, signal: signal ?? null }),
  );
  return new Map(answer.items.map((item) => [item.client_id, item]));
}
