import { Button, Progress } from "antd";
import { X } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { isProblem } from "@/api/problem";
import { useProblemWords } from "@/ui/use-problem-words";
import type { Sending } from "../sender";
import styles from "./papers.module.css";

/** A file on its way, or the reason why it was not taken. */
export function SendingRow({ of, onCancel }: { of: Sending; onCancel: () => void }) {
  const { t, i18n } = useTranslation("papers");
  const words = useProblemWords();
  const { pending, progress } = of;
  const [thumb, setThumb] = useState<string | null>(null);
  useEffect(() => {
    if (!pending.blob.type.startsWith("image/")) return;
    const address = URL.createObjectURL(pending.blob);
    setThumb(address);
    return () => URL.revokeObjectURL(address);
  }, [pending.blob]);

  const refused = progress.step === "refused";
  const percent = Math.floor((100 * progress.sent) / Math.max(1, pending.blob.size));
  const step =
    progress.step === "offline" && isProblem(progress.error, "virus-scanner-away") ? "scanner" : progress.step;
  const busy = !refused && progress.step !== "kept";
  // The service's own sentence names what it found, in the language of the office.
  const detail = progress.error?.detail && i18n.language === "vi" ? progress.error.detail : null;
  return (
    <li className={styles.file}>
      {thumb ? <img className={styles.thumb} src={thumb} alt="" /> : <span aria-hidden />}
      <div>
        <span className={styles.name}>{pending.name}</span>
        {busy && (
          <Progress
            percent={progress.step === "checking" ? 100 : percent}
            size="small"
            showInfo={false}
            aria-label={`${t("sending")}: ${pending.name}`}
            status="active"
          />
        )}
        {refused ? (
          <p className={styles.refused} role="alert">
            {t("step.refused")}: {detail ?? words(progress.error).text}
          </p>
        ) : (
          <p className={styles.soft} aria-live="polite">
            {t(`step.${step}`, { percent })}
          </p>
        )}
      </div>
      <Button
        type="text"
        size="small"
        icon={<X size={16} aria-hidden />}
        aria-label={t(refused ? "dismiss" : "cancel", { name: pending.name })}
        onClick={onCancel}
      />
    </li>
  );
}
