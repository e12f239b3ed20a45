import { useTranslation } from "react-i18next";
import { isProblem } from "@/api/problem";
import { Notice, ProblemNotice } from "@/ui/notice";

const SAID = [
  "leave-overlaps",
  "leave-over",
  "unknown-staff",
  "own-stand-in",
  "cannot-stand-in",
  "circular-stand-in",
] as const;

/** Why a leave was not entered or ended, in its own words where there are some. */
export function LeaveFault({ error }: { error: unknown }) {
  const { t } = useTranslation("agencies");
  const codes = isProblem(error) ? [error.code, ...error.errors.map((one) => one.code)] : [];
  const known = SAID.find((code) => codes.includes(code));
  return known ? <Notice tone="error">{t(`fault.${known}`)}</Notice> : <ProblemNotice error={error} />;
}
