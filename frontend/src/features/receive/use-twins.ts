import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useDebounced } from "@/lib/use-debounced";
import { twinsQuery } from "./api/persons";
import type { ReceiveForm, Twin } from "./form";
import { told } from "./recall";

const REST_MS = 300;
const PATIENCE_MS = 1_500;

/** Dossiers of this person under this procedure that are still open. A help, never a bar: silence means none. */
export function useTwins(form: ReceiveForm | null) {
  const queries = useQueryClient();
  const known = form && told(form);
  const code = form?.procedureCode ?? "";
  const now = JSON.stringify([code, known]);
  const rested = useDebounced(now, REST_MS) === now;
  const question = known && code ? twinsQuery(code, known) : null;
  const answer = useQuery({
    ...(question ?? twinsQuery("", { kind: "person", name: "" })),
    enabled: question !== null && rested,
  });
  return {
    twins: question && rested ? (answer.data ?? []) : [],
    /** For the moment of saving, which may come before the fingers have rested. */
    ask: async (): Promise<readonly Twin[]> => {
      if (!question) return [];
      const late = new Promise<Twin[]>((done) => window.setTimeout(() => done([]), PATIENCE_MS));
      return Promise.race([queries.fetchQuery(question).catch(() => []), late]);
    },
  };
}
