import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { agenciesQuery, fieldsQuery } from "@/api/queries";
import { useFormat } from "@/i18n/use-format";
import { activeFilters, type DossierSearch, type FILTERS } from "../search";
import styles from "./queue.module.css";

type FilterName = (typeof FILTERS)[number];

function useFilterWords(search: DossierSearch, assignee: string): (name: FilterName) => string {
  const { t } = useTranslation(["queue", "dossier"]);
  const format = useFormat();
  const agencies = useQuery({ ...agenciesQuery, enabled: search.agency !== undefined });
  const fields = useQuery({ ...fieldsQuery, enabled: search.field !== undefined });
  const dayWords = (label: string, key: "from" | "to", day: string | undefined) =>
    `${label} ${t(`queue:filterBy.${key}`, { day: day ? format.date(day) : "" })}`;
  return (name) => {
    switch (name) {
      case "q":
        return t("queue:filterBy.q", { q: search.q ?? "" });
      case "status":
        return (search.status ?? []).map((status) => t(`dossier:status.${status}`)).join(", ");
      case "agency": {
        const names = new Map(agencies.data?.items.map((agency) => [agency.id, agency.short_name]));
        return (search.agency ?? []).map((id) => names.get(id) ?? String(id)).join(", ");
      }
      case "field":
        return fields.data?.items.find((field) => field.id === search.field)?.name ?? String(search.field);
      case "procedure":
        return `${t("queue:filterBy.procedure")} ${search.procedure}`;
      case "channel":
        return search.channel ? t(`dossier:channel.${search.channel}`) : "";
      case "code":
        return t("queue:filterBy.codes", { count: search.code?.length ?? 0 });
      case "assignee":
        return t("queue:filterBy.assignee", { name: assignee });
      case "doneFrom":
      case "doneTo":
        return dayWords(t("queue:filterBy.done"), name === "doneFrom" ? "from" : "to", search[name]);
      case "from":
      case "to":
        return dayWords(t("dossier:col.received"), name, search[name]);
      default:
        return dayWords(t("dossier:col.due"), name === "dueFrom" ? "from" : "to", search[name]);
    }
  };
}

interface Props {
  search: DossierSearch;
  /** The name of whom the list is narrowed to, as far as a row of it tells. */
  assignee: string;
  onChange: (patch: Partial<Record<FilterName, undefined>>) => void;
}

/** What narrows the list, each removable by one press, and how many there are in words. */
export function FilterChips({ search, assignee, onChange }: Props) {
  const { t } = useTranslation("queue");
  const wordsOf = useFilterWords(search, assignee);
  const names = activeFilters(search);
  if (names.length === 0) return null;
  return (
    <div className={styles.chips}>
      <span>{t("filtering", { count: names.length })}:</span>
      {names.map((name) => (
        <span key={name} className={styles.chip}>
          {wordsOf(name)}
          <button
            type="button"
            aria-label={t("remove", { name: wordsOf(name) })}
            onClick={() => onChange({ [name]: undefined })}
          >
            <X size={14} aria-hidden />
          </button>
        </span>
      ))}
      <Button
        type="link"
        size="small"
        onClick={() => onChange(Object.fromEntries(names.map((name) => [name, undefined])))}
      >
        {t("clear")}
      </Button>
    </div>
  );
}
