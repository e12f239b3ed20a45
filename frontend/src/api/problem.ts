/** What a service says when it says no (RFC 9457), as one error class for the whole app. */
export interface FieldProblem {
  pointer: string;
  detail: string;
  code?: string;
}

export class Problem extends Error {
  readonly status: number;
  /** Stable word for the case; its sentence for people is in `i18n/*​/problems`. */
  readonly code: string;
  readonly detail: string | null;
  readonly requestId: string | null;
  readonly errors: readonly FieldProblem[];
  readonly retryAfter: number | null;

  constructor(
    status: number,
    code: string,
    more: Partial<Pick<Problem, "detail" | "requestId" | "errors" | "retryAfter">> = {},
  ) {
    super(`${status} ${code}`);
    this.name = "Problem";
    this.status = status;
    this.code = code;
    this.detail = more.detail ?? null;
    this.requestId = more.requestId ?? null;
    this.errors = more.errors ?? [];
    this.retryAfter = more.retryAfter ?? null;
  }

  /** No answer came: nothing is known about what the service did. */
  get unanswered(): boolean {
    return this.status === 0;
  }
}

export const isProblem = (error: unknown, ...codes: string[]): error is Problem =>
  error instanceof Problem && (codes.length === 0 || codes.includes(error.code));

export const noAnswer = () => new Problem(0, "no-answer");

export async function readProblem(response: Response): Promise<Problem> {
  const type = response.headers.get("content-type") ?? "";
  const retryAfter = Number(response.headers.get("retry-after")) || null;
  if (!type.includes("json")) return new Problem(response.status, `http-${response.status}`, { retryAfter });
  const body = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  const text = (name: string) => (typeof body[name] === "string" ? (body[name] as string) : null);
  return new Problem(response.status, text("code") ?? `http-${response.status}`, {
    detail: text("detail"),
    requestId: text("request_id") ?? response.headers.get("x-request-id"),
    errors: Array.isArray(body.errors) ? (body.errors as FieldProblem[]) : [],
    retryAfter,
  });
}
