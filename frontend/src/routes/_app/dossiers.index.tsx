import { createFileRoute } from "@tanstack/react-router";
import { BulkButtons } from "@/features/bulk/components/bulk-buttons";
import { DossierPeek } from "@/features/dossier/components/dossier-peek";
import { QueuePage } from "@/features/queue/components/queue-page";
import { readSearch } from "@/features/queue/search";
import { KeepView } from "@/features/views/components/keep-view";

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
      bulk={(chosen) => <BulkButtons {...chosen} />}
      keep={(filters, columns) => <KeepView filters={filters} columns={columns} />}
      panel={(code) => <DossierPeek key={code} code={code} />}
    />
  );
}
