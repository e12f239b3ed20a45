import { createFileRoute } from "@tanstack/react-router";
import { useMe } from "@/api/session";
import { PetitionsPage } from "@/features/petitions/components/petitions-page";

export const Route = createFileRoute("/_app/petitions/")({ component: Petitions });

function Petitions() {
  return <PetitionsPage mayRecord={useMe().roles.includes("hotline")} />;
}
