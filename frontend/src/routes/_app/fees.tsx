import { createFileRoute } from "@tanstack/react-router";
import { FeesDayPage } from "@/features/fees/components/fees-day-page";

export const Route = createFileRoute("/_app/fees")({ component: FeesDayPage });
