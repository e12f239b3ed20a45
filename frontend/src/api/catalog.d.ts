type Ok<T> = { headers: { [name: string]: unknown }; content: { "application/json": T } };
type Empty = { headers: { [name: string]: unknown }; content?: never };
type Body<T> = { content: { "application/json": T } };
type Get<Out, Query = never, Path = never> = {
  parameters: { query?: Query; header?: never; path: Path; cookie?: never };
  requestBody?: never;
  responses: { 200: Ok<Out> };
};
type GetAll<Out, Query = never> = {
  parameters: { query?: Query; header?: never; path?: never; cookie?: never };
  requestBody?: never;
  responses: { 200: Ok<Out> };
};

export interface components {
  schemas: {
    AgencyRef: { id: number; code: string; name: string };
    Me: {
      id: string;
      username: string;
      name: string;
      title: string;
      roles: string[];
      agency: components["schemas"]["AgencyRef"];
      desk: components["schemas"]["AgencyRef"] | null;
      act: number[];
      read: (number | string)[];
    };
    SessionOut: { access_token: string; token_type: string; expires_in: number; staff: components["schemas"]["Me"] };
    Agency: {
      id: number;
      code: string;
      name: string;
      short_name: string;
      kind: "province" | "district" | "commune" | "division";
      level: "province" | "district" | "commune";
      parent_id: number | null;
      valid_from: string;
      valid_to: string | null;
      successor_ids: number[];
    };
    Field: { id: number; code: string; name: string };
    Staff: { id: string; name: string; title: string; roles: string[]; agency_id: number };
    Duration: { amount: number; unit: "working_day" | "day" | "working_hour" | "half_day" | "same_day" };
    Paper: {
      position: number;
      name: string;
      originals: number;
      copies: number;
      form_code: string | null;
      required: boolean;
    };
    ProcedureItem: {
      code: string;
      version_id: string;
      name: string;
      field: components["schemas"]["Field"];
      levels: string[];
      time_text: string;
      duration: components["schemas"]["Duration"] | null;
      fee_text: string;
      fee_amount: number | null;
      online_level: number | null;
      mechanism: string;
      on_the_spot: boolean;
      valid_from: string;
    };
    ProcedureOut: components["schemas"]["ProcedureItem"] & {
      papers: components["schemas"]["Paper"][];
      legal_basis: string[];
      result_name: string | null;
      steps_text: string | null;
      conditions_text: string | null;
      divisions_by_level: { [level: string]: number };
      duration_by_level: { [level: string]: components["schemas"]["Duration"] } | null;
      version: number;
      published_at: string | null;
    };
  };
}

type S = components["schemas"];

export interface paths {
  "/api/catalog/v1/sessions": {
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: Body<{ username: string; password: string }>;
      responses: { 201: Ok<S["SessionOut"]> };
    };
  };
  "/api/catalog/v1/sessions/refresh": {
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: { 201: Ok<S["SessionOut"]> };
    };
  };
  "/api/catalog/v1/sessions/current": {
    get: GetAll<S["Me"]>;
    delete: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: { 204: Empty };
    };
  };
  "/api/catalog/v1/agencies": {
    get: GetAll<{ items: S["Agency"][] }, { valid_on?: string; kind?: string; level?: string; parent_id?: number }>;
  };
  "/api/catalog/v1/fields": { get: GetAll<{ items: S["Field"][] }> };
  "/api/catalog/v1/staff": { get: GetAll<{ items: S["Staff"][] }, { agency_id?: number; role?: string }> };
  "/api/catalog/v1/procedures": {
    get: GetAll<
      { items: S["ProcedureItem"][]; next_cursor: string | null },
      {
        q?: string;
        level?: string;
        field_id?: number;
        agency_id?: number;
        valid_on?: string;
        limit?: number;
        cursor?: string;
      }
    >;
  };
  "/api/catalog/v1/procedures/{code}": { get: Get<S["ProcedureOut"], { valid_on?: string }, { code: string }> };
}
