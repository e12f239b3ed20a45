import { createFileRoute } from "@tanstack/react-router";
import { DeliveriesPage } from "@/features/deliveries/components/deliveries-page";

export const Route = createFileRoute("/_app/reports_/deliveries")({ component: DeliveriesPage });
