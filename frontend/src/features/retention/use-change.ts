import { useMutation, useQueryClient } from "@tanstack/react-query";

/** A change after which everything about retention is asked anew. */
export function useChange<T>(change: (given: T) => Promise<unknown>, onDone?: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => onDone?.(),
    onSettled: () =>
      queries.invalidateQueries({
        predicate: ({ queryKey }) => String(queryKey[1]).startsWith("/api/dossier/v1/retention"),
      }),
  });
}
