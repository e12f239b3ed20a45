import { createFileRoute, redirect } from "@tanstack/react-router";
import { settledSession } from "@/api/session";
import { TabletPage } from "@/features/surveys/components/tablet-page";
import { Broken } from "@/ui/broken";

/** The tablet at the desk, signed in by its clerk, without the frame of the app: applicants hold it. */
export const Route = createFileRoute("/khao-sat")({
  beforeLoad: async ({ location }) => {
    const session = await settledSession();
    if (session.status !== "signed_in") throw redirect({ to: "/sign-in", search: { to: location.href } });
  },
  component: TabletPage,
  errorComponent: ({ error }) => <Broken error={error} />,
});
