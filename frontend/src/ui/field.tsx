import { type ReactNode, useId } from "react";
import styles from "./field.module.css";

/** A label, its control, and below it the fault or the hint, tied together for screen readers. */
export function Field(props: {
  label: ReactNode;
  fault?: string | undefined;
  hint?: string | undefined;
  className?: string | undefined;
  children: (control: {
    id: string;
    "aria-describedby"?: string;
    "aria-invalid"?: true;
    status?: "error";
  }) => ReactNode;
}) {
  const id = useId();
  const note = props.fault ?? props.hint;
  return (
    <div className={`${styles.field} ${props.className ?? ""}`}>
      <label htmlFor={id}>{props.label}</label>
      {props.children({
        id,
        ...(note ? { "aria-describedby": `${id}-note` } : {}),
        ...(props.fault ? { "aria-invalid": true, status: "error" } : {}),
      })}
      {note && (
        <p id={`${id}-note`} className={props.fault ? styles.fault : styles.hint}>
          {note}
        </p>
      )}
    </div>
  );
}
