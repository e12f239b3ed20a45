import { queryOptions } from "@tanstack/react-query";
import { api, authedFetch, body, client } from "@/api/client";
import type { components } from "@/api/dossier";
import { isProblem, type Problem } from "@/api/problem";

type Schemas = components["schemas"];
export type PaperFile = Schemas["PaperFileOut"];
export type EarlierPaper = Schemas["EarlierPaperOut"];
export type Policy = Schemas["PolicyOut"];
export type Upload = Schemas["UploadOut"];
export type Attachment = Schemas["AttachmentIn"];

const HOUR = 3_600_000;

export const policyQuery = queryOptions({
  ...api.queryOptions("get", "/api/dossier/v1/papers/policy"),
  staleTime: HOUR,
});

export const filesQuery = (code: string) =>
  queryOptions({
    ...api.queryOptions("get", "/api/dossier/v1/dossiers/{code}/paper-files", { params: { path: { code } } }),
    staleTime: 5_000,
  });

export const earlierQuery = (code: string) =>
  queryOptions({
    ...api.queryOptions("get", "/api/dossier/v1/dossiers/{code}/paper-files/earlier", {
      params: { path: { code } },
    }),
    staleTime: 30_000,
  });

/** Asked again now and then: the scanner beside the desk fills it. */
export const trayQuery = queryOptions({
  ...api.queryOptions("get", "/api/dossier/v1/papers/tray"),
  staleTime: 5_000,
  refetchInterval: 15_000,
});

export const contentPath = (code: string, id: string) =>
  `/api/dossier/v1/dossiers/${code}/paper-files/${id}/content`;

export const attach = (code: string, files: Attachment[], key: string) =>
  body(
    client.POST("/api/dossier/v1/dossiers/{code}/paper-files", {
      params: { path: { code }, header: { "idempotency-key": key } },
      body: { files },
    }),
  );

export const remove = (code: string, id: string, reason: string, key: string) =>
  body(
    client.POST("/api/dossier/v1/dossiers/{code}/paper-files/{file_id}/removals", {
      params: { path: { code, file_id: id }, header: { "idempotency-key": key } },
      body: { reason },
    }),
  );

export const announce = (file: { name: string; size: number; type: string }, camera: boolean, key: string) =>
  body(
    client.POST("/api/dossier/v1/papers/uploads", {
      params: { header: { "idempotency-key": key } },
      body: { name: file.name, size: file.size, media_type: file.type, origin: camera ? "camera" : "file" },
    }),
  );

export const giveUp = (id: string) =>
  client.DELETE("/api/dossier/v1/papers/uploads/{upload_id}", { params: { path: { upload_id: id } } });

/** What lies in the tray and reached no dossier is deleted. */
export const discard = (id: string) =>
  client.DELETE("/api/dossier/v1/papers/tray/{file_id}", { params: { path: { file_id: id } } });

export const stateOf = (id: string) =>
  body(client.GET("/api/dossier/v1/papers/uploads/{upload_id}", { params: { path: { upload_id: id } } }));

/** Bytes of one request: small enough that a slow line shows progress and loses little, see MIN_PART and MAX_PART. */
export const PART = 256 * 1024;

/** Where to go on, when the service counts otherwise than this page does; null for any other refusal. */
export const isElsewhere = (error: unknown): error is Problem => isProblem(error, "upload-offset-differs");

/** One part; with the last one the service checks the file and answers what it kept. */
export async function sendPart(
  id: string,
  blob: Blob,
  offset: number,
  signal: AbortSignal,
): Promise<Upload | null> {
  const part = blob.slice(offset, offset + PART);
  const last = offset + part.size >= blob.size;
  const request = new Request(`${location.origin}/api/dossier/v1/papers/uploads/${id}`, {
    method: "PATCH",
    headers: {
      "Content-Type": "application/partial-upload",
      "Upload-Offset": String(offset),
      "Upload-Complete": last ? "?1" : "?0",
    },
    body: await part.arrayBuffer(),
    signal,
  });
  const response = await authedFetch(request);
  return response.status === 200 ? ((await response.json()) as Upload) : null;
}
