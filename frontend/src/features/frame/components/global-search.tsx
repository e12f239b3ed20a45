import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Search } from "lucide-react";
import { type KeyboardEvent, useId, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { dossiersQuery, proceduresQuery } from "@/api/queries";
import { useKeys } from "@/lib/keyboard";
import { search, searchable } from "@/lib/match";
import { useDebounced } from "@/lib/use-debounced";
import styles from "./global-search.module.css";

interface Hit {
  key: string;
  group: "dossiers" | "procedures";
  main: string;
  aside: string;
  go: () => void;
}

function useHits(typed: string, done: () => void): { hits: Hit[]; settled: boolean } {
  const { t } = useTranslation("frame");
  const navigate = useNavigate();
  const q = useDebounced(typed.trim(), 200);
  const enough = q.length >= 2;
  const dossiers = useQuery({ ...dossiersQuery({ q, limit: 6 }), enabled: enough });
  const procedures = useQuery({ ...proceduresQuery(), enabled: enough });
  const list = useMemo(
    () => searchable(procedures.data?.items ?? [], (item) => ({ code: item.code, text: item.name })),
    [procedures.data],
  );
  const go = (leave: () => Promise<void>) => () => {
    done();
    void leave();
  };
  if (!enough) return { hits: [], settled: false };
  const found: Hit[] = (dossiers.data?.items ?? []).map((row) => ({
    key: row.code,
    group: "dossiers",
    main: `${row.code} · ${row.applicant.name}`,
    aside: `${row.procedure_name}`,
    go: go(() => navigate({ to: "/dossiers/$code", params: { code: row.code } })),
  }));
  if (found.length > 0) {
    found.push({
      key: "all",
      group: "dossiers",
      main: t("search.allDossiers", { q }),
      aside: "",
      go: go(() => navigate({ to: "/dossiers", search: { q } })),
    });
  }
  for (const item of search(list, q, undefined, 5)) {
    found.push({
      key: item.code,
      group: "procedures",
      main: item.name,
      aside: `${item.code} · ${item.field.name}`,
      go: go(() => navigate({ to: "/procedures/$code", params: { code: item.code } })),
    });
  }
  return { hits: found, settled: !dossiers.isFetching && q === typed.trim() };
}

/** One field for everything, from any page by `/`: results as you type, grouped, chosen by arrows and Enter. */
export function GlobalSearch() {
  const { t } = useTranslation("frame");
  const [typed, setTyped] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const close = () => {
    setOpen(false);
    field.current?.blur();
  };
  const { hits, settled } = useHits(typed, () => {
    setTyped("");
    close();
  });
  useKeys({ "/": () => field.current?.focus() });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") close();
    else if (event.key === "ArrowDown") setActive((at) => Math.min(at + 1, hits.length - 1));
    else if (event.key === "ArrowUp") setActive((at) => Math.max(at - 1, 0));
    else if (event.key === "Enter") hits[active]?.go();
    else return;
    event.preventDefault();
  };
  const shown = open && typed.trim().length > 0;

  return (
    // biome-ignore lint/a11y/useSemanticElements: the search landmark has no element of its own in older browsers
    <div
      className={styles.search}
      role="search"
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
    >
      <div className={styles.field}>
        <Search size={17} aria-hidden />
        <input
          ref={field}
          role="combobox"
          aria-label={t("search.label")}
          aria-expanded={shown}
          aria-controls={id}
          aria-activedescendant={shown && hits[active] ? `${id}-${active}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          placeholder={t("search.placeholder")}
          value={typed}
          onFocus={() => setOpen(true)}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setTyped(event.target.value);
            setOpen(true);
            setActive(0);
          }}
        />
        <kbd aria-hidden>/</kbd>
      </div>
      {shown && (
        <div className={styles.results} id={id} role="listbox" aria-label={t("search.label")}>
          {typed.trim().length < 2 && <p className={styles.hint}>{t("search.hint")}</p>}
          {hits.map((hit, index) => (
            <div key={`${hit.group}-${hit.key}`}>
              {hits[index - 1]?.group !== hit.group && <h3>{t(`search.${hit.group}`)}</h3>}
              <div
                id={`${id}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                className={`${styles.option} ${index === active ? styles.active : ""}`}
                onMouseDown={(event) => event.preventDefault()}
                onMouseMove={() => setActive(index)}
                onClick={hit.go}
              >
                <span>{hit.main}</span>
                {hit.aside && <small>{hit.aside}</small>}
              </div>
            </div>
          ))}
          {settled && hits.length === 0 && (
            <p className={styles.hint}>{t("search.nothing", { q: typed.trim() })}</p>
          )}
        </div>
      )}
      <span className="visually-hidden" role="status">
        {shown && settled ? t("search.results", { count: hits.length }) : ""}
      </span>
    </div>
  );
}
