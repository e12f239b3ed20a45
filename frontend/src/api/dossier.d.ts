type Ok<T> = { headers: { [name: string]: unknown }; content: { "application/json": T } };
type Body<T> = { content: { "application/json": T } };
type Get<Out, Path> = {
  parameters: { query?: never; header?: never; path: Path; cookie?: never };
  requestBody?: never;
  responses: { 200: Ok<Out> };
};
type GetAll<Out, Query = never> = {
  parameters: { query?: Query; header?: never; path?: never; cookie?: never };
  requestBody?: never;
  responses: { 200: Ok<Out> };
};
type Create<In> = {
  post: {
    parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path?: never; cookie?: never };
    requestBody: Body<In>;
    responses: { 201: Ok<S["DossierOut"]> };
  };
};
type Act<In> = {
  post: {
    parameters: {
      query?: never;
      header?: { "If-Match"?: string; "Idempotency-Key"?: string };
      path: { code: string };
      cookie?: never;
    };
    requestBody: Body<In>;
    responses: { 200: Ok<S["DossierOut"]> };
  };
};

export interface components {
  schemas: {
    Applicant: {
      kind: "person" | "organisation";
      name: string;
      identity_number: string | null;
      phone: string | null;
      email: string | null;
      address: string | null;
    };
    PaperIn: { name: string; originals: number; copies: number; required: boolean; present: boolean };
    TraceStep: { kind: string; date: string; text: string };
    DueTrace: { sentence: string; steps: components["schemas"]["TraceStep"][] };
    Deadline: {
      band: "paused" | "ok" | "soon" | "today" | "overdue" | "done";
      working_days_left: number | null;
    };
    DossierIn: {
      procedure_code: string;
      channel: "counter" | "online" | "postal";
      applicant: components["schemas"]["Applicant"];
      papers: components["schemas"]["PaperIn"][];
      copies?: number;
      result_delivery: "counter" | "postal";
      received_at?: string | null;
      note?: string | null;
    };
    RefusalIn: components["schemas"]["DossierIn"] & { reason: string };
    DossierOut: {
      code: string;
      procedure_code: string;
      procedure_name: string;
      procedure_version_id: string;
      field_id: number;
      field: string;
      agency_id: number;
      agency_code: string;
      agency_name: string;
      division_id: number | null;
      level: string;
      channel: "counter" | "online" | "postal";
      mechanism: string;
      status:
        | "submitted"
        | "rejected"
        | "received"
        | "processing"
        | "awaiting_approval"
        | "supplement_requested"
        | "completed"
        | "returned"
        | "withdrawn"
        | "stopped";
      national_status: number;
      applicant: components["schemas"]["Applicant"];
      assignee: { id: string; name: string } | null;
      submitted_at: string | null;
      received_at: string | null;
      due_at: string | null;
      due_trace: components["schemas"]["DueTrace"] | null;
      completed_at: string | null;
      returned_at: string | null;
      timeliness: "early" | "on_time" | "late" | "open_in_time" | "open_overdue" | null;
      deadline: components["schemas"]["Deadline"];
      version: number;
      allowed_acts: string[];
      papers: components["schemas"]["PaperIn"][];
      copies: number;
      fee_amount: number | null;
      result_delivery: "counter" | "postal";
      note: string | null;
      source: string;
    };
    ActOut: {
      sequence: number;
      act: string;
      at: string;
      recorded_at: string;
      actor: { id: string; name: string; agency_name: string | null };
      reason: string | null;
      data: { [name: string]: unknown };
      from_status: string | null;
      to_status: string;
      due_at_before: string | null;
      due_at_after: string | null;
      hash: string;
    };
    DueDate: {
      due_at: string | null;
      start_on: string | null;
      trace: components["schemas"]["TraceStep"][];
      sentence: string;
    };
    Queue: { queue: string; count: number };
    Clock: { now: string; offset_seconds: number; environment: string };
  };
}

type S = components["schemas"];
type Of = { code: string };

export interface DossierListQuery {
  queue?: string;
  status?: string[];
  agency_id?: number[];
  field_id?: number;
  procedure_code?: string;
  channel?: string;
  assignee_id?: string;
  q?: string;
  received_from?: string;
  received_to?: string;
  due_from?: string;
  due_to?: string;
  code?: string[];
  sort?: string;
  limit?: number;
  cursor?: string;
}

export interface paths {
  "/api/dossier/v1/clock": { get: GetAll<S["Clock"]> };
  "/api/dossier/v1/queues": { get: GetAll<S["Queue"][]> };
  "/api/dossier/v1/usage/procedures": {
    get: GetAll<{ procedure_code: string; count: number }[], { agency_id?: number }>;
  };
  "/api/dossier/v1/due-dates": {
    get: GetAll<S["DueDate"], { procedure_code: string; received_at?: string; channel?: string }>;
  };
  "/api/dossier/v1/dossiers": {
    get: GetAll<{ items: S["DossierOut"][]; next_cursor: string | null }, DossierListQuery>;
    post: Create<S["DossierIn"]>["post"];
  };
  "/api/dossier/v1/dossiers/refusals": Create<S["RefusalIn"]>;
  "/api/dossier/v1/dossiers/{code}": { get: Get<S["DossierOut"], Of> };
  "/api/dossier/v1/dossiers/{code}/acts": { get: Get<{ items: S["ActOut"][] }, Of> };
  "/api/dossier/v1/dossiers/{code}/assignments": Act<{ assignee_id: string }>;
  "/api/dossier/v1/dossiers/{code}/claims": Act<Record<string, never>>;
  "/api/dossier/v1/dossiers/{code}/supplement-requests": Act<{ reason: string; items: string[] }>;
  "/api/dossier/v1/dossiers/{code}/supplements": Act<{ note?: string | null }>;
  "/api/dossier/v1/dossiers/{code}/submissions": Act<{ proposal: string }>;
  "/api/dossier/v1/dossiers/{code}/approvals": Act<{ note?: string | null }>;
  "/api/dossier/v1/dossiers/{code}/send-backs": Act<{ reason: string }>;
  "/api/dossier/v1/dossiers/{code}/returns": Act<{ recipient_name?: string | null; method: "counter" | "postal" }>;
  "/api/dossier/v1/dossiers/{code}/withdrawals": Act<{ reason: string }>;
  "/api/dossier/v1/dossiers/{code}/stops": Act<{ reason: string; legal_basis: string }>;
  "/api/dossier/v1/dossiers/{code}/rejections": Act<{ reason: string }>;
  "/api/dossier/v1/dossiers/{code}/receptions": Act<{ papers: S["PaperIn"][] }>;
  "/api/dossier/v1/dossiers/{code}/reveals": {
    post: {
      parameters: {
        query?: never;
        header?: { "If-Match"?: string; "Idempotency-Key"?: string };
        path: Of;
        cookie?: never;
      };
      requestBody: Body<{ purpose: string }>;
      responses: { 200: Ok<S["Applicant"]> };
    };
  };
}
