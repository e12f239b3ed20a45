import { useQuery } from "@tanstack/react-query";
import { Button, Drawer } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { agenciesQuery } from "@/api/queries";
import { useFormat } from "@/i18n/use-format";
import { Panel } from "@/ui/page";
import { ErrorState, Skeleton } from "@/ui/states";
import { listsQuery } from "../api/retention";
import { ListDetail } from "./list-detail";
import styles from "./retention.module.css";

/** Lists of destruction and where each of them stands. */
export function ListsPanel() {
  const { t } = useTranslation("retention");
  const { number, date } = useFormat();
  const lists = useQuery(listsQuery);
  const agencies = useQuery(agenciesQuery);
  const [open, setOpen] = useState<number | null>(null);
  if (lists.isPending) return <Skeleton lines={4} />;
  if (lists.isError) return <ErrorState error={lists.error} retry={() => void lists.refetch()} />;
  const shown = lists.data.items.find((one) => one.id === open);
  return (
    <Panel title={t("list.title")} className={styles.panel}>
      {lists.data.items.length === 0 ? (
        <p className={styles.note}>{t("list.none")}</p>
      ) : (
        <div className={styles.scroll}>
          <table className={styles.table} aria-label={t("list.title")}>
            <thead>
              <tr>
                <th scope="col">{t("list.number")}</th>
                <th scope="col">{t("agency")}</th>
                <th scope="col">{t("year")}</th>
                <th scope="col">{t("list.state")}</th>
                <th scope="col">{t("list.lines")}</th>
                <th scope="col">{t("list.proposedBy")}</th>
              </tr>
            </thead>
            <tbody>
              {lists.data.items.map((one) => (
                <tr key={one.id}>
                  <td>
                    <Button type="link" size="small" onClick={() => setOpen(one.id)}>
                      {t("list.open", { number: one.id })}
                    </Button>
                  </td>
                  <td>
                    {agencies.data?.items.find((agency) => agency.id === one.agency_id)?.name ?? one.agency_id}
                  </td>
                  <td>{one.year}</td>
                  <td>{t(`list.states.${one.state}`)}</td>
                  <td className={styles.number}>
                    {t("list.counts", {
                      lines: number(one.lines),
                      kept: number(one.kept),
                      destroyed: number(one.destroyed),
                    })}
                  </td>
                  <td>
                    {one.proposed_name}, {date(one.proposed_at)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Drawer
        open={shown !== undefined}
        size={920}
        destroyOnHidden
        title={shown && t("list.heading", { number: shown.id, year: shown.year })}
        onClose={() => setOpen(null)}
      >
        {shown && <ListDetail list={shown} />}
      </Drawer>
    </Panel>
  );
}
