import { type ReactNode, useEffect, useRef, useState } from "react";
import styles from "./papers.module.css";

/** Takes files that are dropped on it, and those pasted anywhere on the page outside a text box. */
export function DropZone(props: { active: boolean; onFiles: (files: File[]) => void; children: ReactNode }) {
  const { active, onFiles, children } = props;
  const [over, setOver] = useState(false);
  const take = useRef(onFiles);
  take.current = onFiles;
  useEffect(() => {
    if (!active) return;
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      const typing = (event.target as HTMLElement | null)?.closest?.("input, textarea, [contenteditable]");
      if (files.length === 0 || typing) return;
      event.preventDefault();
      take.current(files);
    };
    window.addEventListener("paste", paste);
    return () => window.removeEventListener("paste", paste);
  }, [active]);
  if (!active) return <div className={styles.zone}>{children}</div>;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the buttons inside do the same by key
    <div
      className={styles.zone}
      data-over={over}
      onDragOver={(event) => {
        if (![...event.dataTransfer.types].includes("Files")) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      {children}
    </div>
  );
}
