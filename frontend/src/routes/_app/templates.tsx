import { createFileRoute } from "@tanstack/react-router";
import { TemplatesPage } from "@/features/templates/components/templates-page";

export const Route = createFileRoute("/_app/templates")({ component: TemplatesPage });
