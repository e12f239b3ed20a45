import { useQuery } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "@/api/problem";
import { procedureQuery } from "@/api/queries";
import { useMe } from "@/api/session";
import { now } from "@/lib/clock";
import { dropDraft } from "@/lib/drafts";
import { enterMovesOn } from "@/lib/enter-flow";
import { Page } from "@/ui/page";
import { Skeleton } from "@/ui/states";
import type { Outcome, ReceiveDraft } from "../api/receive";
import { type Fault, faultAt, faults as faultsOf, papersOf, type ReceiveForm } from "../form";
import { useDraft } from "../use-draft";
import { useSend } from "../use-send";
import { useTwins } from "../use-twins";
import { DueCard } from "./due-card";
import { FormNotices } from "./form-notices";
import { PapersStep } from "./papers-step";
import { PersonStep } from "./person-step";
import { ProcedureStep } from "./procedure-step";
import styles from "./receive.module.css";
import { RefusalDialog } from "./refusal-dialog";
import { SaveBar } from "./save-bar";
import { SavedView } from "./saved-view";
import { SlipPreview } from "./slip-preview";
import { TwinsNotice } from "./twins-notice";

interface Props {
  /** The draft named in the address: a reload or a second tab opens the same form. */
  draftId: string | undefined;
  onDraft: (id: string) => void;
  /** Files of papers, which the route brings from another feature: beside the form, and once it is saved. */
  files: (draft: string) => ReactNode;
  filesOfSaved: (draft: string, code: string) => ReactNode;
}

export function ReceivePage({ draftId, onDraft, files, filesOfSaved }: Props) {
  const { t } = useTranslation("receive");
  const me = useMe();
  const { draft, setDraft, change, start, restored, elsewhere } = useDraft(String(me.id), draftId, onDraft);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const next = () => {
    setOutcome(null);
    start();
  };
  // What the sending wrote down, without losing a letter typed meanwhile.
  const keep = (kept: ReceiveDraft) =>
    setDraft((now) => (now?.id === kept.id ? { ...kept, form: kept.form && now.form } : now));
  if (!draft) return <Page title={t("title")}>{<Skeleton lines={8} />}</Page>;
  if (draft.state === "saved" && draft.result) {
    return (
      <SavedView code={draft.result} earlier={outcome?.earlier ?? false} printNow={outcome !== null} onNext={next}>
        {filesOfSaved(draft.id, draft.result)}
      </SavedView>
    );
  }
  return (
    <Form
      key={draft.id}
      draft={draft}
      restored={restored}
      elsewhere={elsewhere}
      onChange={change}
      files={files(draft.id)}
      onKept={keep}
      onDiscard={() => {
        void dropDraft(draft.id);
        next();
      }}
      onDone={(done) => {
        setOutcome(done);
      }}
    />
  );
}

interface FormProps {
  files: ReactNode;
  draft: ReceiveDraft;
  restored: boolean;
  elsewhere: boolean;
  onChange: (patch: Partial<ReceiveForm>) => void;
  onKept: (draft: ReceiveDraft) => void;
  onDiscard: () => void;
  onDone: (outcome: Outcome) => void;
}

