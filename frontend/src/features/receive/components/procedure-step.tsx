import { Link } from "@tanstack/react-router";
import { Button, Input, type InputRef } from "antd";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Procedure } from "@/api/types";
import { useFormat } from "@/i18n/use-format";
import { type Channel, differsByChannel, dueFee } from "@/lib/fee";
import { Panel } from "@/ui/page";
import { ErrorState, Skeleton } from "@/ui/states";
import { useProcedures } from "@/ui/use-procedures";
import styles from "./receive.module.css";

interface Props {
  chosen: string | null;
  channel: Channel;
  fault: string | undefined;
  onChoose: (code: string | null) => void;
}

/** The catalogue's own words, or the sum that is due by the channel chosen below. */
function useFee(procedure: Procedure, channel: Channel): string {
  const { t } = useTranslation(["receive", "dossier"]);
  const format = useFormat();
  const due = dueFee(procedure, channel);
  if (due === null || !differsByChannel(procedure)) return procedure.fee_text;
  return `${due ? format.money(due) : t("receive:procedure.noFee")} (${t(`dossier:channel.${channel}`)})`;
}

function Chosen(props: { procedure: Procedure; channel: Channel; onChange: () => void }) {
  const { procedure, channel, onChange } = props;
  const { t } = useTranslation("receive");
  const fee = useFee(procedure, channel);
  return (
    <div className={styles.chosen}>
      <div>
        <strong>{procedure.name}</strong>
        <small>
          {procedure.code} · {procedure.field.name} · {t("procedure.time")}: {procedure.time_text} ·{" "}
          {t("procedure.fee")}: {fee} ·{" "}
          <Link to="/procedures/$code" params={{ code: procedure.code }} target="_blank">
            {t("procedure.detail")}
          </Link>
        </small>
      </div>
      <Button size="small" onClick={onChange}>
        {t("procedure.change")}
      </Button>
    </div>
  );
}

/** Step 1: two or three letters of the words, or a part of the code; what this desk uses most comes first. */
export function ProcedureStep({ chosen, channel, fault, onChoose }: Props) {
  const { t } = useTranslation("receive");
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  const field = useRef<InputRef>(null);
  const id = useId();
  const { byCode, find, known, loading, failed, refetch } = useProcedures();
  const found = useMemo(() => find(typed), [find, typed]);
  const procedure = chosen === null ? undefined : byCode.get(chosen);

  useEffect(() => {
    if (chosen === null) field.current?.focus();
  }, [chosen]);
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [id, active]);

  const choose = (item: Procedure | undefined) => {
    if (!item) return;
    setTyped("");
    setActive(0);
    onChoose(item.code);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === "ArrowDown") setActive((at) => Math.min(at + 1, found.length - 1));
    else if (event.key === "ArrowUp") setActive((at) => Math.max(at - 1, 0));
    else if (event.key === "Enter") choose(found[active]);
    else return;
    event.preventDefault();
  };

  if (chosen !== null && procedure) {
    return (
      <Panel title={t("steps.procedure")}>
        <Chosen procedure={procedure} channel={channel} onChange={() => onChoose(null)} />
      </Panel>
    );
  }
  return (
    <Panel
      title={t("steps.procedure")}
      aside={
        <span className={styles.hint} role="status">
          {typed.trim() ? t("procedure.results", { count: found.length }) : t("procedure.most")}
        </span>
      }
    >
      <Input
        ref={field}
        value={typed}
        status={fault ? "error" : ""}
        placeholder={t("procedure.placeholder")}
        aria-label={t("procedure.label")}
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={found[active] ? `${id}-${active}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      {fault && <p className={styles.problem}>{fault}</p>}
      {loading && <Skeleton lines={4} />}
      {failed && <ErrorState error={failed} retry={() => void refetch()} />}
      {known && found.length === 0 && <p className={styles.hint}>{t("procedure.nothing")}</p>}
      {found.length > 0 && (
        <div id={id} role="listbox" aria-label={t("procedure.label")} className={styles.list}>
          {found.map((item, index) => (
            <div
              key={item.code}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              className={`${styles.option} ${index === active ? styles.active : ""}`}
              onMouseMove={() => setActive(index)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(item)}
            >
              <small>{item.code}</small>
              <span>{item.name}</span>
              <small>{item.time_text}</small>
            </div>
          ))}
        </div>
      )}
    </Panel>
  );
}
