import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { COLUMNS, type ColumnId } from "../columns";
import type { Reading } from "../judge";
import styles from "./batch.module.css";

export type Mode = "ready" | "typing" | "editing";
export type Leave = "down" | "up" | "next" | "back" | "left" | "right" | "stay";

interface Props {
  column: ColumnId;
  /** Says where we are, what stands there and what is wrong, for those who hear the page. */
  label: string;
  describedBy: string | undefined;
  text: string;
  locked: boolean;
  reading: Reading;
  onText: (text: string, leave: Leave) => void;
  onEditing: (editing: boolean) => void;
}

const AWAY: Record<string, Leave> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/**
 * The one field of the grid, lying over the active cell. It is always there and focused, so that the first letter,
 * also one composed of several keys, begins the new text. Typed begun, arrows leave the cell; after F2 they move in it.
 */
export function Editor(props: Props) {
  const { column, text, locked, reading, onText, onEditing } = props;
  const { t } = useTranslation("batch");
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [mode, setMode] = useState<Mode>("ready");
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  const open = mode !== "ready";
  const choices = useMemo(
    () => (open && column === "procedure" ? reading.find(typed).slice(0, 8) : []),
    [open, column, reading, typed],
  );
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, []);

  const list = useRef<HTMLDivElement>(null);
  const listed = choices.length > 0;
  useLayoutEffect(() => {
    if (listed) list.current?.scrollIntoView({ block: "nearest" });
  }, [listed]);

  const turn = (next: Mode) => {
    setMode(next);
    onEditing(next !== "ready");
  };
  const leave = (how: Leave) => {
    const chosen = choices[active];
    const meant = chosen && typed.trim() ? chosen.code : typed;
    turn("ready");
    setTyped("");
    onText(meant, how);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey) return;
    if (!open) {
      if (event.key !== "F2" || locked) return;
      setTyped(text);
      setActive(0);
      turn("editing");
      event.preventDefault();
      return;
    }
    const { key, shiftKey } = event;
    if (event.ctrlKey || event.metaKey) {
      // Saving takes what is being typed with it; other chords belong to the field.
      if (key === "Enter") leave("stay");
      else event.stopPropagation();
      return;
    }
    if (key === "Escape") {
      turn("ready");
      setTyped("");
    } else if (key === "Enter") leave(shiftKey ? "up" : "down");
    else if (key === "Tab") leave(shiftKey ? "back" : "next");
    else if (listed && key === "ArrowDown") setActive((at) => Math.min(at + 1, choices.length - 1));
    else if (listed && key === "ArrowUp") setActive((at) => Math.max(at - 1, 0));
    else if (mode === "typing" && AWAY[key] && !shiftKey) leave(AWAY[key]);
    else {
      event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <input
        ref={field}
        className={`${styles.field} ${open ? styles.open : ""}`}
        aria-label={props.label}
        aria-describedby={props.describedBy}
        aria-readonly={locked}
        readOnly={locked}
        autoComplete="off"
        spellCheck={false}
        maxLength={500}
        inputMode={
          ["identity", "phone", "copies"].includes(COLUMNS[COLUMNS.indexOf(column)] ?? "") ? "numeric" : "text"
        }
        value={open ? typed : ""}
        {...(column === "procedure"
          ? {
              role: "combobox",
              "aria-expanded": listed,
              "aria-controls": id,
              "aria-autocomplete": "list" as const,
              "aria-activedescendant": choices[active] ? `${id}-${active}` : undefined,
            }
          : {})}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
          if (!open) turn("typing");
        }}
        onDoubleClick={() => {
          if (open || locked) return;
          setTyped(text);
          turn("editing");
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (open) leave("stay");
        }}
      />
      {listed && (
        <div ref={list} id={id} role="listbox" aria-label={t("column.procedure")} className={styles.choices}>
          {choices.map((choice, at) => (
            <div
              key={choice.code}
              id={`${id}-${at}`}
              role="option"
              tabIndex={-1}
              aria-selected={at === active}
              className={at === active ? styles.chosen : ""}
              onMouseDown={(event) => {
                event.preventDefault();
                turn("ready");
                onText(choice.code, "next");
              }}
            >
              <small>{choice.code}</small> {choice.name}
            </div>
          ))}
        </div>
      )}
    </>
  );
}
