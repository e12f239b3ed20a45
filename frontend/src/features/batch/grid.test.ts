import { expect, test } from "vitest";
import { acted, type Deed, type Grid, newGrid, ROWS_AT_MOST, type Row, selected } from "./grid";

const run = (grid: Grid, ...deeds: Deed[]) => deeds.reduce(acted, grid);
const cells = (grid: Grid, rows: number) => grid.rows.slice(0, rows).map((row) => row.cells.slice(0, 3));
const write = (row: number, column: number, ...lines: string[][]): Deed => ({
  do: "write",
  at: { row, column },
  cells: lines,
});

test("the cursor stays on the page, Tab runs on, Enter returns to where the run began", () => {
  let grid = run(newGrid(), { do: "move", rows: -1, columns: -1 });
  expect(grid.cursor).toEqual({ row: 0, column: 0 });
  grid = run(grid, { do: "move", rows: 0, columns: 1 }, { do: "tab", back: false }, { do: "tab", back: false });
  expect(grid.cursor).toEqual({ row: 0, column: 3 });
  grid = run(grid, { do: "enter", back: false });
  expect(grid.cursor).toEqual({ row: 1, column: 1 });
  grid = run(grid, { do: "go", to: { row: 1, column: 7 } }, { do: "tab", back: false });
  expect(grid.cursor).toEqual({ row: 2, column: 0 });
  grid = run(grid, { do: "tab", back: true });
  expect(grid.cursor).toEqual({ row: 1, column: 7 });
});

test("a pasted block lands from the cursor on, makes rows, and never runs over the edge", () => {
  const grid = run(newGrid(), { ...write(19, 1, ["a", "b"], ["c", "d"]), select: true } as Deed);
  expect(grid.rows.length).toBe(26);
  expect(selected(grid)).toEqual([
    ["a", "b"],
    ["c", "d"],
  ]);
  const wide = run(newGrid(), write(0, 6, ["1", "2", "3", "4"]));
  expect(wide.rows[0]?.cells).toEqual(["", "", "", "", "", "", "1", "2"]);
  const long = run(newGrid(), write(0, 0, ...Array.from({ length: 700 }, (_, at) => [String(at)])));
  expect(long.rows.length).toBe(ROWS_AT_MOST);
  expect(long.rows.at(-1)?.cells[0]).toBe("499");
});

test("what was done is undone and done again, step by step", () => {
  let grid = run(newGrid(), write(0, 0, ["a"]), write(0, 0, ["b"]), write(0, 0, ["b"]));
  expect(grid.undo).toHaveLength(2);
  grid = run(grid, { do: "undo" });
  expect(grid.rows[0]?.cells[0]).toBe("a");
  grid = run(grid, { do: "undo" }, { do: "undo" });
  expect(grid.rows[0]?.cells[0]).toBe("");
  grid = run(grid, { do: "redo" }, { do: "redo" }, { do: "redo" });
  expect(grid.rows[0]?.cells[0]).toBe("b");
  grid = run(grid, { do: "undo" }, write(0, 1, ["c"]), { do: "redo" });
  expect(cells(grid, 1)).toEqual([["a", "c", ""]]);
});

test("fill down takes from the row above, or from the first of several", () => {
  const tidy = (_column: number, text: string) => text;
  let grid = run(newGrid(), write(0, 0, ["a", "b"]));
  grid = run(grid, { do: "go", to: { row: 1, column: 0 } }, { do: "fill", tidy });
  expect(cells(grid, 2)).toEqual([
    ["a", "b", ""],
    ["a", "", ""],
  ]);
  grid = run(
    grid,
    { do: "go", to: { row: 0, column: 1 } },
    { do: "go", to: { row: 3, column: 1 }, extend: true },
    { do: "fill", tidy },
  );
  expect(grid.rows.slice(0, 4).map((row) => row.cells[1])).toEqual(["b", "b", "b", "b"]);
});

test("what is saved can be neither typed over, cleared, removed nor undone", () => {
  let grid = run(newGrid(), write(0, 0, ["a"], ["b"]));
  const [first, second] = grid.rows as [Row, Row];
  const saved = new Map([[first.id, { code: "X-1", due_at: null, changed: false }]]);
  const said = new Map([[second.id, { name: "missing" }]]);
  grid = run(grid, { do: "answered", saved, said });
  expect(grid.rows[1]?.said).toEqual({ name: "missing" });
  grid = run(grid, { do: "undo" }, write(0, 0, ["x"]), { do: "all" }, { do: "clear" });
  expect(cells(grid, 2)).toEqual([
    ["a", "", ""],
    ["", "", ""],
  ]);
  grid = run(grid, write(1, 0, ["b"]), { do: "all" }, { do: "remove" });
  expect(grid.rows[0]?.id).toBe(first.id);
  expect(grid.rows.some((row) => row.id === second.id)).toBe(false);
});

test("a touched cell forgets what the service said about it", () => {
  let grid = run(newGrid(), write(0, 0, ["a", "b"]));
  const id = grid.rows[0]?.id ?? "";
  grid = run(grid, {
    do: "answered",
    saved: new Map(),
    said: new Map([[id, { received: "too-early", procedure: "unknown-procedure" }]]),
  });
  grid = run(grid, write(0, 1, ["c"]));
  expect(grid.rows[0]?.said).toEqual({ received: "too-early" });
});
