import { createFileRoute } from "@tanstack/react-router";
import { RetentionPage } from "@/features/retention/components/retention-page";

export const Route = createFileRoute("/_app/retention")({ component: RetentionPage });
