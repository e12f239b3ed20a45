import { uuid } from "@/lib/uuid";
import { COLUMNS, type ColumnId } from "./columns";

export const ROWS_AT_MOST = 500;
const ROWS_AT_FIRST = 20;
const SPARE = 5;
const REMEMBERED = 200;

export interface Saved {
  code: string;
  due_at: string | null;
  /** Saved by an earlier sending, with the words of that sending. */
  changed: boolean;
}

export interface Row {
  /** The row's own for ever: however often it is sent, one dossier is made. */
  id: string;
  cells: readonly string[];
  saved: Saved | null;
  /** What the service said about it, by column; forgotten when the cell is touched. */
  said: Partial<Record<ColumnId, string>>;
}

export interface Spot {
  row: number;
  column: number;
}

export interface Grid {
  rows: readonly Row[];
  cursor: Spot;
  /** The other corner of the selection. */
  anchor: Spot;
  /** Where a run of Tab began: Enter goes back there, one row down. */
  home: number | null;
  undo: readonly (readonly Row[])[];
  redo: readonly (readonly Row[])[];
}

export type Deed =
  | { do: "move"; rows: number; columns: number; extend?: boolean }
  | { do: "go"; to: Spot; extend?: boolean }
  | { do: "tab"; back: boolean }
  | { do: "enter"; back: boolean }
  | { do: "all" }
  | { do: "write"; at: Spot; cells: readonly (readonly string[])[]; select?: boolean }
  | { do: "clear" }
  | { do: "fill"; tidy: (column: number, text: string) => string }
  | { do: "remove" }
  | { do: "undo" }
  | { do: "redo" }
  | { do: "answered"; saved: ReadonlyMap<string, Saved>; said: ReadonlyMap<string, Row["said"]> }
  | { do: "open"; rows: readonly Row[] };

export const emptyRow = (): Row => ({ id: uuid(), cells: COLUMNS.map(() => ""), saved: null, said: {} });

export const isEmpty = (row: Row) => !row.saved && row.cells.every((cell) => cell.trim() === "");

export const newGrid = (rows: readonly Row[] = []): Grid => ({
  rows: roomy(rows, ROWS_AT_FIRST),
  cursor: { row: 0, column: 0 },
  anchor: { row: 0, column: 0 },
  home: null,
  undo: [],
  redo: [],
});

/** Empty rows below the last one that is used, so that there is always a place to go on. */
function roomy(rows: readonly Row[], atLeast = 0): readonly Row[] {
  let last = rows.length;
  while (last > 0 && isEmpty(rows[last - 1] as Row)) last -= 1;
  const wanted = Math.min(Math.max(last + SPARE, atLeast, rows.length), ROWS_AT_MOST);
  if (wanted === rows.length) return rows;
  return [...rows, ...Array.from({ length: wanted - rows.length }, emptyRow)];
}

