import "@/theme/fonts.css";
import "@/theme/global.css";
import "@/theme/print.css";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createRouter, RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Problem } from "@/api/problem";
import { startI18n } from "@/i18n/i18n";
import { paint, systemMode } from "@/theme/theme-provider";
import { Broken } from "@/ui/broken";
import { routeTree } from "./route-tree.gen";

/** A "no" is final; only silence and a stumbling server are asked again. */
const worthAsking = (failures: number, error: unknown) =>
  failures < 2 && (!(error instanceof Problem) || error.unanswered || error.status >= 500);

const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: worthAsking, networkMode: "always", refetchOnWindowFocus: true, staleTime: 30_000 },
    mutations: { retry: false, networkMode: "always" },
  },
});

const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: "intent",
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultErrorComponent: ({ error, reset }) => <Broken error={error} reset={reset} />,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

async function start() {
  paint(systemMode());
  await startI18n();
  const root = document.getElementById("root");
  if (!root) throw new Error("index.html has no #root");
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
}

void start();
