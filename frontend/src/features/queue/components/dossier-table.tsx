import { Checkbox } from "antd";
import { ArrowDown, ArrowUp, ArrowUpDown } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { DossierRow } from "@/api/types";
import { type DossierSearch, nextSort } from "../search";
import type { Selecting } from "../use-selection";
import type { Column } from "./columns";
import styles from "./queue.module.css";

interface Props {
  rows: readonly DossierRow[];
  columns: readonly Column[];
  sort: DossierSearch["sort"];
  active: number;
  stale: boolean;
  onActive: (index: number) => void;
  onSort: (sort: NonNullable<DossierSearch["sort"]>) => void;
  onPeek: (code: string) => void;
  selection: Selecting;
}

function Heading({ column, sort, onSort }: { column: Column; sort: Props["sort"]; onSort: Props["onSort"] }) {
  const { t } = useTranslation("queue");
  const { sort: key } = column;
  if (!key) return <th scope="col">{column.label}</th>;
  const way = sort === key ? "ascending" : sort === `-${key}` ? "descending" : "none";
  const Icon = way === "ascending" ? ArrowUp : way === "descending" ? ArrowDown : ArrowUpDown;
  return (
    <th scope="col" aria-sort={way}>
      <button
        type="button"
        className={styles.sort}
        title={t("sortBy", { name: column.label })}
        onClick={() => onSort(nextSort(key, sort))}
      >
        {column.label}
        <Icon size={14} aria-hidden />
      </button>
    </th>
  );
}

/** Compact rows; one of them is under the hand, and the page's keys speak to it. */
export function DossierTable({ rows, columns, sort, active, stale, onActive, onSort, onPeek, selection }: Props) {
  const { t } = useTranslation("queue");
  const body = useRef<HTMLTableSectionElement>(null);
  const shown = useRef(active);
  useEffect(() => {
    if (shown.current === active) return;
    shown.current = active;
    // Only when the hand is already in the table, or nowhere: never out of a field that is typed in.
    const at = document.activeElement;
    if (at === document.body || body.current?.contains(at)) body.current?.rows[active]?.focus();
  }, [active]);
  return (
    <div className={styles.scroll}>
      <table className={`${styles.table} ${stale ? styles.stale : ""}`} aria-label={t("table")} aria-busy={stale}>
        <thead>
          <tr>
            <th scope="col" className={styles.tick}>
              <Checkbox
                aria-label={t("selection.tickPage")}
                checked={selection.rows.length === rows.length}
                indeterminate={selection.rows.length > 0 && selection.rows.length < rows.length}
                onChange={(event) => selection.page(event.target.checked)}
              />
            </th>
            {columns.map((column) => (
              <Heading key={column.name} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, index) => (
            <tr
              key={row.code}
              tabIndex={index === active ? 0 : -1}
              data-active={index === active}
              aria-selected={selection.has(row.code)}
              onFocus={() => onActive(index)}
              onClick={(event) => {
                if (!(event.target as HTMLElement).closest("a, label")) onPeek(row.code);
              }}
            >
              <td className={styles.tick}>
                <Checkbox
                  tabIndex={-1}
                  aria-label={t("selection.tick", { code: row.code })}
                  checked={selection.has(row.code)}
                  onChange={() => selection.toggle(row.code)}
                />
              </td>
              {columns.map((column) => (
                <td
                  key={column.name}
                  className={column.className ?? ""}
                  {...(column.name === "code" ? {} : { "data-label": column.label })}
                >
                  {column.show(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
