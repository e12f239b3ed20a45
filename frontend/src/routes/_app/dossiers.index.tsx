import { createFileRoute } from "@tanstack/react-router";
export const Route = createFileRoute("/_app/dossiers/")({
  validateSearch: (search: Record<string, unknown>): { queue?: string; q?: string } =>
    search as { queue?: string; q?: string },
  component: () => null,
});
