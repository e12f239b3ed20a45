import { type ClipboardEvent, type Dispatch, type KeyboardEvent, useCallback, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { RowPreview } from "../api/batch";
import { COLUMNS } from "../columns";
import { areaOf, type Deed, type Grid, selected } from "../grid";
import { type Reading, tidy } from "../judge";
import { readTsv, writeTsv } from "../tsv";
import styles from "./batch.module.css";
import type { Leave } from "./editor";
import { BatchRow } from "./row";

interface Props {
  grid: Grid;
  act: Dispatch<Deed>;
  reading: Reading;
  previews: ReadonlyMap<string, RowPreview>;
  /** Rows that repeat an earlier line of the page, and that line. */
  twins: ReadonlyMap<string, number>;
}

const PAGE = 12;
const ARROWS: Record<string, [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-PAGE, 0],
  PageDown: [PAGE, 0],
};
const LEAVING: Record<Leave, Deed | null> = {
  down: { do: "enter", back: false },
  up: { do: "move", rows: -1, columns: 0 },
  next: { do: "tab", back: false },
  back: { do: "tab", back: true },
  left: { do: "move", rows: 0, columns: -1 },
  right: { do: "move", rows: 0, columns: 1 },
  stay: null,
};
const FAR = 10_000;

/** What a key does when no cell is being typed in; the same keys as in a spreadsheet. */
function deedOf(
  event: KeyboardEvent,
  { cursor }: Grid,
  clean: (column: number, text: string) => string,
): Deed | null {
  const { key, shiftKey } = event;
  const held = event.ctrlKey || event.metaKey;
  const arrow = ARROWS[key];
  if (arrow) {
    const far = held ? FAR : 1;
    return { do: "move", rows: arrow[0] * far, columns: arrow[1] * far, extend: shiftKey };
  }
  if (key === "Home") return { do: "go", to: { row: held ? 0 : cursor.row, column: 0 }, extend: shiftKey };
  if (key === "End") return { do: "go", to: { row: held ? FAR : cursor.row, column: FAR }, extend: shiftKey };
  if (held) {
    const chords: Record<string, Deed> = {
      z: { do: shiftKey ? "redo" : "undo" },
      y: { do: "redo" },
      d: { do: "fill", tidy: clean },
      a: { do: "all" },
      "-": { do: "remove" },
    };
    return chords[key.toLowerCase()] ?? null;
  }
  if (key === "Tab") return { do: "tab", back: shiftKey };
  if (key === "Enter") return { do: "enter", back: shiftKey };
  if (key === "Delete" || key === "Backspace") return { do: "clear" };
  if (key === "Escape") return { do: "go", to: cursor };
  return null;
}

/** Tab leaves the grid only at its very ends, so that nobody is held in it. */
const leaves = (event: KeyboardEvent, { cursor, rows }: Grid) =>
  event.key === "Tab" &&
  (event.shiftKey
    ? cursor.row === 0 && cursor.column === 0
    : cursor.row === rows.length - 1 && cursor.column === COLUMNS.length - 1);

/** The page of the book: a grid for the keyboard alone, with one field that lies over the active cell. */
export function BatchGrid({ grid, act, reading, previews, twins }: Props) {
  const { t } = useTranslation("batch");
  const latest = useRef({ grid, reading });
  latest.current = { grid, reading };
  const editing = useRef(false);
  const clean = useCallback((column: number, text: string) => tidy(column, text, latest.current.reading), []);

  const onGo = useCallback(
    (row: number, column: number, extend: boolean) => act({ do: "go", to: { row, column }, extend }),
    [act],
  );
  const onText = useCallback(
    (text: string, leave: Leave) => {
      const at = latest.current.grid.cursor;
      act({ do: "write", at, cells: [[clean(at.column, text)]] });
      const next = LEAVING[leave];
      if (next) act(next);
    },
    [act, clean],
  );
  const onEditing = useCallback((now: boolean) => {
    editing.current = now;
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (editing.current || event.nativeEvent.isComposing || event.altKey || leaves(event, grid)) return;
    const deed = deedOf(event, grid, clean);
    if (!deed) return;
    event.preventDefault();
    act(deed);
  };
  const onCopy = (event: ClipboardEvent, cut: boolean) => {
    if (editing.current) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", writeTsv(selected(grid)));
    if (cut) act({ do: "clear" });
  };
  const onPaste = (event: ClipboardEvent) => {
    if (editing.current) return;
    event.preventDefault();
    const { top, bottom, left, right } = areaOf(grid);
    const given = readTsv(event.clipboardData.getData("text/plain").replace(/\0/g, ""));
    if (given.length === 0) return;
    // One cell into several fills them all; a block lies down where the selection begins.
    const one = given.length === 1 && given[0]?.length === 1;
    const block = one
      ? Array.from({ length: bottom - top + 1 }, () =>
          Array.from({ length: right - left + 1 }, () => given[0]?.[0] ?? ""),
        )
      : given;
    const cells = block.map((line) => line.map((text, along) => clean(left + along, text)));
    act({ do: "write", at: { row: top, column: left }, cells, select: true });
  };

  const area = areaOf(grid);
  return (
    <div className={styles.frame}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is worked in is a grid
        role="grid"
        aria-label={t("grid")}
        aria-rowcount={grid.rows.length + 1}
        aria-colcount={COLUMNS.length + 2}
        aria-multiselectable
        className={styles.grid}
        onKeyDown={onKeyDown}
        onCopy={(event) => onCopy(event, false)}
        onCut={(event) => onCopy(event, true)}
        onPaste={onPaste}
      >
        <colgroup>
          <col className={styles.ofNumber} />
          {COLUMNS.map((column) => (
            <col key={column} className={styles[column]} />
          ))}
          <col className={styles.ofState} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className={styles.number}>
              <span className="visually-hidden">{t("line")}</span>
            </th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
            <th scope="col">{t("state")}</th>
          </tr>
        </thead>
        <tbody>
          {grid.rows.map((row, at) => (
            <BatchRow
              key={row.id}
              row={row}
              at={at}
              active={grid.cursor.row === at ? grid.cursor.column : null}
              left={at >= area.top && at <= area.bottom ? area.left : null}
              right={area.right}
              reading={reading}
              preview={previews.get(row.id)}
              twinLine={twins.get(row.id)}
              onGo={onGo}
              onText={onText}
              onEditing={onEditing}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
