import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { Settings2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { usePreferences } from "@/api/preferences";
import { viewsQuery } from "@/api/queries";
import type { View } from "@/api/types";
import { useFormat } from "@/i18n/use-format";
import { ManageViews } from "./manage-views";
import styles from "./views.module.css";

/** "1.000+" beyond what is counted; nothing when counting would take too long. */
export const countWords = (view: Pick<View, "count" | "more">, number: (n: number) => string) =>
  view.count === null ? "" : `${number(view.count)}${view.more ? "+" : ""}`;

interface Props {
  /** One line of the rail, as the rail draws its lines. */
  line: (view: View, count: string) => ReactNode;
}

/** Saved views beneath the queues, in the person's own order, each with its live count. */
export function ViewList({ line }: Props) {
  const { t } = useTranslation("views");
  const format = useFormat();
  const [managing, setManaging] = useState(false);
  const [{ view_order }] = usePreferences();
  const views = useQuery(viewsQuery).data?.items ?? [];
  if (views.length === 0) return null;
  const place = new Map(view_order?.map((id, at) => [id, at]));
  const ordered = [...views].sort((a, b) => (place.get(a.id) ?? 1e9) - (place.get(b.id) ?? 1e9) || a.id - b.id);
  return (
    <>
      <div className={styles.head}>
        <span>{t("title")}</span>
        <Button
          type="text"
          size="small"
          aria-label={t("manage")}
          title={t("manage")}
          icon={<Settings2 size={15} aria-hidden />}
          onClick={() => setManaging(true)}
        />
      </div>
      {ordered.map((view) => line(view, countWords(view, format.number)))}
      {managing && <ManageViews views={ordered} onClose={() => setManaging(false)} />}
    </>
  );
}
