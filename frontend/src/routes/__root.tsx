import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, Link, Outlet } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ThemeProvider } from "@/theme/theme-provider";
import { Broken } from "@/ui/broken";
import { Page } from "@/ui/page";

function NotFound() {
  const { t } = useTranslation();
  return (
    <Page title={t("notFoundTitle")}>
      <p>{t("notFoundText")}</p>
      <p>
        <Link to="/">{t("toToday")}</Link>
      </p>
    </Page>
  );
}

export const Route = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: () => (
    <ThemeProvider>
      <Outlet />
    </ThemeProvider>
  ),
  errorComponent: ({ error, reset }) => (
    <ThemeProvider>
      <Broken error={error} reset={reset} />
    </ThemeProvider>
  ),
  notFoundComponent: NotFound,
});
