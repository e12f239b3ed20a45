import { createFileRoute } from "@tanstack/react-router";
import { LeavesPage } from "@/features/agencies/components/leaves-page";

export const Route = createFileRoute("/_app/agencies/leaves")({ component: LeavesPage });
