import { createFileRoute } from "@tanstack/react-router";
import { procedureQuery } from "@/api/queries";
import { ProcedurePage } from "@/features/procedures/components/procedure-page";

export const Route = createFileRoute("/_app/procedures/$code")({
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(procedureQuery(params.code)),
  component: OneProcedure,
});

function OneProcedure() {
  const { code } = Route.useParams();
  return <ProcedurePage key={code} code={code} />;
}
