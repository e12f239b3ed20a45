import { useQuery } from "@tanstack/react-query";
import { Button, Switch } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/use-format";
import { Notice, ProblemNotice } from "@/ui/notice";
import { Panel } from "@/ui/page";
import { EmptyState, ErrorState, Skeleton } from "@/ui/states";
import { lettersQuery, useSendLetterAgain } from "../api/notices";
import styles from "./notices.module.css";

/** Mails about deadlines to officers and leaders, and those that could not be delivered. */
export function StaffLetters() {
  const { t } = useTranslation("notices");
  const format = useFormat();
  const [onlyParked, setOnlyParked] = useState(true);
  const answer = useQuery(lettersQuery(onlyParked ? "parked" : undefined));
  const again = useSendLetterAgain();
  if (!answer.data) {
    return answer.isError ? (
      <ErrorState error={answer.error} retry={() => void answer.refetch()} />
    ) : (
      <Skeleton lines={6} />
    );
  }
  const { items, mail } = answer.data;
  return (
    <>
      {!mail && <Notice tone="warning">{t("missing.mail")}</Notice>}
      {again.error ? <ProblemNotice error={again.error} /> : null}
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the switch inside is the control */}
      <label>
        <Switch size="small" checked={onlyParked} onChange={setOnlyParked} /> {t("letters.onlyParked")}
      </label>
      {items.length === 0 && <EmptyState title={t("letters.none")}>{t("letters.noneText")}</EmptyState>}
      {items.map((letter) => (
        <Panel
          key={letter.id}
          title={`${letter.recipient_name} · ${t(`state.${letter.state}`)}`}
          aside={
            letter.state === "parked" && (
              <Button size="small" loading={again.isPending} onClick={() => again.mutate(letter.id)}>
                {t("again")}
              </Button>
            )
          }
        >
          <details>
            <summary>
              {letter.subject} · {format.dateTime(letter.created_at)}
            </summary>
            <p className={styles.letter}>{letter.text}</p>
          </details>
          <ol>
            {letter.sendings.map((one) => (
              <li key={`${one.at}${one.result}`}>
                {format.dateTime(one.at)} · {t(`result.${one.result}`)}
                {one.person_name && ` · ${one.person_name}`}
                {one.detail && ` · ${one.detail}`}
              </li>
            ))}
          </ol>
        </Panel>
      ))}
    </>
  );
}
