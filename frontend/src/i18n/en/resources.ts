import { common } from "./common";
import { dossier } from "./dossier";
import { frame } from "./frame";
import { problems } from "./problems";
import { session } from "./session";

export const resources = { common, dossier, frame, problems, session };
