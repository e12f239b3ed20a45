import { Button } from "antd";
import { Printer, Send } from "lucide-react";
import { useTranslation } from "react-i18next";
import styles from "./receive.module.css";

interface Props {
  pending: boolean;
  faults: number;
  /** Filed for somebody: there is nothing to print yet. */
  assisted: boolean;
  mayRefuse: boolean;
  onRefuse: () => void;
}

export function SaveBar({ pending, faults, assisted, mayRefuse, onRefuse }: Props) {
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
          icon={assisted ? <Send size={17} aria-hidden /> : <Printer size={17} aria-hidden />}
        >
          {pending ? t("saving") : t(assisted ? "submit" : "save")}
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
