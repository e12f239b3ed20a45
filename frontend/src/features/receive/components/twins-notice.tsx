import { Link } from "@tanstack/react-router";
import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/use-format";
import { Field } from "@/ui/field";
import { Notice } from "@/ui/notice";
import type { Twin } from "../form";
import styles from "./receive.module.css";

interface Props {
  twins: readonly Twin[];
  word: string;
  /** The clerk wanted to save without a word: said once, then it is her decision. */
  asked: boolean;
  onWord: (word: string) => void;
}

/** The same person has the same thing open: told before saving, decided by the clerk, kept in the note. */
export function TwinsNotice({ twins, word, asked, onWord }: Props) {
  const { t } = useTranslation(["receive", "dossier"]);
  const format = useFormat();
  if (twins.length === 0) return null;
  return (
    <Notice tone="warning" title={t("receive:twin.title", { count: twins.length })}>
      <ul className={styles.twins}>
        {twins.map((twin) => (
          <li key={twin.code}>
            <Link to="/dossiers/$code" params={{ code: twin.code }} target="_blank">
              {twin.code}
            </Link>
            <br />
            {t(`dossier:status.${twin.status}`)}
            {twin.due_at && ` · ${t("receive:twin.due", { at: format.dateTime(twin.due_at) })}`}
          </li>
        ))}
      </ul>
      <Field label={t("receive:twin.word")} hint={asked ? t("receive:twin.again") : t("receive:twin.hint")}>
        {({ status: _, ...control }) => (
          <Input
            {...control}
            data-twin
            value={word}
            maxLength={200}
            autoComplete="off"
            placeholder={t("receive:twin.default")}
            onChange={(event) => onWord(event.target.value)}
          />
        )}
      </Field>
    </Notice>
  );
}
