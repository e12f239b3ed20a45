import { AlarmClock, CircleAlert, CircleCheck, CirclePause, Clock, Hourglass } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Dossier } from "@/api/types";
import { useFormat } from "@/i18n/use-format";
import styles from "./deadline.module.css";

type Timed = Pick<Dossier, "deadline" | "due_at" | "timeliness">;

const icons = {
  ok: Clock,
  soon: Hourglass,
  today: AlarmClock,
  overdue: CircleAlert,
  paused: CirclePause,
  done: CircleCheck,
};

function useDeadlineWords() {
  const { t } = useTranslation("dossier");
  return ({ deadline, timeliness, due_at }: Timed): string => {
    const days = Math.abs(deadline.working_days_left ?? 0);
    switch (deadline.band) {
      case "paused":
        return t("deadline.paused");
      case "done":
        if (timeliness === "early") return t("deadline.doneEarly");
        if (timeliness === "on_time") return t("deadline.doneOnTime");
        return timeliness === "late" ? t("deadline.doneLate") : t("deadline.closed");
      case "overdue":
        return days === 0 ? t("deadline.overdueToday") : t("deadline.overdue", { count: days });
      case "today":
        return t("deadline.today");
      default:
        return due_at ? t("deadline.left", { count: days }) : t("deadline.none");
    }
  };
}

/** The deadline as words + icon + colour: the colour never speaks alone, and print keeps the words. */
export function DeadlineText({ of, large, brief }: { of: Timed; large?: boolean; brief?: boolean }) {
  const { t } = useTranslation("dossier");
  const format = useFormat();
  const words = useDeadlineWords()(of);
  const { band } = of.deadline;
  const Icon = icons[band];
  const at =
    of.due_at && band !== "done" && band !== "paused"
      ? t("deadline.at", { time: format.time(of.due_at), day: format.dayInWords(of.due_at) })
      : null;
  return (
    <span
      className={`${styles.deadline} ${styles[band]} ${large ? styles.large : ""} ${brief ? "" : styles.stacked}`}
    >
      <Icon size={large ? 20 : 16} aria-hidden />
      <span className={styles.words}>{words}</span>
      {at && <span className={styles.at}>{at}</span>}
    </span>
  );
}
