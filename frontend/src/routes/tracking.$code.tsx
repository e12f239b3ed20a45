import { createFileRoute, useNavigate } from "@tanstack/react-router";
import { TrackingPage } from "@/features/tracking/components/tracking-page";

export const Route = createFileRoute("/tracking/$code")({ component: Tracking });

function Tracking() {
  const { code } = Route.useParams();
  const navigate = useNavigate();
  return (
    <TrackingPage
      key={code}
      code={code}
      onLook={(next) => void navigate({ to: "/tracking/$code", params: { code: next } })}
    />
  );
}
