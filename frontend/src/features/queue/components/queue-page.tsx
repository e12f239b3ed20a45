import { useNavigate } from "@tanstack/react-router";
import { Button, Drawer } from "antd";
import { ListFilter, X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { usePreferences } from "@/api/preferences";
import type { DossierQuery } from "@/api/types";
import { useKeys } from "@/lib/keyboard";
import { useMedia } from "@/lib/use-media";
import { Page } from "@/ui/page";
import { EmptyState, ErrorState, Skeleton } from "@/ui/states";
import type { DossierSearch } from "../search";
import { activeFilters, toQuery } from "../search";
import { useDossierList } from "../use-dossier-list";
import { type Selection, useSelection } from "../use-selection";
import { ColumnPicker } from "./column-picker";
import { BESIDE, COLUMNS, STANDARD, useColumns } from "./columns";
import { DossierTable } from "./dossier-table";
import { ExportMenu } from "./export-menu";
import { FilterChips } from "./filter-chips";
import { FilterForm } from "./filter-form";
import { ListFoot } from "./list-foot";
import styles from "./queue.module.css";
import { SearchField } from "./search-field";
import { SelectionBar } from "./selection-bar";

type Patch = { [K in keyof DossierSearch]?: DossierSearch[K] | undefined };

interface Props {
  search: DossierSearch;
  onSearch: (patch: Patch) => void;
  /** What stands in the side panel; a page of its own, hence given from outside. */
  panel: (code: string) => ReactNode;
  /** What can be done to many at once; `wish` is the act a key has asked for. */
  bulk: (chosen: Selection & { query: DossierQuery; total: number | undefined; wish: Wish }) => ReactNode;
  /** Keeping these filters under a name. */
  keep: (filters: DossierQuery, columns: readonly string[]) => ReactNode;
}

export type Wish = { act: "assign"; clear: () => void } | null;

export function QueuePage({ search, onSearch, panel, bulk, keep }: Props) {
  const { t } = useTranslation(["queue", "frame", "common"]);
  const navigate = useNavigate();
  const wide = useMedia("(min-width: 1200px)");
  const [preferences, prefer] = usePreferences();
  const names = preferences.columns ? COLUMNS.filter((one) => preferences.columns?.includes(one)) : STANDARD;
  const [wished, setWished] = useState(false);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const all = useColumns();
  const { list, rows, total } = useDossierList(search);
  const selection = useSelection(rows);
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
  /** The row's one act, where it is hers to do: the dossier opens with its dialog. */
  const act = (name: string, otherwise?: () => void) => {
    const row = rows[at];
    if (row?.allowed_acts.includes(name))
      void navigate({ to: "/dossiers/$code", params: { code: row.code }, search: { act: name } });
    else otherwise?.();
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
    x: () => rows[at] && selection.toggle(rows[at].code),
    a: () => {
      if (!rows[at]?.allowed_acts.includes("assign") && selection.rows.length === 0) return;
      if (selection.rows.length === 0 && rows[at]) selection.toggle(rows[at].code);
      setWished(true);
    },
    b: () => act("request_supplement"),
    r: () => act("return_result"),
    t: () => act("receive", () => void navigate({ to: "/receive" })),
    Escape: () => (search.peek ? onSearch({ peek: undefined }) : selection.clear()),
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
          selection={selection}
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
        <ColumnPicker chosen={names} onChoose={(columns) => prefer({ columns })} />
        {keep(toQuery(search), names)}
        <ExportMenu search={search} total={total} />
      </div>
      {open && <FilterForm search={search} onChange={onSearch} />}
      <FilterChips
        search={search}
        assignee={
          rows.find((row) => row.assignee?.id === search.assignee)?.assignee?.name ?? search.assignee ?? ""
        }
        onChange={onSearch}
      />
      <SelectionBar
        selection={selection}
        onPage={rows.length}
        total={total}
        more={list.hasNextPage}
        mayTakeAll={search.code === undefined}
      >
        {bulk({
          rows: selection.rows,
          all: selection.all,
          query: toQuery(search),
          total,
          wish: wished ? { act: "assign", clear: () => setWished(false) } : null,
        })}
      </SelectionBar>
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
