import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Input, Select } from "antd";
import { Search } from "lucide-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { proceduresQuery } from "@/api/queries";
import { search, searchable } from "@/lib/match";
import { Page } from "@/ui/page";
import { EmptyState, ErrorState, Skeleton } from "@/ui/states";
import { LEVELS, type ProceduresSearch } from "../search";
import styles from "./procedures.module.css";

type Patch = { [K in keyof ProceduresSearch]?: ProceduresSearch[K] | undefined };

function useMatching({ q, level, field }: ProceduresSearch) {
  const answer = useQuery(proceduresQuery());
  const items = answer.data?.items;
  const list = useMemo(() => searchable(items ?? [], (item) => ({ code: item.code, text: item.name })), [items]);
  const fields = useMemo(() => {
    const named = new Map((items ?? []).map((item) => [item.field.id, item.field.name]));
    return [...named]
      .map(([value, label]) => ({ value, label }))
      .sort((a, b) => a.label.localeCompare(b.label, "vi"));
  }, [items]);
  const found = useMemo(
    () =>
      search(list, q ?? "", undefined, list.length).filter(
        (item) => (!level || item.levels.includes(level)) && (field === undefined || item.field.id === field),
      ),
    [list, q, level, field],
  );
  return { answer, fields, found };
}

/** The catalogue in force: all of it at once, narrowed as one types. */
export function ProceduresPage(props: { search: ProceduresSearch; onSearch: (patch: Patch) => void }) {
  const { t } = useTranslation(["procedures", "dossier"]);
  const { onSearch } = props;
  const [typed, setTyped] = useState(props.search.q ?? "");
  const { answer, fields, found } = useMatching({ ...props.search, q: typed });
  const { level, field } = props.search;

  const content = () => {
    if (answer.isPending) return <Skeleton lines={10} />;
    if (answer.isError && !answer.data)
      return <ErrorState error={answer.error} retry={() => void answer.refetch()} />;
    if (found.length === 0) return <EmptyState title={t("nothing")}>{t("nothingText")}</EmptyState>;
    return (
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={t("table")}>
          <thead>
            <tr>
              <th scope="col">{t("col.name")}</th>
              <th scope="col" data-wide>
                {t("col.code")}
              </th>
              <th scope="col" data-wide>
                {t("col.field")}
              </th>
              <th scope="col" data-wide>
                {t("col.level")}
              </th>
              <th scope="col">{t("col.time")}</th>
            </tr>
          </thead>
          <tbody>
            {found.map((item) => (
              <tr key={item.code}>
                <td>
                  <Link to="/procedures/$code" params={{ code: item.code }}>
                    {item.name}
                  </Link>
                </td>
                <td data-wide className="code">
                  {item.code}
                </td>
                <td data-wide>{item.field.name}</td>
                <td data-wide className="code">
                  {item.levels.map((one) => t(`dossier:level.${one}`)).join(", ")}
                </td>
                <td className={styles.time}>{item.time_text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    );
  };

  return (
    <Page title={t("title")}>
      <div className={styles.bar}>
        <Input
          allowClear
          autoFocus
          prefix={<Search size={16} aria-hidden />}
          aria-label={t("search")}
          placeholder={t("searchPlaceholder")}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => onSearch({ q: typed.trim() || undefined })}
        />
        <Select
          aria-label={t("level")}
          style={{ width: 150 }}
          value={level ?? ""}
          options={[
            { value: "", label: t("allLevels") },
            ...LEVELS.map((value) => ({ value, label: t(`dossier:level.${value}`) })),
          ]}
          onChange={(value) => onSearch({ level: LEVELS.find((one) => one === value) })}
        />
        <Select
          aria-label={t("field")}
          style={{ width: 260 }}
          value={field ?? 0}
          options={[{ value: 0, label: t("allFields") }, ...fields]}
          onChange={(value) => onSearch({ field: value || undefined })}
        />
        <span className={styles.count} role="status">
          {answer.data ? t("count", { count: found.length }) : ""}
        </span>
      </div>
      {content()}
    </Page>
  );
}