function Form({ draft, files, restored, elsewhere, onChange, onKept, onDiscard, onDone }: FormProps) {
  const { t } = useTranslation("receive");
  const form = draft.form;
  const page = useRef<HTMLFormElement>(null);
  const [checked, setChecked] = useState(false);
  const [refusing, setRefusing] = useState(false);
  const sending = useSend(draft, onDone, onKept);
  const code = form?.procedureCode ?? null;
  const procedure = useQuery({ ...procedureQuery(code ?? ""), enabled: code !== null });

  const faults = useMemo(() => {
    const said = sending.error instanceof Problem ? sending.error.errors.map((one) => faultAt(one.pointer)) : [];
    const own = checked && form ? faultsOf(form, now()) : [];
    return new Set<Fault>([...own, ...said.filter((fault) => fault !== null)]);
  }, [checked, form, sending.error]);

  const { twins, ask } = useTwins(form);
  const [twinsTold, setTwinsTold] = useState(false);
  /** The first of these that is on the page. */
  const focusOn = useCallback((...names: string[]) => {
    window.setTimeout(() => {
      const found = names.map((name) => page.current?.querySelector<HTMLElement>(name));
      found.find((field) => field)?.focus();
    });
  }, []);
  const toPapers = useCallback(() => focusOn('[data-fault="papers"]', "[data-main]"), [focusOn]);

  // The papers of a procedure arrive a moment after it is chosen; until then the list is empty.
  const loaded = procedure.data;
  const unlisted = form?.papers.length === 0;
  useEffect(() => {
    if (loaded && unlisted && loaded.papers.length > 0) onChange({ papers: papersOf(loaded) });
  }, [loaded, unlisted, onChange]);
  if (!form) return null;

  const choose = (chosen: string | null) => {
    onChange({ procedureCode: chosen, papers: [] });
    if (chosen) focusOn(form.name.trim() ? '[data-fault="name"]' : "[data-recall]");
  };
  const save = async (event?: FormEvent) => {
    event?.preventDefault();
    setChecked(true);
    const first = faultsOf(form, now())[0];
    if (first) return focusOn(first === "procedure" ? '[role="combobox"]' : `[data-fault="${first}"]`);
    const open = await ask();
    if (open.length > 0 && !twinsTold && !form.twinWord.trim()) {
      setTwinsTold(true);
      return focusOn("[data-twin]");
    }
    // What stands in the books is written in the language of the office, whatever the screen speaks.
    const word = form.twinWord.trim() || t("twin.default", { lng: "vi" });
    const codes = open.map((twin) => twin.code).join(", ");
    sending.send({ remark: codes ? t("twin.note", { lng: "vi", codes, word }) : undefined });
  };

  return (
    <Page title={t("title")}>
      <FormNotices
        lost={sending.lost}
        pending={sending.pending}
        error={sending.error}
        restored={restored}
        elsewhere={elsewhere}
        onAgain={sending.again}
        onDiscard={onDiscard}
      />
      <form
        ref={page}
        className={styles.layout}
        noValidate
        onSubmit={(event) => void save(event)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void save(event);
          else enterMovesOn(event);
        }}
      >
        <div className={styles.steps}>
          <ProcedureStep
            chosen={form.procedureCode}
            channel={form.channel}
            fault={faults.has("procedure") ? t("fault.procedure") : undefined}
            onChoose={choose}
          />
          <PersonStep
            form={form}
            faults={faults}
            onChange={onChange}
            onKnown={() => (form.procedureCode ? toPapers() : focusOn('[role="combobox"]'))}
            onUnknown={() => focusOn('[data-fault="name"]')}
          />
          <PapersStep form={form} procedure={loaded} faults={faults} onChange={onChange} />
          {files}
        </div>
        <aside className={styles.aside}>
          <DueCard form={form} />
          <TwinsNotice
            twins={twins}
            word={form.twinWord}
            asked={twinsTold}
            onWord={(twinWord) => onChange({ twinWord })}
          />
          <SaveBar
            pending={sending.pending}
            faults={faults.size}
            assisted={form.channel === "online"}
            mayRefuse={
              form.channel !== "online" &&
              draft.sent.length === 0 &&
              form.procedureCode !== null &&
              form.name.trim() !== ""
            }
            onRefuse={() => setRefusing(true)}
          />
          <SlipPreview form={form} procedure={loaded} />
        </aside>
      </form>
      <RefusalDialog
        open={refusing}
        sending={sending.pending}
        error={refusing ? sending.error : null}
        onClose={() => setRefusing(false)}
        onRefuse={(reason) => sending.send({ reason })}
      />
    </Page>
  );
}
