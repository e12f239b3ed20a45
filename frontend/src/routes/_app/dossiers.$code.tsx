import { createFileRoute } from "@tanstack/react-router";
import { actsQuery, dossierQuery } from "@/api/queries";
import { DossierPage } from "@/features/dossier/components/dossier-page";
import { DossierPapers } from "@/features/papers/components/dossier-papers";

export const Route = createFileRoute("/_app/dossiers/$code")({
  loader: ({ context, params }) => {
    // Both are asked at once; the page shows each as it comes.
    void context.queryClient.prefetchQuery(dossierQuery(params.code));
    void context.queryClient.prefetchQuery(actsQuery(params.code));
  },
  component: OneDossier,
});

function OneDossier() {
  const { code } = Route.useParams();
  return <DossierPage key={code} code={code} papers={(dossier) => <DossierPapers dossier={dossier} />} />;
}
