import { createFileRoute } from "@tanstack/react-router";
import { OfficersPage } from "@/features/agencies/components/officers-page";

export const Route = createFileRoute("/_app/agencies/officers")({ component: OfficersPage });
