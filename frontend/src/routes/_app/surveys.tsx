import { createFileRoute } from "@tanstack/react-router";
import { SurveySumsPage } from "@/features/surveys/components/survey-sums-page";

export const Route = createFileRoute("/_app/surveys")({ component: SurveySumsPage });
