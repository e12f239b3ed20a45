import { createFileRoute, redirect } from "@tanstack/react-router";
import { currentSession, hasRole } from "@/api/session";
import { FormPapers, SavedPapers } from "@/features/papers/components/form-papers";
import { ReceivePage } from "@/features/receive/components/receive-page";

export const Route = createFileRoute("/_app/receive")({
  validateSearch: (search: Record<string, unknown>): { draft?: string } =>
    typeof search.draft === "string" ? { draft: search.draft } : {},
  beforeLoad: () => {
    const session = currentSession();
    if (session.status === "signed_in" && !hasRole(session.me, "clerk")) throw redirect({ to: "/" });
  },
  component: Receive,
});

function Receive() {
  const { draft } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <ReceivePage
      draftId={draft}
      onDraft={(id) => void navigate({ search: { draft: id }, replace: true })}
      files={(id) => <FormPapers draft={id} />}
      filesOfSaved={(id, code) => <SavedPapers draft={id} code={code} />}
    />
  );
}
