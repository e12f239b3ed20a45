import { useQuery } from "@tanstack/react-query";
import { Button, Input, Modal, Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Dossier } from "@/api/types";
import { useFormat } from "@/i18n/use-format";
import { uuid } from "@/lib/uuid";
import { ProblemNotice } from "@/ui/notice";
import { Panel } from "@/ui/page";
import { Skeleton } from "@/ui/states";
import { type Answers, given, questionsQuery, surveyQuery, useAnswering } from "../api/surveys";
import styles from "./surveys.module.css";

/** Whether the applicant has been asked: the QR to hold out when a result is handed over, or the paper slip typed. */
export function SurveyPanel({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation("surveys");
  const answer = useQuery(surveyQuery(dossier.code));
  const [typing, setTyping] = useState(false);
  const survey = answer.data;
  const mayType = dossier.allowed_acts.includes("collect_fee");
  if (answer.isError || !survey) return null;
  return (
    <Panel title={t("panel")} className="screen-only">
      {survey.answered ? (
        <p className={styles.soft}>{t("answered")}</p>
      ) : (
        <div className={styles.invite}>
          <img
            src={`data:image/svg+xml;utf8,${encodeURIComponent(survey.qr)}`}
            alt={t("qr", { address: survey.address })}
            width={120}
            height={120}
          />
          <div>
            <p className={styles.soft}>{t("invite")}</p>
            {mayType && (
              <Button type="text" onClick={() => setTyping(true)}>
                {t("type")}
              </Button>
            )}
          </div>
        </div>
      )}
      {typing && <PaperDialog code={dossier.code} onClose={() => setTyping(false)} />}
    </Panel>
  );
}

/** A slip filled in by hand, typed as it stands: tab to the question, arrows to the choice. */
function PaperDialog({ code, onClose }: { code: string; onClose: () => void }) {
  const { t } = useTranslation(["surveys", "common"]);
  const { language } = useFormat();
  const [key] = useState(uuid);
  const [answers, setAnswers] = useState<Answers>({});
  const asked = useQuery(questionsQuery);
  const answering = useAnswering(code, "paper");
  const filled = given(answers);
  return (
    <Modal
      open
      title={`${t("surveys:type")} · ${code}`}
      okText={t("surveys:send")}
      okButtonProps={{ disabled: Object.keys(filled).length === 0 }}
      cancelText={t("common:cancel")}
      confirmLoading={answering.isPending}
      onOk={() => answering.mutate({ answers: filled, key }, { onSuccess: onClose })}
      onCancel={onClose}
    >
      {!asked.data ? (
        <Skeleton />
      ) : (
        <div className={styles.typed}>
          {asked.data.questions.map((question, place) => (
            <fieldset key={question.key}>
              <legend>
                {place + 1}. {question[language]}
              </legend>
              {question.choices.length === 0 ? (
                <Input.TextArea
                  rows={2}
                  maxLength={500}
                  aria-label={question[language]}
                  value={answers[question.key] ?? ""}
                  onChange={(event) => setAnswers({ ...answers, [question.key]: event.target.value })}
                />
              ) : (
                <Radio.Group
                  value={answers[question.key] ?? null}
                  options={question.choices.map((choice) => ({ value: choice.key, label: choice[language] }))}
                  onChange={(event) => setAnswers({ ...answers, [question.key]: event.target.value })}
                />
              )}
            </fieldset>
          ))}
          <p className={styles.soft}>{t("surveys:confidence")}</p>
          {answering.isError && <ProblemNotice error={answering.error} />}
        </div>
      )}
    </Modal>
  );
}
