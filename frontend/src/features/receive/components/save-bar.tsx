import { Button } from "antd";
import { Printer } from "lucide-react";
import { useTranslation } from "react-i18next";
import styles from "./receive.module.css";

interface Props {
  pending: boolean;
  faults: number;
  mayRefuse: boolean;
  onRefuse: () => void;
}

export function SaveBar({ pending, faults, mayRefuse, onRefuse }: Props) {
  const { t } = useTranslation("receive");
  return (
    <div>
      <div className={styles.buttons}>
        <Button
          type="primary"
          htmlType="submit"
          data-enter
          data-main
          loading={pending}
          icon={<Printer size={17} aria-hidden />}
        >
          {pending ? t("saving") : t("save")}
        </Button>
        <Button disabled={!mayRefuse || pending} onClick={onRefuse}>
          {t("refuse")}
        </Button>
      </div>
      <p className={styles.hint} role="status">
        {faults > 0 ? t("fix", { count: faults }) : <kbd>Ctrl Enter</kbd>}
      </p>
    </div>
  );
}
