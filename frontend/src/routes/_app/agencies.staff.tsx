import { createFileRoute } from "@tanstack/react-router";
import { StaffPage } from "@/features/agencies/components/staff-page";

export const Route = createFileRoute("/_app/agencies/staff")({ component: StaffPage });
