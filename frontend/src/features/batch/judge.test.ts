import { expect, test } from "vitest";
import { search, searchable } from "@/lib/match";
import { COLUMNS, columnOf } from "./columns";
import { emptyRow } from "./grid";
import { judge, type Reading, tidy, toRow } from "./judge";

const procedures = [
  { code: "2.000815", name: "Chứng thực bản sao từ bản chính" },
  { code: "1.001193", name: "Đăng ký khai sinh" },
  { code: "1.004884", name: "Đăng ký lại khai sinh" },
];
const list = searchable(procedures, ({ code, name }) => ({ code, text: name }));
const reading: Reading = {
  known: true,
  codes: new Map(procedures.map((one) => [one.code, one])),
  find: (typed) => search(list, typed),
  now: new Date("2021-09-15T10:00:00+07:00"),
};
const clean = (column: (typeof COLUMNS)[number], text: string) => tidy(COLUMNS.indexOf(column), text, reading);
const row = (...cells: string[]) => ({ ...emptyRow(), cells: COLUMNS.map((_, at) => cells[at] ?? "") });

test("a cell is kept in one way once it is understood, and as typed when it is not", () => {
  expect(clean("received", "15/9")).toBe("15/09/2021");
  expect(clean("received", "hôm qua")).toBe("14/09/2021");
  expect(clean("received", "8h30 14/9")).toBe("14/09/2021 08:30");
  expect(clean("received", "31/2")).toBe("31/2");
  expect(clean("procedure", "sao chinh")).toBe("2.000815");
  expect(clean("procedure", "2.000815 Chứng thực")).toBe("2.000815");
  expect(clean("procedure", "Đăng ký khai sinh")).toBe("1.001193");
  expect(clean("procedure", "khai sinh")).toBe("khai sinh");
  expect(clean("identity", "20180001234")).toBe("020180001234");
  expect(clean("phone", "912345678")).toBe("0912345678");
  expect(clean("phone", "+84 912.345.678")).toBe("0912345678");
  expect(clean("name", "  Nông\tThị  Hoài ")).toBe("Nông Thị Hoài");
});

test("an empty row has nothing against it; a begun one says what is missing, in its cell", () => {
  expect(judge(row(), reading)).toEqual({});
  expect(judge(row("", "", "Lan"), reading)).toEqual({ procedure: "empty" });
  expect(judge(row("16/9/2021", "khai sinh", "", "12", "0912", "", "21"), reading)).toEqual({
    received: "future",
    procedure: "which-procedure",
    name: "empty",
    identity: "identity",
    phone: "phone",
    copies: "copies",
  });
  expect(judge(row("31/2", "xyz", "Lan"), reading)).toEqual({ received: "day", procedure: "procedure" });
  expect(judge(row("15/9/2021 10:01", "2.000815", "Lan"), reading)).toEqual({ received: "future" });
  expect(judge(row("", "2.000815", "Công ty Hoa", "0100109106"), reading)).toEqual({});
});

test("a good row is sent as the service takes it: a day, an hour, or now", () => {
  const good = row("14/09/2021", "2.000815", "Lan", "020180001234", "0912345678", "Khu Ga", "2", "gấp");
  expect(toRow(good, reading)).toEqual({
    client_id: good.id,
    procedure_code: "2.000815",
    channel: "counter",
    applicant: {
      kind: "person",
      name: "Lan",
      identity_number: "020180001234",
      phone: "0912345678",
      address: "Khu Ga",
    },
    copies: 2,
    result_delivery: "counter",
    received_on: "2021-09-14",
    note: "gấp",
  });
  expect(toRow(row("14/09/2021 08:30", "2.000815", "Lan"), reading).received_at).toBe("2021-09-14T08:30:00+07:00");
  const now = toRow(row("", "2.000815", "HTX Na"), reading);
  expect("received_on" in now || "received_at" in now).toBe(false);
  expect(now.applicant.kind).toBe("organisation");
});

test("what the service points at stands in a column", () => {
  expect(columnOf("/received_on")).toBe("received");
  expect(columnOf("/applicant/phone")).toBe("phone");
  expect(columnOf("/papers")).toBe("procedure");
});
