import { createFileRoute } from "@tanstack/react-router";
import { procedureQuery } from "@/api/queries";
import { ProcedurePage } from "@/features/procedures/components/procedure-page";
import { readTab } from "@/features/procedures/search";

export const Route = createFileRoute("/_app/procedures/$code")({
  validateSearch: readTab,
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(procedureQuery(params.code)),
  component: OneProcedure,
});

function OneProcedure() {
  const { code } = Route.useParams();
  const { tab = "sheet" } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <ProcedurePage
      key={code}
      code={code}
      tab={tab}
      onTab={(to) => void navigate({ search: to === "steps" ? { tab: to } : {}, replace: true })}
    />
  );
}
