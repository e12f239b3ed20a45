import { createFileRoute, redirect } from "@tanstack/react-router";
import { currentSession, hasRole } from "@/api/session";
import { BatchPage } from "@/features/batch/components/batch-page";

export const Route = createFileRoute("/_app/batch")({
  beforeLoad: () => {
    const session = currentSession();
    if (session.status === "signed_in" && !hasRole(session.me, "clerk")) throw redirect({ to: "/" });
  },
  component: BatchPage,
});
