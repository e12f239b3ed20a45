import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/use-format";
import { now, useNow } from "@/lib/clock";
import { isoDay } from "@/lib/format";
import { DayInput, TimeInput } from "@/ui/day-input";
import styles from "./receive.module.css";

interface Props {
  value: string | null;
  fault: string | undefined;
  onChange: (value: string | null) => void;
}

/** The moment of receipt is now, unless the clerk writes down one that has passed (a power cut, a paper book). */
export function ReceivedAt({ value, fault, onChange }: Props) {
  const { t } = useTranslation("receive");
  const format = useFormat();
  const current = useNow();
  const compose = (day: string, time: string) => onChange(`${day}T${time}:00+07:00`);
  return (
    <fieldset className={styles.received}>
      <legend>{t("papers.receivedAt")}</legend>
      {value === null ? (
        <div className={styles.when}>
          <span>{t("papers.receivedNow", { time: format.time(current), day: format.dayInWords(current) })}</span>
          <Button type="link" size="small" onClick={() => compose(isoDay(now()), format.time(now()))}>
            {t("papers.changeTime")}
          </Button>
        </div>
      ) : (
        <div className={styles.when}>
          <TimeInput
            aria-label={t("papers.time")}
            data-fault="received_at"
            value={format.time(value)}
            onValue={(time) => time && compose(isoDay(value), time)}
          />
          <DayInput
            aria-label={t("papers.day")}
            value={isoDay(value)}
            onValue={(day) => day && compose(day, format.time(value))}
          />
          <Button type="link" size="small" onClick={() => onChange(null)}>
            {t("papers.useNow")}
          </Button>
        </div>
      )}
      {fault && <p className={styles.problem}>{fault}</p>}
    </fieldset>
  );
}
