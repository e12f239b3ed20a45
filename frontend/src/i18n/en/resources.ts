import { act } from "./act";
import { agencies } from "./agencies";
import { alerts } from "./alerts";
import { batch } from "./batch";
import { books } from "./books";
import { bulk } from "./bulk";
import { common } from "./common";
import { deliveries } from "./deliveries";
import { dossier } from "./dossier";
import { fees } from "./fees";
import { frame } from "./frame";
import { imports } from "./imports";
import { linter } from "./linter";
import { looks } from "./looks";
import { narrative } from "./narrative";
import { notes } from "./notes";
import { notices } from "./notices";
import { officers } from "./officers";
import { papers } from "./papers";
import { petitions } from "./petitions";
import { problems } from "./problems";
import { procedures } from "./procedures";
import { queue } from "./queue";
import { receive } from "./receive";
import { reports } from "./reports";
import { retention } from "./retention";
import { session } from "./session";
import { staff } from "./staff";
import { statistics } from "./statistics";
import { surveys } from "./surveys";
import { templates } from "./templates";
import { today } from "./today";
import { views } from "./views";
import { workload } from "./workload";

export const resources = {
  alerts,
  agencies,
  workload,
  views,
  templates,
  narrative,
  deliveries,
  linter,
  notes,
  bulk,
  procedures,
  today,
  act,
  queue,
  batch,
  common,
  dossier,
  books,
  fees,
  frame,
  imports,
  notices,
  officers,
  papers,
  looks,
  petitions,
  problems,
  receive,
  reports,
  retention,
  session,
  staff,
  statistics,
  surveys,
};
