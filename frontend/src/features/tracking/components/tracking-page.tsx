import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, Input } from "antd";
import { Check, Circle, CircleDot } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { isProblem } from "@/api/problem";
import { Door } from "@/ui/door";
import { LanguageSwitch } from "@/ui/language-switch";
import { Notice } from "@/ui/notice";
import { useTitle } from "@/ui/page";
import { ErrorState, Skeleton } from "@/ui/states";
import styles from "./tracking.module.css";

/** For everybody, without signing in: a code shows only how far it has come (Circular 01/2018, article 16.2.d). */
export function TrackingPage({ code, onLook }: { code: string; onLook: (code: string) => void }) {
  const { t } = useTranslation("tracking");
  const [typed, setTyped] = useState(code);
  const [missing, setMissing] = useState(false);
  useTitle(t("title"));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wanted = typed.trim().toUpperCase();
    setMissing(wanted === "");
    if (wanted) onLook(wanted);
  };
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <Door className={styles.door} />
        <h1>{t("title")}</h1>
        <LanguageSwitch />
      </header>
      <p>{t("lead")}</p>
      <form onSubmit={submit} className={styles.form}>
        <label>
          {t("code")}
          <Input
            value={typed}
            autoFocus={!code}
            autoComplete="off"
            spellCheck={false}
            placeholder={t("placeholder")}
            status={missing ? "error" : ""}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        <Button type="primary" htmlType="submit">
          {t("look")}
        </Button>
      </form>
      {missing && <Notice tone="error">{t("missing")}</Notice>}
      <div aria-live="polite">{code && <Progress code={code} />}</div>
      <p className={styles.privacy}>{t("privacy")}</p>
      <p>
        <Link to="/sign-in">{t("signIn")}</Link>
      </p>
    </main>
  );
}

function Progress({ code }: { code: string }) {
  const { t } = useTranslation("tracking");
  const answer = useQuery(
    api.queryOptions("get", "/api/dossier/v1/tracking/{code}", { params: { path: { code } } }, { retry: false }),
  );
  if (answer.isPending) return <Skeleton lines={4} />;
  if (answer.isError) {
    if (isProblem(answer.error, "not-found", "invalid"))
      return (
        <Notice tone="warning" title={`${t("notFound")}.`}>
          {t("notFoundText")}
        </Notice>
      );
    return <ErrorState error={answer.error} retry={() => void answer.refetch()} />;
  }
  const { steps, status_text: status, degree } = answer.data;
  return (
    <section className={styles.result}>
      <h2>{answer.data.code}</h2>
      <p className={styles.status}>{status}</p>
      <progress value={degree} max={100} aria-label={t("degree", { percent: degree })} />
      <p>{t("degree", { percent: degree })}</p>
      <ol className={styles.steps}>
        {steps.map((step) => {
          const Icon = step.done ? Check : step.current ? CircleDot : Circle;
          const word = step.done ? t("done") : step.current ? t("current") : t("waiting");
          return (
            <li
              key={step.name}
              aria-current={step.current ? "step" : undefined}
              className={step.done ? styles.done : ""}
            >
              <Icon size={18} aria-hidden />
              <span>
                {step.name} <small>{word}</small>
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
