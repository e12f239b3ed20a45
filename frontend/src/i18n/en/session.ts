import type { Translation } from "../translation";
import type { session as vi } from "../vi/session";

export const session: Translation<typeof vi> = {
  title: "Sign in",
  username: "User name",
  password: "Password",
  submit: "Sign in",
  tracking: "Citizens: track a dossier",
  expired: "Your session has ended. Sign in again to go on; what you were typing is still here.",
  wrong: "The user name or the password is not right.",
  locked: "Too many wrong tries. Try again in {{minutes}} minutes.",
  unreachable: "The server cannot be reached. Check the network and try again.",
  missing: "Fill in both the user name and the password.",
  demoTitle: "Accounts of the demo",
  demoText: "Choose a line to sign in. Common password: {{password}}",
  showPassword: "Show the password",
  lead: "Receiving, processing and returning administrative procedures",
  demoAccounts: {
    "mc.huyen": "District one-stop clerk",
    "cv.tnmt": "Officer, Natural Resources and Environment",
    "cv.tuphap": "Officer, Justice",
    "ld.tnmt": "Head of Natural Resources and Environment",
    "ld.huyen": "Vice chairman of the district",
    "mc.dongmo": "One-stop clerk of Đồng Mỏ town",
    "ct.dongmo": "Chairman of Đồng Mỏ town",
    "truc.huyen": "Hotline operator",
    "daumoi.huyen": "Focal officer for reports",
    quantri: "Administrator",
    "tinh.xem": "Viewer of the province",
  },
};
