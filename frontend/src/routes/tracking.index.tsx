import { createFileRoute, useNavigate } from "@tanstack/react-router";
import { TrackingPage } from "@/features/tracking/components/tracking-page";

export const Route = createFileRoute("/tracking/")({ component: Tracking });

function Tracking() {
  const navigate = useNavigate();
  return <TrackingPage code="" onLook={(code) => void navigate({ to: "/tracking/$code", params: { code } })} />;
}
