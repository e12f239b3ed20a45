import { createFileRoute, useNavigate } from "@tanstack/react-router";
import { NarrativePage } from "@/features/narrative/components/narrative-page";
import { readNarrativeSearch } from "@/features/narrative/search";

export const Route = createFileRoute("/_app/reports_/narrative")({
  validateSearch: readNarrativeSearch,
  component: Narrative,
});

function Narrative() {
  const search = Route.useSearch();
  const navigate = useNavigate();
  return (
    <NarrativePage
      search={search}
      onSearch={(next) => void navigate({ to: "/reports/narrative", search: next })}
    />
  );
}
