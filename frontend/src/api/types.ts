import type { components as Catalog } from "./catalog";
import type { paths as DossierPaths, components as Dossiers } from "./dossier";

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
export type Queue = Dossiers["schemas"]["Queue"];
export type Procedure = Catalog["schemas"]["ProcedureItem"];
export type ProcedureDetail = Catalog["schemas"]["ProcedureOut"];
export type Agency = Catalog["schemas"]["Agency"];
export type Duration = Catalog["schemas"]["Duration"];
