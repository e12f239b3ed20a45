import { Button } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./states.module.css";
import { useProblemWords } from "./use-problem-words";

/** Nothing to show, in words, with what can be done about it. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <section className={styles.state}>
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {action}
    </section>
  );
}

export function ErrorState({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation();
  const { title, text, request } = useProblemWords()(error);
  return (
    <section className={`${styles.state} ${styles.broken}`} role="alert">
      <h2>{title}</h2>
      <p>{text}</p>
      {request && <p className={styles.request}>{request}</p>}
      {retry && <Button onClick={retry}>{t("retry")}</Button>}
    </section>
  );
}

const WIDTHS = ["62%", "88%", "74%", "93%", "56%"];

/** Grey bars, only when nothing at all is known yet. */
export function Skeleton({ lines = 5 }: { lines?: number }) {
  const { t } = useTranslation();
  return (
    <div className={styles.skeleton} role="status">
      <span className="visually-hidden">{t("loading")}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars are all alike and never move
        <div key={line} className={styles.bar} style={{ width: WIDTHS[line % WIDTHS.length] }} />
      ))}
    </div>
  );
}
