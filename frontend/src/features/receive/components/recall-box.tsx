import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Input } from "antd";
import { type KeyboardEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/use-format";
import { useDebounced } from "@/lib/use-debounced";
import { Field } from "@/ui/field";
import { lookAt, personsQuery } from "../api/persons";
import type { KnownPerson, PersonFound } from "../form";
import { wholeNumber } from "../recall";
import styles from "./receive.module.css";

interface Props {
  onPerson: (person: KnownPerson) => void;
  /** Nobody is known by it, or somebody else was meant: the text goes where it belongs. */
  onText: (typed: string) => void;
}

const REST_MS = 120;

function Candidate({ person }: { person: PersonFound }) {
  const { t } = useTranslation("receive");
  const format = useFormat();
  const { name, identity_number, phone, address } = person.applicant;
  return (
    <>
      <span>
        <strong>{name}</strong> {person.relation === "household" && <em>{t("recall.household")}</em>}
        <br />
        <small>{[identity_number, phone, address].filter(Boolean).join(" · ")}</small>
      </span>
      <small className={styles.last}>
        {t("recall.dossiers", { count: person.dossiers })}
        {person.last_seen_at && ` · ${format.date(person.last_seen_at)}`}
        <br />
        {person.last_procedure}
      </small>
    </>
  );
}

/** The first field of a person: a whole number recalls who was here before, and who lives with them; masked until chosen. */
export function RecallBox({ onPerson, onText }: Props) {
  const { t } = useTranslation("receive");
  const queries = useQueryClient();
  const id = useId();
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  const [failed, setFailed] = useState(false);
  const number = wholeNumber(typed);
  const asked = useDebounced(number, REST_MS);
  const answer = useQuery({ ...personsQuery(asked ?? ""), enabled: asked !== null && asked === number });
  const found = number !== null && asked === number ? (answer.data ?? []) : [];

  const choose = async (person: PersonFound) => {
    try {
      onPerson(await lookAt(person.dossier_code));
      setTyped("");
    } catch {
      // Recall is a help: without it the number stands in its field and the rest is typed.
      setFailed(true);
      onText(typed);
    }
  };
  const enter = async () => {
    if (number === null) return onText(typed);
    const shown = found.length > 0;
    // Fingers are quicker than the line: wait for the answer that these very digits ask for.
    const persons = await queries.fetchQuery(personsQuery(number)).catch(() => []);
    const person = persons[shown ? active : 0];
    if (!person) onText(typed);
    else if (shown || persons.filter((one) => one.relation === "same").length === 1) await choose(person);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === "ArrowDown") setActive((at) => Math.min(at + 1, found.length - 1));
    else if (event.key === "ArrowUp") setActive((at) => Math.max(at - 1, 0));
    else if (event.key === "Escape" && found.length > 0) onText(typed);
    else if (event.key === "Enter") void enter();
    else return;
    event.preventDefault();
  };
  const says = () => {
    if (failed) return t("recall.failed");
    if (found.length > 0) return t("recall.choose");
    if (number !== null && answer.data?.length === 0) return t("recall.nobody");
    return t("recall.hint");
  };
  return (
    <div className={styles.recall}>
      <Field label={t("recall.label")} hint={says()}>
        {({ status: _, ...control }) => (
          <Input
            {...control}
            data-recall
            value={typed}
            inputMode="numeric"
            autoComplete="off"
            maxLength={200}
            role="combobox"
            aria-expanded={found.length > 0}
            aria-controls={id}
            aria-autocomplete="list"
            aria-activedescendant={found[active] ? `${id}-${active}` : undefined}
            onChange={(event) => {
              setTyped(event.target.value);
              setActive(0);
              setFailed(false);
            }}
            onKeyDown={onKeyDown}
          />
        )}
      </Field>
      {found.length > 0 && (
        <div id={id} role="listbox" aria-label={t("recall.found")} className={styles.list}>
          {found.map((person, index) => (
            <div
              key={person.dossier_code}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              className={`${styles.candidate} ${index === active ? styles.active : ""}`}
              onMouseMove={() => setActive(index)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => void choose(person)}
            >
              <Candidate person={person} />
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
