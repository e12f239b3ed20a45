import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Problem } from "@/api/problem";
import { Page } from "./page";
import { EmptyState, ErrorState } from "./states";

/** The last line of defence of a route: words instead of a white page. */
export function Broken({ error, reset }: { error: unknown; reset?: () => void }) {
  const { t } = useTranslation();
  if (error instanceof Problem) {
    return (
      <Page title={t("brokenTitle")}>
        <ErrorState error={error} retry={reset ?? (() => location.reload())} />
      </Page>
    );
  }
  return (
    <Page title={t("app")}>
      <EmptyState
        title={t("brokenTitle")}
        action={<Button onClick={() => location.reload()}>{t("reload")}</Button>}
      >
        {t("brokenText")}
        <br />
        <code>{error instanceof Error ? error.message : String(error)}</code>
      </EmptyState>
    </Page>
  );
}
