import { createFileRoute, redirect, useRouter } from "@tanstack/react-router";
import { settledSession } from "@/api/session";
import { SignInPage } from "@/features/sign-in/components/sign-in-page";

interface Search {
  to?: string;
  expired?: boolean;
}

/** Only paths of this app: an address from outside must not lead a person away after signing in. */
const ownPath = (to: unknown) => (typeof to === "string" && /^\/(?![/\\])/.test(to) ? to : undefined);

export const Route = createFileRoute("/sign-in")({
  validateSearch: (search: Record<string, unknown>): Search => {
    const to = ownPath(search.to);
    return { ...(to ? { to } : {}), ...(search.expired ? { expired: true } : {}) };
  },
  beforeLoad: async ({ search }) => {
    const session = await settledSession().catch(() => null);
    if (session?.status === "signed_in") throw redirect({ href: search.to ?? "/" });
  },
  component: SignIn,
});

function SignIn() {
  const { to, expired } = Route.useSearch();
  const router = useRouter();
  return <SignInPage expired={expired ?? false} onSignedIn={() => router.history.push(to ?? "/")} />;
}
