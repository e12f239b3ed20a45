import { createFileRoute } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Page } from "@/ui/page";

export const Route = createFileRoute("/_app/")({ component: Today });

function Today() {
  const { t } = useTranslation();
  return <Page title={t("today")}>{null}</Page>;
}
