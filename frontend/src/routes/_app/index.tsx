import { createFileRoute } from "@tanstack/react-router";
import { queuesQuery } from "@/api/queries";
import { TodayPage } from "@/features/today/components/today-page";

export const Route = createFileRoute("/_app/")({
  loader: ({ context }) => void context.queryClient.prefetchQuery(queuesQuery),
  component: TodayPage,
});
