import { authedFetch } from "./client";

export interface Received {
  bytes: number;
  /** Line ends that went by: of a CSV file, its lines so far. */
  lines: number;
  /** Whole size, once the service knows it. */
  size: number | null;
}

const LINE_END = 10;

/** A long file, part by part, telling how far it has come; `signal` breaks it off. */
export async function receive(
  path: string,
  language: string,
  signal: AbortSignal,
  onProgress: (so: Received) => void,
): Promise<Blob> {
  const response = await authedFetch(
    new Request(`${location.origin}${path}`, { headers: { "Accept-Language": language }, signal }),
  );
  const length = Number(response.headers.get("content-length"));
  const size = length > 0 ? length : null;
  const type = response.headers.get("content-type") ?? "";
  if (!response.body) return response.blob();
  const reader = response.body.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let [bytes, lines] = [0, 0];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts, { type });
    parts.push(value);
    bytes += value.length;
    for (let at = value.indexOf(LINE_END); at >= 0; at = value.indexOf(LINE_END, at + 1)) lines += 1;
    onProgress({ bytes, lines, size });
  }
}
