import { createFileRoute } from "@tanstack/react-router";
import { proceduresQuery } from "@/api/queries";
import { ProceduresPage } from "@/features/procedures/components/procedures-page";
import { readSearch } from "@/features/procedures/search";

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
