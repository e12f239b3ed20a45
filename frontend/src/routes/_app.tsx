import { createFileRoute, Outlet, redirect, useRouter, useRouterState } from "@tanstack/react-router";
import { useEffect } from "react";
import { clockQuery } from "@/api/queries";
import { currentSession, onSession, settledSession, useSession } from "@/api/session";
import { Frame } from "@/features/frame/components/frame";
import { fromFilters } from "@/features/queue/search";
import { ViewList } from "@/features/views/components/view-list";
import { Broken } from "@/ui/broken";
import { Skeleton } from "@/ui/states";

/** Everything behind the sign-in. */
export const Route = createFileRoute("/_app")({
  beforeLoad: async ({ location }) => {
    const session = await settledSession();
    if (session.status !== "signed_in") throw redirect({ to: "/sign-in", search: { to: location.href } });
  },
  loader: ({ context }) => context.queryClient.ensureQueryData(clockQuery).catch(() => null),
  component: Behind,
  pendingComponent: Skeleton,
  errorComponent: ({ error }) => <Broken error={error} />,
});

function Behind() {
  const router = useRouter();
  const session = useSession();
  const href = useRouterState({ select: (state) => state.location.href });
  useEffect(
    () =>
      onSession(() => {
        const at = currentSession();
        if (at.status !== "signed_out") return;
        const search = at.reason ? { to: href, expired: true } : {};
        void router.navigate({ to: "/sign-in", search });
      }),
    [router, href],
  );
  // Between signing out and the sign-in page nothing of the person may be shown.
  if (session.status !== "signed_in") return null;
  return (
    <Frame
      views={(line) => (
        <ViewList line={(view, count) => line(view.id, view.name, fromFilters(view.filters), count)} />
      )}
    >
      <Outlet />
    </Frame>
  );
}
