import { createFileRoute } from "@tanstack/react-router";
import { DossierPeek } from "@/features/dossier/components/dossier-peek";
import { QueuePage } from "@/features/queue/components/queue-page";
import { readSearch } from "@/features/queue/search";

export const Route = createFileRoute("/_app/dossiers/")({
  validateSearch: readSearch,
  component: Dossiers,
});

function Dossiers() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <QueuePage
      // A new queue is a new list: its first row is under the hand again.
      key={search.queue ?? "all"}
      search={search}
      onSearch={(patch) =>
        void navigate({
          search: (before) => readSearch({ ...before, ...patch }),
          replace: true,
          resetScroll: false,
        })
      }
      panel={(code) => <DossierPeek key={code} code={code} />}
    />
  );
}
