import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Input, Radio } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { uuid } from "@/lib/uuid";
import { ProblemNotice } from "@/ui/notice";
import { Panel } from "@/ui/page";
import { answerPetition, classifyPetition, isOfPetitions, type Kind, type Petition } from "../api/petitions";
import styles from "./petitions.module.css";

const KINDS: readonly Kind[] = ["behaviour", "regulation", "proposal", "complaint"];

/** One key per petition and state: sent twice, an act happens once. */
function useAct<Given>(act: (given: Given, key: string) => Promise<unknown>) {
  const queries = useQueryClient();
  const key = useRef(uuid());
  return useMutation({
    mutationFn: (given: Given) => act(given, key.current),
    onSuccess: () => {
      key.current = uuid();
    },
    onSettled: () => queries.invalidateQueries({ predicate: (query) => isOfPetitions(query.queryKey) }),
  });
}

/** What this person may do with the petition now: say what kind it is, answer it. */
export function PetitionActs({ petition }: { petition: Petition }) {
  return (
    <>
      {petition.allowed_acts.includes("classify") && <Classify petition={petition} />}
      {petition.allowed_acts.includes("answer") && <Answer petition={petition} />}
    </>
  );
}

function Classify({ petition }: { petition: Petition }) {
  const { t } = useTranslation("petitions");
  const [kind, setKind] = useState<Kind | null>(petition.kind === "unclassified" ? null : petition.kind);
  const classify = useAct((chosen: Kind, key) => classifyPetition(petition, chosen, key));
  return (
    <Panel title={t("classify")}>
      <div className={styles.form}>
        <Radio.Group
          aria-label={t("kindLabel")}
          value={kind}
          options={KINDS.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
          onChange={(event) => setKind(event.target.value)}
        />
        {classify.isError && <ProblemNotice error={classify.error} />}
        <Button
          type={petition.kind === "unclassified" ? "primary" : "default"}
          loading={classify.isPending}
          disabled={kind === null || kind === petition.kind}
          onClick={() => kind && classify.mutate(kind)}
        >
          {t("classify")}
        </Button>
      </div>
    </Panel>
  );
}

function Answer({ petition }: { petition: Petition }) {
  const { t } = useTranslation("petitions");
  const [content, setContent] = useState("");
  const answer = useAct((text: string, key) => answerPetition(petition, text, key));
  return (
    <Panel title={t("answer")}>
      <div className={styles.form}>
        <label>
          {t("answerLabel")}
          <Input.TextArea
            rows={5}
            maxLength={20_000}
            value={content}
            onChange={(event) => setContent(event.target.value)}
          />
        </label>
        {answer.isError && <ProblemNotice error={answer.error} />}
        <Button
          type="primary"
          loading={answer.isPending}
          disabled={content.trim().length < 3}
          onClick={() => answer.mutate(content)}
        >
          {t("answerSend")}
        </Button>
      </div>
    </Panel>
  );
}
