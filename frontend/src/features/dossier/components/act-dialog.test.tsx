import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "antd";
import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Agency, Dossier } from "@/api/types";
import { startI18n } from "@/i18n/i18n";
import { setClock } from "@/lib/clock";
import { ActDialog } from "./act-dialog";

const CODE = "000.00.16.H37-210915-0001";
const HOST = "http://localhost:3000/api";
const agency = (id: number, name: string) => ({ id, name, valid_from: "2019-01-01", valid_to: null }) as Agency;
const dossier = {
  code: CODE,
  version: 3,
  agency_id: 2,
  division_id: 11,
  papers: [] as Dossier["papers"],
} as Dossier;

/** A procedure that gives the land division three days, and names nobody else. */
const sent: unknown[] = [];
const server = setupServer(
  http.get(`${HOST}/catalog/v1/agencies`, () =>
    HttpResponse.json({ items: [agency(12, "Phòng Tài nguyên"), agency(13, "Phòng Kinh tế")], next_cursor: null }),
  ),
  http.get(`${HOST}/dossier/v1/dossiers/${CODE}/consultation-limits`, ({ request }) =>
    HttpResponse.json({
      items:
        new URL(request.url).searchParams.get("kind") === "opinion"
          ? [
              {
                agency_id: 12,
                name: "Lấy ý kiến về đất đai",
                amount: 3,
                unit: "working_day",
                due_at: "2021-09-20T17:00:00+07:00",
              },
            ]
          : [],
    }),
  ),
  http.post(`${HOST}/dossier/v1/dossiers/${CODE}/opinion-requests`, async ({ request }) => {
    sent.push(await request.json());
    return HttpResponse.json({ ...dossier, version: 4 });
  }),
  http.post(`${HOST}/catalog/v1/sessions/refresh`, () => HttpResponse.json({ status: 401 }, { status: 401 })),
);

beforeAll(async () => {
  server.listen({ onUnhandledRequest: "error" });
  setClock("2021-09-15T08:00:00+07:00");
  await startI18n();
});
afterEach(() => {
  sent.length = 0;
});
afterAll(() => server.close());

function open() {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={queries}>
      <App>
        <ActDialog dossier={dossier} act="request_opinion" onClose={() => {}} onOvertaken={() => {}} />
      </App>
    </QueryClientProvider>,
  );
  return userEvent.setup();
}

async function ask(person: ReturnType<typeof userEvent.setup>, agency: string) {
  await person.click(await screen.findByRole("combobox", { name: "Cơ quan" }));
  await person.click(await screen.findByText(agency));
  await person.type(screen.getByLabelText("Nội dung hỏi, việc phải làm"), "Có tranh chấp không?");
}

const days = () => screen.getByLabelText("Hạn trả lời (ngày làm việc)");
const submit = () => screen.getByRole("button", { name: "Lấy ý kiến" });

test("the limit of the procedure is offered in words and holds when nothing is typed", async () => {
  const person = open();
  await ask(person, "Phòng Tài nguyên");
  expect(days()).toHaveValue("");
  expect(days()).toHaveAttribute("placeholder", "3 ngày làm việc");
  expect(days()).toHaveAccessibleDescription(/“Lấy ý kiến về đất đai”, 3 ngày làm việc, hạn 17:00.*20\/09\/2021/);
  await person.click(submit());
  await expect.poll(() => sent).toEqual([{ partners: [{ agency_id: 12, question: "Có tranh chấp không?" }] }]);
}, 20_000);

test("days typed go before it", async () => {
  const person = open();
  await ask(person, "Phòng Tài nguyên");
  await person.type(days(), "1,5");
  await person.click(submit());
  await expect
    .poll(() => sent)
    .toEqual([{ partners: [{ agency_id: 12, question: "Có tranh chấp không?", amount: 1.5 }] }]);
}, 20_000);

test("where the procedure names none, days must be written", async () => {
  const person = open();
  await ask(person, "Phòng Kinh tế");
  expect(days()).toHaveAccessibleDescription("Thủ tục không ghi hạn cho cơ quan này; hãy ghi số ngày");
  await person.click(submit());
  expect(days()).toHaveAccessibleDescription("Viết số ngày, ví dụ 2 hoặc 0,5");
  expect(sent).toEqual([]);
}, 20_000);
