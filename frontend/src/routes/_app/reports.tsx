import { createFileRoute, useNavigate } from "@tanstack/react-router";
import { StatisticsPage } from "@/features/statistics/components/statistics-page";
import { readStatisticsSearch } from "@/features/statistics/search";

export const Route = createFileRoute("/_app/reports")({
  validateSearch: readStatisticsSearch,
  component: Reports,
});

function Reports() {
  const search = Route.useSearch();
  const navigate = useNavigate();
  return <StatisticsPage search={search} onSearch={(next) => void navigate({ to: "/reports", search: next })} />;
}