export interface Area {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export const areaOf = ({ cursor, anchor }: Grid): Area => ({
  top: Math.min(cursor.row, anchor.row),
  bottom: Math.max(cursor.row, anchor.row),
  left: Math.min(cursor.column, anchor.column),
  right: Math.max(cursor.column, anchor.column),
});

export const selected = (grid: Grid): string[][] => {
  const { top, bottom, left, right } = areaOf(grid);
  return grid.rows.slice(top, bottom + 1).map((row) => row.cells.slice(left, right + 1));
};

const within = (value: number, most: number) => Math.max(0, Math.min(value, most));

function went(grid: Grid, to: Spot, extend = false, home: number | null = null): Grid {
  const cursor = {
    row: within(to.row, grid.rows.length - 1),
    column: within(to.column, COLUMNS.length - 1),
  };
  return { ...grid, cursor, anchor: extend ? grid.anchor : cursor, home };
}

/** New rows, with the way back; a change that changes nothing leaves no step. */
function changed(grid: Grid, rows: readonly Row[]): Grid {
  if (rows.every((row, at) => row === grid.rows[at]) && rows.length === grid.rows.length) return grid;
  return { ...grid, rows: roomy(rows), undo: [...grid.undo.slice(1 - REMEMBERED), grid.rows], redo: [] };
}

/** One cell anew. What is saved stays as it is: it stands in the register, and is changed there. */
function withCell(row: Row, column: number, text: string): Row {
  if (row.saved || row.cells[column] === text) return row;
  const said = { ...row.said };
  delete said[COLUMNS[column] as ColumnId];
  return { ...row, cells: row.cells.map((cell, at) => (at === column ? text : cell)), said };
}

const everyCell = (grid: Grid, text: (row: number, column: number, now: string) => string) => {
  const { top, bottom, left, right } = areaOf(grid);
  return grid.rows.map((row, at) => {
    if (at < top || at > bottom) return row;
    let next = row;
    for (let column = left; column <= right; column += 1)
      next = withCell(next, column, text(at, column, row.cells[column] ?? ""));
    return next;
  });
};

function written(grid: Grid, at: Spot, cells: readonly (readonly string[])[]): Grid {
  const needed = Math.min(at.row + cells.length, ROWS_AT_MOST);
  const rows = [...grid.rows];
  while (rows.length < needed) rows.push(emptyRow());
  cells.slice(0, ROWS_AT_MOST - at.row).forEach((line, down) => {
    let row = rows[at.row + down] as Row;
    line.forEach((text, along) => {
      if (at.column + along < COLUMNS.length) row = withCell(row, at.column + along, text);
    });
    rows[at.row + down] = row;
  });
  return changed(grid, rows);
}

/** Steps back or forth never touch what has been saved meanwhile. */
function stepped(grid: Grid, from: "undo" | "redo", to: "undo" | "redo"): Grid {
  const rows = grid[from].at(-1);
  if (!rows) return grid;
  const near = (spot: Spot) => ({ ...spot, row: within(spot.row, rows.length - 1) });
  const steps = { [from]: grid[from].slice(0, -1), [to]: [...grid[to], grid.rows] };
  return { ...grid, ...steps, rows, cursor: near(grid.cursor), anchor: near(grid.anchor), home: null };
}

export function acted(grid: Grid, deed: Deed): Grid {
  const { cursor } = grid;
  switch (deed.do) {
    case "move":
      return went(grid, { row: cursor.row + deed.rows, column: cursor.column + deed.columns }, deed.extend);
    case "go":
      return went(grid, deed.to, deed.extend);
    case "tab": {
      const along = cursor.column + (deed.back ? -1 : 1);
      const home = grid.home ?? cursor.column;
      if (along >= COLUMNS.length) return went(grid, { row: cursor.row + 1, column: 0 }, false, home);
      if (along < 0) return went(grid, { row: cursor.row - 1, column: cursor.row > 0 ? COLUMNS.length - 1 : 0 });
      return went(grid, { row: cursor.row, column: along }, false, home);
    }
    case "enter":
      return went(grid, { row: cursor.row + (deed.back ? -1 : 1), column: grid.home ?? cursor.column });
    case "all": {
      const used = grid.rows.findLastIndex((row) => !isEmpty(row));
      const corner = { row: Math.max(used, 0), column: COLUMNS.length - 1 };
      return { ...grid, anchor: { row: 0, column: 0 }, cursor: corner, home: null };
    }
    case "write": {
      const next = written(grid, deed.at, deed.cells);
      if (!deed.select) return next;
      const width = Math.max(...deed.cells.map((line) => line.length));
      const corner = { row: deed.at.row + deed.cells.length - 1, column: deed.at.column + width - 1 };
      return { ...went(next, corner), anchor: deed.at };
    }
    case "clear":
      return changed(
        grid,
        everyCell(grid, () => ""),
      );
    case "fill": {
      // As in Excel: one row alone takes from the row above, several take from their first.
      const { top, bottom } = areaOf(grid);
      const source = grid.rows[top === bottom ? top - 1 : top];
      if (!source) return grid;
      return changed(
        grid,
        everyCell(grid, (_row, column) => deed.tidy(column, source.cells[column] ?? "")),
      );
    }
    case "remove": {
      const { top, bottom } = areaOf(grid);
      const rows = grid.rows.filter((row, at) => at < top || at > bottom || row.saved !== null);
      const left = rows.length > 0 ? rows : [emptyRow()];
      return went(changed(grid, left), { row: top, column: cursor.column });
    }
    case "undo":
      return stepped(grid, "undo", "redo");
    case "redo":
      return stepped(grid, "redo", "undo");
    case "answered": {
      const rows = grid.rows.map((row) => {
        const saved = deed.saved.get(row.id);
        if (saved) return { ...row, saved, said: {} };
        const said = deed.said.get(row.id);
        return said ? { ...row, said } : row;
      });
      // What is saved cannot be undone here, so the steps before it are gone.
      return { ...grid, rows: roomy(rows), undo: [], redo: [] };
    }
    case "open":
      return newGrid(deed.rows);
  }
}
