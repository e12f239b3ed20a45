import { Button } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/use-format";
import type { Selecting } from "../use-selection";
import styles from "./queue.module.css";

interface Props {
  selection: Selecting;
  onPage: number;
  total: number | undefined;
  more: boolean;
  /** All that a list with a hand-picked set of codes holds is on the page anyway. */
  mayTakeAll: boolean;
  children: ReactNode;
}

/** How much is chosen, in words: what is on the page is one thing, what the list holds another. */
export function SelectionBar({ selection, onPage, total, more, mayTakeAll, children }: Props) {
  const { t } = useTranslation("queue");
  const format = useFormat();
  const count = selection.rows.length;
  const words = selection.all
    ? t("selection.all", { total: total === undefined ? t("selection.unknown") : format.number(total) })
    : count === onPage
      ? t("selection.page", { count })
      : t("selection.some", { count });
  return (
    // Hidden, not gone: a dialog opened from here outlives the rows it has taken out of the list.
    <section className={count === 0 ? styles.nothing : styles.selection} aria-label={t("selection.label")}>
      <strong role="status">{words}</strong>
      {more && mayTakeAll && !selection.all && count === onPage && (
        <Button type="link" size="small" onClick={selection.everything}>
          {total === undefined
            ? t("selection.takeAll")
            : t("selection.takeTotal", { total: format.number(total) })}
        </Button>
      )}
      <span className={styles.selectionActs}>{children}</span>
      <Button type="text" size="small" onClick={selection.clear}>
        {t("selection.clear")}
      </Button>
    </section>
  );
}
