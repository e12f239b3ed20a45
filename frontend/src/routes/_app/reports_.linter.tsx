import { createFileRoute } from "@tanstack/react-router";
import { LinterPage } from "@/features/linter/components/linter-page";

export const Route = createFileRoute("/_app/reports_/linter")({ component: LinterPage });
