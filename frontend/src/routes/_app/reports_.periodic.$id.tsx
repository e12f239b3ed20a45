import { createFileRoute, notFound, useNavigate } from "@tanstack/react-router";
import { ReportPage } from "@/features/reports/components/report-page";
import { readReportSearch } from "@/features/reports/search";

export const Route = createFileRoute("/_app/reports_/periodic/$id")({
  validateSearch: readReportSearch,
  beforeLoad: ({ params }) => {
    if (!/^[1-9]\d{0,15}$/.test(params.id)) throw notFound();
  },
  component: OneReport,
});

function OneReport() {
  const { id } = Route.useParams();
  const search = Route.useSearch();
  const navigate = useNavigate();
  return (
    <ReportPage
      key={id}
      id={Number(id)}
      search={search}
      onSearch={(next) => void navigate({ to: "/reports/periodic/$id", params: { id }, search: next })}
    />
  );
}
