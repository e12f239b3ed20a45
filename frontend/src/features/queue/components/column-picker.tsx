import { Button, Checkbox, Popover } from "antd";
import { Columns3 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { COLUMNS, type ColumnName } from "./columns";
import styles from "./queue.module.css";

interface Props {
  chosen: readonly ColumnName[];
  onChoose: (names: ColumnName[]) => void;
}

/** Which columns the list shows; remembered for the person, on whatever machine. */
export function ColumnPicker({ chosen, onChoose }: Props) {
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
