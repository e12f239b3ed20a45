import createClient from "openapi-fetch";
import createQueryApi from "openapi-react-query";
import { reportReachable } from "@/lib/connection";
import type { paths as CatalogPaths } from "./catalog";
import type { paths as DossierPaths } from "./dossier";
import type { paths as FeedbackPaths } from "./feedback";
import { noAnswer, Problem, readProblem } from "./problem";
import type { paths as ReportingPaths } from "./reporting";
import { accessToken, renew } from "./session";

export type Paths = CatalogPaths & DossierPaths & FeedbackPaths & ReportingPaths;

async function ask(request: Request): Promise<Response> {
  try {
    const response = await fetch(request);
    reportReachable(![502, 503, 504].includes(response.status));
    return response;
  } catch (error) {
    if (request.signal.aborted) throw error;
    reportReachable(false);
    throw noAnswer();
  }
}

/**
 * Sends with the person's token; a token refused is renewed once and the same request sent again. Every answer that
 * is not a success leaves here as a `Problem`, so callers meet one kind of error.
 */
export async function authedFetch(request: Request): Promise<Response> {
  const again = request.clone();
  const bearer = await accessToken();
  if (bearer) request.headers.set("authorization", `Bearer ${bearer}`);
  let response = await ask(request);
  if (response.status === 401 && bearer && (await renew())) {
    const renewed = await accessToken();
    if (renewed) again.headers.set("authorization", `Bearer ${renewed}`);
    response = await ask(again);
  }
  if (!response.ok) throw await readProblem(response);
  return response;
}

const origin = typeof location === "undefined" ? "" : location.origin;

export const client = createClient<Paths>({ baseUrl: origin, fetch: authedFetch });
export const api = createQueryApi(client);

/** A file that only the signed-in person may fetch, as an object URL for a frame or a link. */
export async function fetchFile(path: string): Promise<Blob> {
  const response = await authedFetch(new Request(`${origin}${path}`));
  return response.blob();
}

/** Unwraps an openapi-fetch answer whose failures were thrown as problems. */
export async function body<T>(answer: Promise<{ data?: T }>): Promise<T> {
  const { data } = await answer;
  if (data === undefined) throw new Problem(0, "no-answer");
  return data;
}
