import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, Drawer } from "antd";
import { useTranslation } from "react-i18next";
import { body, client } from "@/api/client";
import { useFormat } from "@/i18n/use-format";
import { EmptyState, ErrorState, Skeleton } from "@/ui/states";
import { StatusTag } from "@/ui/status-tag";
import { cellsParameters } from "../api/statistics";
import type { StatisticsSearch } from "../search";
import styles from "./statistics.module.css";
import type { Cell } from "./statistics-table";

/** The dossiers behind one figure, beside the table so that the table is never lost. */
export function CellDrawer(props: { search: StatisticsSearch; cell: Cell | null; onClose: () => void }) {
  const { t } = useTranslation(["statistics", "common"]);
  const { cell, onClose } = props;
  const title = cell && t("cells.title", { measure: t(`measure.${cell.measure}`), row: cell.row });
  return (
    <Drawer open={cell !== null} onClose={onClose} size={560} title={title} destroyOnHidden>
      {cell && <Behind search={props.search} cell={cell} />}
    </Drawer>
  );
}

function Behind({ search, cell }: { search: StatisticsSearch; cell: Cell }) {
  const { t } = useTranslation(["statistics", "common"]);
  const { number, date } = useFormat();
  const query = cellsParameters(search, cell.keys, cell.measure);
  const pages = useInfiniteQuery({
    queryKey: ["statistics-cell", query],
    queryFn: ({ pageParam }) =>
      body(
        client.GET("/api/reporting/v1/statistics/dossiers/cells", {
          params: { query: { ...query, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (last) => last.next_cursor ?? undefined,
  });
  if (pages.isPending) return <Skeleton lines={8} />;
  if (pages.isError) return <ErrorState error={pages.error} retry={() => void pages.refetch()} />;
  const items = pages.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <EmptyState title={t("cells.none")} />;
  return (
    <>
      <p aria-live="polite">{t("cells.count", { count: pages.data.pages[0]?.count ?? 0 })}</p>
      <table className={styles.behind}>
        <thead>
          <tr>
            <th scope="col">{t("cells.code")}</th>
            <th scope="col">{t("cells.received")}</th>
            <th scope="col">{t("cells.due")}</th>
            <th scope="col">{t("cells.ended")}</th>
            <th scope="col">{t("cells.status")}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={one.code}>
              <th scope="row">
                <Link to="/dossiers/$code" params={{ code: one.code }}>
                  {one.code}
                </Link>
              </th>
              <td>{one.received_at ? date(one.received_at) : ""}</td>
              <td>{one.due_at ? date(one.due_at) : ""}</td>
              <td>{one.ended_at ? date(one.ended_at) : ""}</td>
              <td>
                <StatusTag status={one.status} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {pages.hasNextPage && (
        <Button block loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t("common:loadMore")} ({number(items.length)} / {number(pages.data.pages[0]?.count ?? 0)})
        </Button>
      )}
    </>
  );
}
