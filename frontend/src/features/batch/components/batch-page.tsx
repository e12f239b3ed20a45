import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { FilePlus2, Save } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { queuesQuery } from "@/api/queries";
import { useMe } from "@/api/session";
import { useNow } from "@/lib/clock";
import { useKeys } from "@/lib/keyboard";
import { Notice, ProblemNotice } from "@/ui/notice";
import { Page } from "@/ui/page";
import { ErrorState, Skeleton } from "@/ui/states";
import { useProcedures } from "@/ui/use-procedures";
import { type Answer, sendRows } from "../api/batch";
import { COLUMNS } from "../columns";
import { isEmpty, ROWS_AT_MOST, type Row } from "../grid";
import { judge, type Reading, type RowInput, toRow } from "../judge";
import { twinsOnPage } from "../twins";
import { usePage } from "../use-page";
import { usePreviews } from "../use-previews";
import styles from "./batch.module.css";
import { BatchGrid } from "./grid";

/** The paper book into the register: a page of rows is typed or pasted, and what is good is saved. */
export function BatchPage() {
  const { t } = useTranslation(["batch", "receive"]);
  const me = useMe();
  const queries = useQueryClient();
  const procedures = useProcedures();
  const { grid, act, ready, restored, start } = usePage(String(me.id));
  const now = useNow();
  const reading: Reading = useMemo(
    () => ({ known: procedures.known, codes: procedures.byCode, find: procedures.find, now }),
    [procedures.known, procedures.byCode, procedures.find, now],
  );
  const [done, setDone] = useState<{ saved: number; left: number; held: number } | null>(null);
  /** Rows whose twins the clerk has been told of: saved once more, they are received all the same. */
  const [told, setTold] = useState<ReadonlySet<string>>(new Set());

  const used = grid.rows.filter((row) => !isEmpty(row));
  const open = used.filter((row) => !row.saved);
  const good = useMemo(
    () =>
      grid.rows.flatMap((row, at) => {
        if (isEmpty(row) || row.saved || Object.keys(judge(row, reading)).length > 0) return [];
        return [{ line: at + 1, input: toRow(row, reading) }];
      }),
    [grid.rows, reading],
  );
  const { previews, ask, renew } = usePreviews(
    good.map(({ input }) => input),
    now,
  );
  const twins = useMemo(() => twinsOnPage(good), [good]);
  const twinned = (id: string, known: typeof previews) => twins.has(id) || (known.get(id)?.twins.length ?? 0) > 0;
  const doubled = good.filter(({ input }) => twinned(input.client_id, previews));
  const held = doubled.filter(({ input }) => !told.has(input.client_id));
  const sendable = good.length - held.length;
  const latest = useRef({ grid, reading });
  latest.current = { grid, reading };

  const withNote = (input: RowInput, known: typeof previews): RowInput => {
    const codes = known
      .get(input.client_id)
      ?.twins.map((twin) => twin.code)
      .join(", ");
    if (!codes) return input;
    const word = t("receive:twin.note", { codes, word: t("receive:twin.default") });
    return { ...input, note: [input.note, word].filter(Boolean).join("\n") };
  };
  const sending = useMutation({
    mutationFn: async () => {
      const known = await ask();
      const late = good.filter(({ input: { client_id } }) => twinned(client_id, known) && !told.has(client_id));
      const rows = good.filter((one) => !late.includes(one)).map(({ input }) => withNote(input, known));
      const answer: Answer = rows.length > 0 ? await sendRows(rows) : { saved: new Map(), said: new Map() };
      return { ...answer, held: late };
    },
    onSuccess: ({ saved, said, held }) => {
      act({ do: "answered", saved, said });
      renew();
      setTold((before) => new Set([...before, ...held.map(({ input }) => input.client_id)]));
      void queries.invalidateQueries({ queryKey: queuesQuery.queryKey });
      const rows = latest.current.grid.rows;
      const left = rows.filter((row) => !row.saved && !isEmpty(row) && !saved.has(row.id)).length;
      setDone({ saved: saved.size, left: left - held.length, held: held.length });
      const [first] = held;
      if (!goToFault(rows, saved, said) && first)
        act({ do: "go", to: { row: first.line - 1, column: COLUMNS.indexOf("name") } });
    },
  });
  /** On to the first cell that needs a look, so that mending begins with the next key. */
  const goToFault = (rows: readonly Row[], saved: Answer["saved"], said: Answer["said"]): boolean => {
    for (const [row, one] of rows.entries()) {
      if (one.saved || saved.has(one.id)) continue;
      const faults = { ...judge(one, latest.current.reading), ...said.get(one.id) };
      const column = COLUMNS.findIndex((id) => faults[id]);
      if (column < 0) continue;
      act({ do: "go", to: { row, column } });
      return true;
    }
    return false;
  };

  // A cell that is still open is left first; what it holds then is sent with the rest.
  const [asked, setAsked] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per wish to save, with the page as it is by then
  useEffect(() => {
    if (asked === 0 || sending.isPending) return;
    setDone(null);
    if (good.length > 0) sending.mutate();
    else goToFault(grid.rows, new Map(), new Map());
  }, [asked]);
  const save = () => setAsked((times) => times + 1);
  useKeys({ "ctrl+Enter": save });

  if (procedures.failed) return <ErrorState error={procedures.failed} retry={() => void procedures.refetch()} />;
  if (!ready || procedures.loading) return <Page title={t("title")}>{<Skeleton lines={8} />}</Page>;
  const finished = used.length > 0 && open.length === 0;
  const label = () => {
    if (sendable > 0 && sendable === doubled.length - held.length) return t("twin.save", { count: sendable });
    if (sendable > 0 || open.length === 0) return t("save", { count: sendable });
    return held.length > 0 ? t("twin.look") : t("toFault");
  };
  return (
    <Page
      title={t("title")}
      actions={
        <>
          {(restored || used.length > 0) && (
            <Button icon={<FilePlus2 size={17} aria-hidden />} onClick={start}>
              {open.length > 0 ? t("discard") : t("next")}
            </Button>
          )}
          <Button
            type="primary"
            icon={<Save size={17} aria-hidden />}
            loading={sending.isPending}
            disabled={finished || used.length === 0}
            onClick={save}
          >
            {label()}
          </Button>
        </>
      }
    >
      <div className={styles.page}>
        <div className={styles.notices} role="status">
          {sending.error ? <ProblemNotice error={sending.error} /> : null}
          {done && (
            <Notice tone={done.left + done.held > 0 ? "warning" : "good"}>
              {(done.saved > 0 || done.held === 0) && t("saved", { count: done.saved })}{" "}
              {done.held > 0 && t("twin.held", { count: done.held })}{" "}
              {done.left > 0 && t("left", { count: done.left })}
            </Notice>
          )}
          {!done && !sending.error && (
            <p className={styles.hint}>
              {restored ? t("restored") : t("hint")} <kbd>F2</kbd> {t("keys.edit")} <kbd>Ctrl D</kbd>{" "}
              {t("keys.fill")} <kbd>Ctrl Z</kbd> {t("keys.undo")} <kbd>Ctrl Enter</kbd> {t("keys.save")}
            </p>
          )}
          {used.length >= ROWS_AT_MOST && <Notice tone="warning">{t("full", { count: ROWS_AT_MOST })}</Notice>}
        </div>
        <BatchGrid grid={grid} act={act} reading={reading} previews={previews} twins={twins} />
      </div>
    </Page>
  );
}
