import { createFileRoute } from "@tanstack/react-router";
import { PetitionPage } from "@/features/petitions/components/petition-page";

export const Route = createFileRoute("/_app/petitions/$code")({ component: Petition });

function Petition() {
  const { code } = Route.useParams();
  return <PetitionPage code={code} />;
}
