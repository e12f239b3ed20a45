import type { paths as CatalogPaths } from "./catalog";
import type { paths as DossierPaths } from "./dossier";

type JsonOf<Operation> = Operation extends { responses: { 200: { content: { "application/json": infer Out } } } }
  ? Out
  : never;
type QueryOf<Operation> = Operation extends { parameters: { query?: infer Query } } ? NonNullable<Query> : never;
type BodyOf<Operation> = Operation extends { requestBody: { content: { "application/json": infer In } } }
  ? In
  : never;

type DossierList = DossierPaths["/api/dossier/v1/dossiers"]["get"];

/** The words of the services that pages speak in, named from the operations that give them. */
export type Dossier = JsonOf<DossierPaths["/api/dossier/v1/dossiers/{code}"]["get"]>;
export type DossierRow = JsonOf<DossierList>["items"][number];
export type DossierQuery = QueryOf<DossierList>;
export type DossierInput = BodyOf<DossierPaths["/api/dossier/v1/dossiers"]["post"]>;
export type DossierAct = JsonOf<DossierPaths["/api/dossier/v1/dossiers/{code}/acts"]["get"]>["items"][number];
export type DueDate = JsonOf<DossierPaths["/api/dossier/v1/due-dates"]["get"]>;
export type Applicant = DossierInput["applicant"];
export type PaperInput = DossierInput["papers"][number];
export type Status = Dossier["status"];
export type Deadline = Dossier["deadline"];
export type Queue = JsonOf<DossierPaths["/api/dossier/v1/queues"]["get"]>[number];
export type Procedure = JsonOf<CatalogPaths["/api/catalog/v1/procedures"]["get"]>["items"][number];
export type DefaultLimit = JsonOf<
  DossierPaths["/api/dossier/v1/dossiers/{code}/consultation-limits"]["get"]
>["items"][number];
export type ProcedureDetail = JsonOf<CatalogPaths["/api/catalog/v1/procedures/{code}"]["get"]>;
export type Agency = JsonOf<CatalogPaths["/api/catalog/v1/agencies"]["get"]>["items"][number];
export type Level = Agency["level"];
export type Me = JsonOf<CatalogPaths["/api/catalog/v1/sessions/current"]["get"]>;
export type Role = Me["roles"][number];
export type Preferences = JsonOf<DossierPaths["/api/dossier/v1/preferences"]["get"]>;
export type View = JsonOf<DossierPaths["/api/dossier/v1/views"]["get"]>["items"][number];
export type ViewFilters = View["filters"];
export type BulkPreview = JsonOf<DossierPaths["/api/dossier/v1/bulk/previews"]["post"]>;
export type BulkJob = JsonOf<DossierPaths["/api/dossier/v1/bulk/{job_id}"]["get"]>;
export type BulkAct = BulkJob["act"];
export type Workload = JsonOf<DossierPaths["/api/dossier/v1/workload"]["get"]>;
export type Template = JsonOf<DossierPaths["/api/dossier/v1/templates"]["get"]>["items"][number];
export type TemplateKind = Template["kind"];
export type Note = JsonOf<DossierPaths["/api/dossier/v1/dossiers/{code}/notes"]["get"]>["items"][number];
export type Related = JsonOf<DossierPaths["/api/dossier/v1/dossiers/{code}/related"]["get"]>["items"][number];
