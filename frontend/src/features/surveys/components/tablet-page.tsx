import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { type FormEvent, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/use-format";
import { uuid } from "@/lib/uuid";
import { LanguageSwitch } from "@/ui/language-switch";
import { Notice, ProblemNotice } from "@/ui/notice";
import { useTitle } from "@/ui/page";
import { Skeleton } from "@/ui/states";
import { type Answers, given, questionsQuery, surveyQuery, useAnswering } from "../api/surveys";
import styles from "./tablet.module.css";

/** Seconds that the thanks stand before the tablet is ready for the next person. */
const THANKS = 8;
/** Seconds without a touch after which somebody has walked away. */
const ABANDONED = 90;

/** The tablet at the desk: the slip's barcode or code, one question at a time, thanks, and back to the start. */
export function TabletPage() {
  const { t } = useTranslation("surveys");
  const [code, setCode] = useState<string | null>(null);
  const [thanked, setThanked] = useState(false);
  useTitle(t("title"));
  useEffect(() => {
    if (!thanked) return;
    const timer = setTimeout(() => setThanked(false), THANKS * 1000);
    return () => clearTimeout(timer);
  }, [thanked]);
  return (
    <main className={styles.tablet}>
      <header>
        <h1>{t("title")}</h1>
        <LanguageSwitch />
      </header>
      {thanked ? (
        <section className={styles.thanks} role="status">
          <h2>{t("thanks")}</h2>
          <Button size="large" onClick={() => setThanked(false)}>
            {t("next")}
          </Button>
        </section>
      ) : code === null ? (
        <Start onCode={setCode} />
      ) : (
        <Questions
          key={code}
          code={code}
          onLeave={() => setCode(null)}
          onDone={() => {
            setCode(null);
            setThanked(true);
          }}
        />
      )}
    </main>
  );
}

function Start({ onCode }: { onCode: (code: string) => void }) {
  const { t } = useTranslation("surveys");
  const queries = useQueryClient();
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState<"answered" | "unknown" | null>(null);
  const [busy, setBusy] = useState(false);
  const begin = async (event: FormEvent) => {
    event.preventDefault();
    const code = typed.trim().toUpperCase();
    if (!code) return;
    setBusy(true);
    try {
      const survey = await queries.fetchQuery({ ...surveyQuery(code), staleTime: 0 });
      if (survey.answered) setWrong("answered");
      else onCode(code);
    } catch {
      setWrong("unknown");
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className={styles.start} onSubmit={(event) => void begin(event)}>
      <p>{t("lead")}</p>
      <label htmlFor="survey-code">{t("code")}</label>
      <Input
        id="survey-code"
        size="large"
        autoFocus
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setWrong(null);
        }}
      />
      {wrong && <Notice tone="warning">{t(wrong)}</Notice>}
      <Button type="primary" size="large" htmlType="submit" loading={busy}>
        {t("begin")}
      </Button>
      <p className={styles.soft}>{t("confidence")}</p>
    </form>
  );
}

function Questions({ code, onDone, onLeave }: { code: string; onDone: () => void; onLeave: () => void }) {
  const { t } = useTranslation("surveys");
  const { language } = useFormat();
  const [key] = useState(uuid);
  const [place, setPlace] = useState(0);
  const [answers, setAnswers] = useState<Answers>({});
  const asked = useQuery(questionsQuery);
  const answering = useAnswering(code, "tablet");
  const touched = `${place} ${Object.values(answers).join()}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every touch begins the wait anew
  useEffect(() => {
    const timer = setTimeout(onLeave, ABANDONED * 1000);
    return () => clearTimeout(timer);
  }, [touched]);
  if (!asked.data) return <Skeleton />;
  const questions = asked.data.questions;
  const question = questions[place];
  if (!question) return null;
  const last = place === questions.length - 1;
  const next = () => setPlace(place + 1);
  const filled = given(answers);
  return (
    <section className={styles.question} aria-labelledby="survey-question">
      <p className={styles.soft}>{t("step", { place: place + 1, of: questions.length })}</p>
      <h2 id="survey-question">{question[language]}</h2>
      {question.choices.length > 0 ? (
        <div className={styles.choices}>
          {question.choices.map((choice) => (
            <Button
              key={choice.key}
              size="large"
              aria-pressed={answers[question.key] === choice.key}
              type={answers[question.key] === choice.key ? "primary" : "default"}
              onClick={() => {
                setAnswers({ ...answers, [question.key]: choice.key });
                if (!last) next();
              }}
            >
              {choice[language]}
            </Button>
          ))}
        </div>
      ) : (
        <Input.TextArea
          rows={4}
          maxLength={500}
          aria-labelledby="survey-question"
          value={answers[question.key] ?? ""}
          onChange={(event) => setAnswers({ ...answers, [question.key]: event.target.value })}
        />
      )}
      {answering.isError && <ProblemNotice error={answering.error} />}
      <div className={styles.steps}>
        <Button size="large" onClick={place === 0 ? onLeave : () => setPlace(place - 1)}>
          {t("back")}
        </Button>
        {last ? (
          <Button
            type="primary"
            size="large"
            disabled={Object.keys(filled).length === 0}
            loading={answering.isPending}
            onClick={() => answering.mutate({ answers: filled, key }, { onSuccess: onDone })}
          >
            {t("send")}
          </Button>
        ) : (
          <Button size="large" onClick={next}>
            {t("skip")}
          </Button>
        )}
      </div>
    </section>
  );
}
