import { common } from "./common";
import { dossier } from "./dossier";
import { frame } from "./frame";
import { imports } from "./imports";
import { petitions } from "./petitions";
import { problems } from "./problems";
import { receive } from "./receive";
import { session } from "./session";
import { statistics } from "./statistics";
import { tracking } from "./tracking";

export const resources = {
  common,
  dossier,
  frame,
  imports,
  petitions,
  problems,
  receive,
  session,
  statistics,
  tracking,
};
