import { Link } from "@tanstack/react-router";
import { TriangleAlert } from "lucide-react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/use-format";
import type { RowPreview } from "../api/batch";
import { COLUMNS } from "../columns";
import { isEmpty, type Row } from "../grid";
import { judge, type Reading } from "../judge";
import styles from "./batch.module.css";
import { Editor, type Leave } from "./editor";
import { useFaultWords } from "./use-fault-words";

interface Props {
  row: Row;
  at: number;
  /** The active column, when the cursor is in this row. */
  active: number | null;
  /** The selected columns from `left` to `right`; null when the selection passes this row by. */
  left: number | null;
  right: number;
  reading: Reading;
  /** What the service would promise, and what is open of the same person. */
  preview: RowPreview | undefined;
  /** The line of this page that says the same person and procedure. */
  twinLine: number | undefined;
  onGo: (row: number, column: number, extend: boolean) => void;
  onText: (text: string, leave: Leave) => void;
  onEditing: (editing: boolean) => void;
}

/** What became of the row: its code and due date; or what it would be promised and who else has it open. */
function State(props: Pick<Props, "row" | "preview" | "twinLine"> & { faults: number }) {
  const { row, faults, preview, twinLine } = props;
  const { t } = useTranslation(["batch", "dossier"]);
  const format = useFormat();
  if (row.saved) {
    return (
      <>
        <Link to="/dossiers/$code" params={{ code: row.saved.code }} target="_blank" tabIndex={-1}>
          {row.saved.code}
        </Link>
        <small>
          {row.saved.due_at ? t("batch:due", { at: format.dateTime(row.saved.due_at) }) : t("batch:noDue")}
          {row.saved.changed && ` · ${t("batch:changed")}`}
        </small>
      </>
    );
  }
  if (isEmpty(row)) return null;
  if (faults > 0) return <span>{t("batch:faults", { count: faults })}</span>;
  const [twin, ...others] = preview?.twins ?? [];
  return (
    <>
      {!preview && <span>{t("batch:good")}</span>}
      {preview && (
        <span title={preview.sentence}>
          {preview.due_at ? t("batch:willBeDue", { at: format.dateTime(preview.due_at) }) : t("batch:noDue")}
        </span>
      )}
      {twin && (
        <small className={styles.twin}>
          <TriangleAlert size={13} aria-hidden /> {t("batch:twin.open")}: {t(`dossier:status.${twin.status}`)}
          <br />
          <Link to="/dossiers/$code" params={{ code: twin.code }} target="_blank" tabIndex={-1}>
            {twin.code}
          </Link>
          {others.length > 0 && ` +${others.length}`}
        </small>
      )}
      {twinLine && (
        <small className={styles.twin}>
          <TriangleAlert size={13} aria-hidden /> {t("batch:twin.line", { line: twinLine })}
        </small>
      )}
    </>
  );
}

/** One line of the book. Lines that nothing happens to are not painted anew. */
export const BatchRow = memo(function BatchRow(props: Props) {
  const { row, at, active, left, right, reading, onGo } = props;
  const { t } = useTranslation("batch");
  const words = useFaultWords();
  const faults = { ...row.said, ...judge(row, reading) };
  const shown = (column: number) => {
    const text = row.cells[column] ?? "";
    const procedure = COLUMNS[column] === "procedure" ? reading.codes.get(text) : undefined;
    return procedure ? `${procedure.name} · ${procedure.code}` : text;
  };
  return (
    <tr aria-rowindex={at + 2} className={row.saved ? styles.saved : ""}>
      <th scope="row" className={styles.number}>
        {at + 1}
      </th>
      {COLUMNS.map((column, place) => {
        const fault = faults[column];
        const told = fault ? words(column, fault) : undefined;
        const id = `batch-${row.id}-${column}`;
        const within = left !== null && place >= left && place <= right;
        const kind = [
          styles.cell,
          fault && styles.faulty,
          within && styles.within,
          active === place && styles.active,
        ];
        return (
          // biome-ignore lint/a11y/useAriaPropsSupportedByRole: within a grid a cell is a gridcell, which is selected
          <td
            key={column}
            aria-colindex={place + 2}
            aria-selected={within}
            aria-invalid={fault ? true : undefined}
            className={kind.filter(Boolean).join(" ")}
            title={shown(place)}
            onMouseDown={(event) => {
              if (active === place) return;
              event.preventDefault();
              onGo(at, place, event.shiftKey);
            }}
            onMouseEnter={(event) => event.buttons === 1 && onGo(at, place, true)}
          >
            <span className={styles.text}>{shown(place)}</span>
            {told && (
              <span id={id} className={styles.told}>
                {told}
              </span>
            )}
            {active === place && (
              <Editor
                column={column}
                label={t("cell", { row: at + 1, column: t(`column.${column}`), text: shown(place) || t("blank") })}
                describedBy={told ? id : undefined}
                text={row.cells[place] ?? ""}
                locked={row.saved !== null}
                reading={reading}
                onText={props.onText}
                onEditing={props.onEditing}
              />
            )}
          </td>
        );
      })}
      <td aria-colindex={COLUMNS.length + 2} className={`${styles.cell} ${styles.state}`}>
        <State row={row} faults={Object.keys(faults).length} preview={props.preview} twinLine={props.twinLine} />
      </td>
    </tr>
  );
});
