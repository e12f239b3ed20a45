import { useTranslation } from "react-i18next";
import { isProblem } from "@/api/problem";
import { Notice, ProblemNotice } from "@/ui/notice";

const SAID = ["designation-exists", "designation-over", "cannot-act", "unknown-staff"] as const;

/** Why somebody was not designated, or her designation not ended, in its own words where there are some. */
export function OfficerFault({ error }: { error: unknown }) {
  const { t } = useTranslation("officers");
  const codes = isProblem(error) ? [error.code, ...error.errors.map((one) => one.code)] : [];
  const known = SAID.find((code) => codes.includes(code));
  return known ? <Notice tone="error">{t(`fault.${known}`)}</Notice> : <ProblemNotice error={error} />;
}
