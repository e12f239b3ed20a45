import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, body, client } from "@/api/client";
import type { components } from "@/api/reporting";
import { uuid } from "@/lib/uuid";

type Schemas = components["schemas"];
export type Delivery = Schemas["DeliveryOut"];
export type Schedule = Schemas["ScheduleOut"];
export type Receiver = Schemas["ReceiverOut"];
export type ScheduleIn = Schemas["ScheduleIn"];
export type ReceiverIn = Schemas["ReceiverIn"];
export type DeliveryIn = Schemas["DeliveryIn"];
export type Wanted = Pick<DeliveryIn, "what" | "agency_id" | "files">;

const BASE = "/api/reporting/v1";
const once = () => ({ "idempotency-key": uuid() });

export const receiversQuery = api.queryOptions("get", `${BASE}/receivers`);
export const schedulesQuery = api.queryOptions("get", `${BASE}/schedules`);
export const deliveriesQuery = api.queryOptions("get", `${BASE}/deliveries`, { params: { query: { limit: 50 } } });
export const deliveryQuery = (id: string) =>
  api.queryOptions("get", `${BASE}/deliveries/{delivery_id}`, { params: { path: { delivery_id: id } } });
export const packagePath = (id: string) => `${BASE}/deliveries/${id}/package`;

export const addReceiver = (given: ReceiverIn) =>
  body(client.POST(`${BASE}/receivers`, { params: { header: once() }, body: given }));
export const addSchedule = (given: ScheduleIn) =>
  body(client.POST(`${BASE}/schedules`, { params: { header: once() }, body: given }));
/** The same schedule, in use or not. */
export const setActive = ({ schedule, active }: { schedule: Schedule; active: boolean }) =>
  body(
    client.PUT(`${BASE}/schedules/{schedule_id}`, {
      params: { path: { schedule_id: schedule.id }, header: { "if-match": `"${schedule.version}"` } },
      body: {
        name: schedule.name,
        receiver_id: schedule.receiver_id,
        agency_id: schedule.agency_id,
        period_kind: schedule.period_kind as ScheduleIn["period_kind"],
        days_after: schedule.days_after,
        at: schedule.at,
        day_off: schedule.day_off,
        what: schedule.what,
        files: schedule.files,
        active,
      },
    }),
  );
export const send = (given: DeliveryIn) =>
  body(client.POST(`${BASE}/deliveries`, { params: { header: once() }, body: given }));
export const sendAgain = (id: string) =>
  body(
    client.POST(`${BASE}/deliveries/{delivery_id}/resendings`, {
      params: { path: { delivery_id: id }, header: once() },
    }),
  );

/** A change after which everything about sending is read anew. */
export function useChange<Given, Made>(work: (given: Given) => Promise<Made>, done?: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: work,
    onSuccess: async () => {
      await Promise.all(
        ["receivers", "schedules", "deliveries", "deliveries/{delivery_id}"].map((name) =>
          queries.invalidateQueries({ queryKey: ["get", `${BASE}/${name}`] }),
        ),
      );
      done?.();
    },
  });
}
