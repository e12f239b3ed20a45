import { useTranslation } from "react-i18next";
import { useMe } from "@/api/session";
import { Page } from "@/ui/page";
import { DeliveriesPanel } from "./deliveries-panel";
import { ReceiversPanel } from "./receivers-panel";
import { SchedulesPanel } from "./schedules-panel";

/** What is owed to whom and when, what left the house, how it went, and what a person must send again. */
export function DeliveriesPage() {
  const { t } = useTranslation("deliveries");
  const admin = useMe().roles.includes("admin");
  return (
    <Page title={t("title")}>
      <DeliveriesPanel />
      <SchedulesPanel />
      <ReceiversPanel admin={admin} />
    </Page>
  );
}
