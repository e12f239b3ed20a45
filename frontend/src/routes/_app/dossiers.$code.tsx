import { createFileRoute } from "@tanstack/react-router";
import { actsQuery, dossierQuery } from "@/api/queries";
import { DossierPage } from "@/features/dossier/components/dossier-page";
import { FeesPanel } from "@/features/fees/components/fees-panel";
import { NotesPanel } from "@/features/notes/components/notes-panel";
import { RelatedPanel } from "@/features/notes/components/related-panel";
import { DossierPapers } from "@/features/papers/components/dossier-papers";
import { SurveyPanel } from "@/features/surveys/components/survey-panel";

export const Route = createFileRoute("/_app/dossiers/$code")({
  validateSearch: (raw: Record<string, unknown>): { act?: string } =>
    typeof raw.act === "string" ? { act: raw.act.slice(0, 40) } : {},
  loader: ({ context, params }) => {
    // Both are asked at once; the page shows each as it comes.
    void context.queryClient.prefetchQuery(dossierQuery(params.code));
    void context.queryClient.prefetchQuery(actsQuery(params.code));
  },
  component: OneDossier,
});

function OneDossier() {
  const { code } = Route.useParams();
  const { act } = Route.useSearch();
  return (
    <DossierPage
      key={code}
      code={code}
      wish={act}
      papers={(dossier) => <DossierPapers dossier={dossier} />}
      beside={
        <>
          <NotesPanel code={code} />
          <RelatedPanel code={code} />
        </>
      }
      below={(dossier) => (
        <>
          <FeesPanel dossier={dossier} />
          <SurveyPanel dossier={dossier} />
        </>
      )}
    />
  );
}
