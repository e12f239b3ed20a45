import { useNavigate } from "@tanstack/react-router";
import { Button, Checkbox, Drawer, Input, type InputRef, Popover } from "antd";
import { Columns3, ListFilter, Search, X } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "@/api/session";
import { useKeys } from "@/lib/keyboard";
import { usePreference } from "@/lib/preferences";
import { useDebounced } from "@/lib/use-debounced";
import { useMedia } from "@/lib/use-media";
import { Page } from "@/ui/page";
import { EmptyState, ErrorState, Skeleton } from "@/ui/states";
import type { DossierSearch } from "../search";
import { activeFilters } from "../search";
import { useDossierList } from "../use-dossier-list";
import { BESIDE, COLUMNS, type ColumnName, STANDARD, useColumns } from "./columns";
import { DossierTable } from "./dossier-table";
import { ExportMenu } from "./export-menu";
import { FilterChips } from "./filter-chips";
import { FilterForm } from "./filter-form";
import { ListFoot } from "./list-foot";
import styles from "./queue.module.css";

type Patch = { [K in keyof DossierSearch]?: DossierSearch[K] | undefined };

interface Props {
  search: DossierSearch;
  onSearch: (patch: Patch) => void;
  /** What stands in the side panel; a page of its own, hence given from outside. */
  panel: (code: string) => ReactNode;
}

function SearchField({ value, onChange }: { value: string; onChange: (q: string | undefined) => void }) {
  const { t } = useTranslation("queue");
  const [typed, setTyped] = useState(value);
  const rested = useDebounced(typed, 300);
  const field = useRef<InputRef>(null);
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    latest.current(rested.trim() || undefined);
  }, [rested]);
  return (
    <Input
      ref={field}
      allowClear
      prefix={<Search size={16} aria-hidden />}
      aria-label={t("search")}
      placeholder={t("searchPlaceholder")}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => event.key === "Escape" && field.current?.blur()}
    />
  );
}

function ColumnPicker({
  chosen,
  onChoose,
}: {
  chosen: readonly ColumnName[];
  onChoose: (names: ColumnName[]) => void;
}) {
  const { t } = useTranslation(["queue", "dossier"]);
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <div className={styles.columns}>
          {COLUMNS.map((name) => (
            <Checkbox
              key={name}
              checked={chosen.includes(name)}
              disabled={name === "code"}
              onChange={(event) =>
                onChoose(COLUMNS.filter((one) => (one === name ? event.target.checked : chosen.includes(one))))
              }
            >
              {t(`dossier:col.${name}`)}
            </Checkbox>
          ))}
        </div>
      }
    >
      <Button icon={<Columns3 size={16} aria-hidden />}>{t("queue:columns")}</Button>
    </Popover>
  );
}

export function QueuePage({ search, onSearch, panel }: Props) {
  const { t } = useTranslation(["queue", "frame", "common"]);
  const me = useMe();
  const navigate = useNavigate();
  const wide = useMedia("(min-width: 1200px)");
  const [names, setNames] = usePreference<readonly ColumnName[]>(`columns.${me.id}`, STANDARD);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const all = useColumns();
  const { list, rows, total } = useDossierList(search);
  const beside = search.peek !== undefined && wide;
  // Beside the panel there is room for what tells one row from another.
  const columns = (beside ? names.filter((name) => BESIDE.includes(name)) : names)
    .map((name) => all[name])
    .filter(Boolean);
  const title = search.queue ? t(`frame:queue.${search.queue}`) : t("queue:title");
  const at = Math.min(active, Math.max(rows.length - 1, 0));

  const go = (step: number) => {
    const next = Math.max(0, Math.min(at + step, rows.length - 1));
    setActive(next);
    if (search.peek && rows[next]) onSearch({ peek: rows[next].code });
  };
  const peek = (code: string | undefined) => {
    const index = rows.findIndex((row) => row.code === code);
    if (index >= 0) setActive(index);
    onSearch({ peek: code === search.peek ? undefined : code });
  };
  useKeys({
    j: () => go(1),
    k: () => go(-1),
    ArrowDown: () => go(1),
    ArrowUp: () => go(-1),
    Space: () => peek(rows[at]?.code),
    Enter: () => {
      if (rows[at]) void navigate({ to: "/dossiers/$code", params: { code: rows[at].code } });
    },
    Escape: () => onSearch({ peek: undefined }),
  });

  const content = () => {
    if (list.isPending) return <Skeleton lines={10} />;
    if (list.isError && rows.length === 0)
      return <ErrorState error={list.error} retry={() => void list.refetch()} />;
    if (rows.length === 0) {
      return activeFilters(search).length > 0 ? (
        <EmptyState title={t("queue:emptyFilter")}>{t("queue:emptyFilterText")}</EmptyState>
      ) : (
        <EmptyState title={t("queue:emptyQueue")}>{t("queue:emptyQueueText")}</EmptyState>
      );
    }
    return (
      <>
        <DossierTable
          rows={rows}
          columns={columns}
          sort={search.sort}
          active={at}
          stale={list.isPlaceholderData}
          onActive={setActive}
          onSort={(sort) => onSearch({ sort })}
          onPeek={peek}
        />
        <ListFoot
          shown={rows.length}
          total={total}
          more={list.hasNextPage}
          loading={list.isFetchingNextPage}
          onMore={() => void list.fetchNextPage()}
        />
      </>
    );
  };

  const closePanel = () => onSearch({ peek: undefined });
  return (
    <Page title={title}>
      <div className={styles.bar}>
        <SearchField value={search.q ?? ""} onChange={(q) => q !== search.q && onSearch({ q })} />
        <Button icon={<ListFilter size={16} aria-hidden />} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t("queue:filters")}
        </Button>
        <ColumnPicker chosen={names} onChoose={setNames} />
        <ExportMenu search={search} total={total} />
      </div>
      {open && <FilterForm search={search} onChange={onSearch} />}
      <FilterChips search={search} onChange={onSearch} />
      <div className={`${styles.split} ${beside ? styles.withPanel : ""}`}>
        <div>{content()}</div>
        {beside && search.peek && (
          <aside className={styles.panel} aria-label={t("queue:peek")}>
            <div className={styles.panelHead}>
              <Button
                type="text"
                aria-label={t("common:close")}
                icon={<X size={17} aria-hidden />}
                onClick={closePanel}
              />
            </div>
            {panel(search.peek)}
          </aside>
        )}
      </div>
      {!wide && (
        <Drawer open={search.peek !== undefined} onClose={closePanel} size="large" title={t("queue:peek")}>
          {search.peek && panel(search.peek)}
        </Drawer>
      )}
    </Page>
  );
}
