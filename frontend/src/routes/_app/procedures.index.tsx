import { createFileRoute } from "@tanstack/react-router";
import { proceduresQuery } from "@/api/queries";
import { LEVELS, ProceduresPage, type ProceduresSearch } from "@/features/procedures/components/procedures-page";

function readSearch(raw: Record<string, unknown>): ProceduresSearch {
  const level = LEVELS.find((one) => one === raw.level);
  const field = Number(raw.field);
  return {
    ...(typeof raw.q === "string" && raw.q ? { q: raw.q } : {}),
    ...(level ? { level } : {}),
    ...(Number.isInteger(field) && field > 0 ? { field } : {}),
  };
}

export const Route = createFileRoute("/_app/procedures/")({
  validateSearch: readSearch,
  loader: ({ context }) => void context.queryClient.prefetchQuery(proceduresQuery()),
  component: Procedures,
});

function Procedures() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <ProceduresPage
      search={search}
      onSearch={(patch) =>
        void navigate({ search: (before) => readSearch({ ...before, ...patch }), replace: true })
      }
    />
  );
}
