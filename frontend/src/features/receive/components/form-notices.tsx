import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Notice, ProblemNotice } from "@/ui/notice";
import styles from "./receive.module.css";

interface Props {
  lost: boolean;
  pending: boolean;
  error: unknown;
  restored: boolean;
  elsewhere: boolean;
  onAgain: () => void;
  onDiscard: () => void;
}

/** What a clerk must know about this form before going on with it. */
export function FormNotices({ lost, pending, error, restored, elsewhere, onAgain, onDiscard }: Props) {
  const { t } = useTranslation("receive");
  const problem = error && !lost;
  if (!lost && !problem && !restored && !elsewhere) return null;
  return (
    <div className={styles.notices}>
      {lost && (
        <Notice
          tone="warning"
          title={t("lost.title")}
          action={
            <Button size="small" loading={pending} onClick={onAgain}>
              {t("lost.again")}
            </Button>
          }
        >
          {t("lost.text")}
        </Notice>
      )}
      {problem ? <ProblemNotice error={error} /> : null}
      {elsewhere && <Notice tone="warning">{t("otherTab")}</Notice>}
      {restored && !lost && (
        <Notice
          action={
            <Button size="small" onClick={onDiscard}>
              {t("discard")}
            </Button>
          }
        >
          {t("restored")}
        </Notice>
      )}
    </div>
  );
}
