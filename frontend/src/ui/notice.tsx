import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./notice.module.css";
import { useProblemWords } from "./use-problem-words";

type Tone = "plain" | "warning" | "error" | "good";

const icons = { plain: Info, warning: TriangleAlert, error: CircleAlert, good: CircleCheck };

/** A sentence that belongs to the place where it stands; read aloud when it appears. */
export function Notice(props: { tone?: Tone; title?: ReactNode; children?: ReactNode; action?: ReactNode }) {
  const { tone = "plain", title, children, action } = props;
  const Icon = icons[tone];
  return (
    <div className={`${styles.notice} ${styles[tone] ?? ""}`} role={tone === "error" ? "alert" : "status"}>
      <Icon size={18} aria-hidden />
      <div className={styles.words}>
        {title && <strong>{title} </strong>}
        {children}
      </div>
      {action}
    </div>
  );
}

export function ProblemNotice({ error, action }: { error: unknown; action?: ReactNode }) {
  const { title, text, request } = useProblemWords()(error);
  return (
    <Notice tone="error" title={`${title}.`} action={action}>
      {text} {request}
    </Notice>
  );
}
