import { expect, test } from "vitest";
import { activeFilters, fromFilters, nextSort, readSearch, toQuery } from "./search";

test("an address is read as far as it is understood; the rest is left out", () => {
  expect(
    readSearch({
      queue: "overdue",
      q: "nong",
      status: ["received", "nonsense"],
      agency: "101",
      field: "x",
      from: "2021-01-01",
      to: "01/02/2021",
      channel: "fax",
      sort: "due_at; drop",
      unknown: 1,
    }),
  ).toEqual({ queue: "overdue", q: "nong", status: ["received"], agency: [101], from: "2021-01-01" });
});

test("the question to the service speaks its words and leaves the panel out", () => {
  expect(toQuery({ queue: "mine", agency: [2], from: "2021-01-01", peek: "A", sort: "due_at" })).toEqual({
    queue: "mine",
    agency_id: [2],
    received_from: "2021-01-01",
    sort: "due_at",
  });
});

test("queue, sorting and panel are not filters", () => {
  expect(activeFilters({ queue: "mine", sort: "due_at", peek: "A" })).toEqual([]);
  expect(activeFilters({ q: "a", dueTo: "2021-01-01" })).toEqual(["q", "dueTo"]);
});

test("a column sorts the useful way first", () => {
  expect(nextSort("due_at", undefined)).toBe("due_at");
  expect(nextSort("due_at", "due_at")).toBe("-due_at");
  expect(nextSort("received_at", undefined)).toBe("-received_at");
});

test("a saved view and the address say the same", () => {
  const search = readSearch({
    queue: "overdue",
    q: "nong",
    status: ["received", "assigned"],
    agency: [2, 11],
    field: 0,
    from: "2021-01-01",
    assignee: "7",
    doneTo: "2021-09-01",
    sort: "-due_at",
  });
  const { code: _code, ...filters } = toQuery(search);
  const kept = { status: [], agency_id: [], q: "", ...filters } as unknown as Parameters<typeof fromFilters>[0];
  expect(fromFilters(kept)).toEqual(search);
});
