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
import { judge, type Reading, toRow } from "../judge";
import { usePage } from "../use-page";
import styles from "./batch.module.css";
import { BatchGrid } from "./grid";

/** The paper book into the register: a page of rows is typed or pasted, and what is good is saved. */
export function BatchPage() {
  const { t } = useTranslation("batch");
  const me = useMe();
  const queries = useQueryClient();
  const procedures = useProcedures();
  const { grid, act, ready, restored, start } = usePage(String(me.id));
  const now = useNow();
  const reading: Reading = useMemo(
    () => ({ known: procedures.known, codes: procedures.byCode, find: procedures.find, now }),
    [procedures.known, procedures.byCode, procedures.find, now],
  );
  const [done, setDone] = useState<{ saved: number; left: number } | null>(null);

  const used = grid.rows.filter((row) => !isEmpty(row));
  const open = used.filter((row) => !row.saved);
  const good = open.filter((row) => Object.keys(judge(row, reading)).length === 0);
  const latest = useRef({ grid, reading });
  latest.current = { grid, reading };

  const sending = useMutation({
    mutationFn: (rows: readonly Row[]) => sendRows(rows.map((row) => toRow(row, reading))),
    onSuccess: ({ saved, said }: Answer) => {
      act({ do: "answered", saved, said });
      void queries.invalidateQueries({ queryKey: queuesQuery.queryKey });
      const rows = latest.current.grid.rows;
      setDone({
        saved: saved.size,
        left: rows.filter((row) => !row.saved && !isEmpty(row) && !saved.has(row.id)).length,
      });
      goToFault(rows, saved, said);
    },
  });
  /** On to the first cell that needs a look, so that mending begins with the next key. */
  const goToFault = (rows: readonly Row[], saved: Answer["saved"], said: Answer["said"]) => {
    for (const [row, one] of rows.entries()) {
      if (one.saved || saved.has(one.id)) continue;
      const faults = { ...judge(one, latest.current.reading), ...said.get(one.id) };
      const column = COLUMNS.findIndex((id) => faults[id]);
      if (column >= 0) return act({ do: "go", to: { row, column } });
    }
  };

  // A cell that is still open is left first; what it holds then is sent with the rest.
  const [asked, setAsked] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per wish to save, with the page as it is by then
  useEffect(() => {
    if (asked === 0 || sending.isPending) return;
    setDone(null);
    if (good.length > 0) sending.mutate(good);
    else goToFault(grid.rows, new Map(), new Map());
  }, [asked]);
  const save = () => setAsked((times) => times + 1);
  useKeys({ "ctrl+Enter": save });

  if (procedures.failed) return <ErrorState error={procedures.failed} retry={() => void procedures.refetch()} />;
  if (!ready || procedures.loading) return <Page title={t("title")}>{<Skeleton lines={8} />}</Page>;
  const finished = used.length > 0 && open.length === 0;
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
            {good.length === 0 && open.length > 0 ? t("toFault") : t("save", { count: good.length })}
          </Button>
        </>
      }
    >
      <div className={styles.page}>
        <div className={styles.notices} role="status">
          {sending.error ? <ProblemNotice error={sending.error} /> : null}
          {done && (
            <Notice tone={done.left > 0 ? "warning" : "good"}>
              {t("saved", { count: done.saved })} {done.left > 0 && t("left", { count: done.left })}
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
        <BatchGrid grid={grid} act={act} reading={reading} />
      </div>
    </Page>
  );
}
