import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/use-format";
import styles from "./queue.module.css";

interface Props {
  shown: number;
  total: number | undefined;
  more: boolean;
  loading: boolean;
  onMore: () => void;
}

/** How much of the list is on the page, and the way to the rest. */
export function ListFoot({ shown, total, more, loading, onMore }: Props) {
  const { t } = useTranslation(["queue", "common"]);
  const format = useFormat();
  const words = !more
    ? t("queue:allShown", { count: shown })
    : total !== undefined
      ? t("queue:shownOf", { shown: format.number(shown), total: format.number(total) })
      : t("queue:shown", { count: shown });
  return (
    <div className={styles.foot}>
      <span role="status">{words}</span>
      {more && (
        <Button loading={loading} onClick={onMore}>
          {loading ? t("common:loadingMore") : t("common:loadMore")}
        </Button>
      )}
    </div>
  );
}
