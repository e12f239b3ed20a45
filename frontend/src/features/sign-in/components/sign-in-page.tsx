import { useQuery } from "@tanstack/react-query";
import { Button, Input, type InputRef } from "antd";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "@/api/problem";
import { clockQuery } from "@/api/queries";
import { signIn } from "@/api/session";
import { lastUser } from "@/lib/last-user";
import { Door } from "@/ui/door";
import { LanguageSwitch } from "@/ui/language-switch";
import { Notice } from "@/ui/notice";
import { useTitle } from "@/ui/page";
import { DemoAccounts } from "./demo-accounts";
import styles from "./sign-in.module.css";

export function SignInPage({ expired, onSignedIn }: { expired: boolean; onSignedIn: () => void }) {
  const { t } = useTranslation(["session", "common"]);
  const [username, setUsername] = useState(lastUser);
  const [password, setPassword] = useState("");
  const [sending, setSending] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const passwordField = useRef<InputRef>(null);
  const clock = useQuery(clockQuery);
  useTitle(t("title"));

  async function submit(as: string, word: string) {
    if (!as.trim() || !word) {
      setFault(t("missing"));
      return;
    }
    setSending(true);
    setFault(null);
    try {
      await signIn(as.trim(), word);
      onSignedIn();
    } catch (error) {
      const problem = error instanceof Problem ? error : null;
      if (problem?.status === 429) setFault(t("locked", { minutes: Math.ceil((problem.retryAfter ?? 60) / 60) }));
      else setFault(problem && (problem.status === 401 || problem.status === 422) ? t("wrong") : t("unreachable"));
      setSending(false);
      passwordField.current?.focus();
    }
  }

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void submit(username, password);
  };

  return (
    <div className={styles.screen}>
      <header className={styles.brand}>
        <div>
          <Door className={styles.door} />
          <h1>{t("common:app")}</h1>
        </div>
        <p>{t("lead")}</p>
        <small>{t("common:office")}</small>
      </header>
      <main className={styles.side}>
        <form className={styles.form} onSubmit={onSubmit}>
          <LanguageSwitch className={styles.language} />
          <h2>{t("title")}</h2>
          {expired && !fault && <Notice>{t("expired")}</Notice>}
          {fault && <Notice tone="error">{fault}</Notice>}
          <label>
            {t("username")}
            <Input
              autoFocus={!username}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              value={username}
              onChange={(event) => setUsername(event.target.value)}
            />
          </label>
          <label>
            {t("password")}
            <Input.Password
              ref={passwordField}
              autoFocus={Boolean(username)}
              autoComplete="current-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          </label>
          <Button type="primary" htmlType="submit" loading={sending} block>
            {t("submit")}
          </Button>
          <a href="/tra-cuu">{t("tracking")}</a>
        </form>
        {clock.data?.environment === "demo" && (
          <DemoAccounts
            disabled={sending}
            onChoose={(account, word) => {
              setUsername(account);
              setPassword(word);
              void submit(account, word);
            }}
          />
        )}
      </main>
    </div>
  );
}
