import { createFileRoute } from "@tanstack/react-router";
import { workloadQuery } from "@/api/queries";
import { WorkloadPage } from "@/features/workload/components/workload-page";

export const Route = createFileRoute("/_app/workload")({
  loader: ({ context }) => {
    void context.queryClient.prefetchQuery(workloadQuery);
  },
  component: WorkloadPage,
});
