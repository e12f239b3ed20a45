import { useTranslation } from "react-i18next";
import { Problem } from "@/api/problem";

type Kind = "no-answer" | "forbidden" | "missing" | "changed" | "refused" | "busy" | "broken";

function kindOf(problem: Problem): Kind {
  if (problem.unanswered || [502, 503, 504].includes(problem.status)) return "no-answer";
  if (problem.status === 401 || problem.status === 403) return "forbidden";
  if (problem.status === 404) return "missing";
  if (problem.status === 412 || problem.status === 409) return "changed";
  if (problem.status === 429) return "busy";
  return problem.status >= 500 ? "broken" : "refused";
}

/** A problem in words: what happened, what to do. Sentences are chosen by `code`, then by kind of answer. */
export function useProblemWords() {
  const { t } = useTranslation("problems");
  return (error: unknown): { title: string; text: string; request: string | null } => {
    if (!(error instanceof Problem)) return { title: t("title.broken"), text: t("text.other"), request: null };
    const kind = kindOf(error);
    const known = t(`code.${error.code}` as "code.act-not-allowed", { defaultValue: "" });
    return {
      title: t(`title.${kind}`),
      text: known || t(`text.${kind}`),
      request: error.requestId ? t("request", { id: error.requestId }) : null,
    };
  };
}
