import { createFileRoute } from "@tanstack/react-router";
import { NoticesPage } from "@/features/notices/components/notices-page";

export const Route = createFileRoute("/_app/notices")({ component: NoticesPage });
