import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "@/ui/notice";
import { Skeleton } from "@/ui/states";
import { type Mapping, previewQuery } from "../api/imports";
import { TARGETS } from "../mapping";
import styles from "./imports.module.css";

/** The first rows as they will be read, before anything is imported. */
export function MappingPreview({ id, mapping }: { id: number; mapping: Mapping }) {
  const { t } = useTranslation(["imports", "dossier"]);
  const preview = useQuery({ ...previewQuery(id, mapping, true), placeholderData: keepPreviousData });
  if (preview.isPending) return <Skeleton lines={6} />;
  if (preview.isError) return <ProblemNotice error={preview.error} />;
  const { rows } = preview.data;
  if (rows.length === 0) return <p>{t("imports:mapping.noRows")}</p>;
  const shown = TARGETS.filter((target) => rows.some((row) => row.values[target]));
  const word = (target: string, value: string | undefined) => {
    if (value && target === "status") return t(`dossier:status.${value as "received"}`);
    if (value && target === "channel") return t(`dossier:channel.${value as "counter"}`);
    return value;
  };
  return (
    <div className={styles.wide} aria-busy={preview.isPlaceholderData}>
      <table className={styles.rows} aria-label={t("imports:mapping.preview")}>
        <thead>
          <tr>
            <th scope="col">{t("imports:line")}</th>
            {shown.map((target) => (
              <th scope="col" key={target}>
                {t(`imports:target.${target}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line}>
              <td>{row.line}</td>
              {row.reason ? (
                <td colSpan={Math.max(shown.length, 1)} className={styles.failure}>
                  {row.column ? `${t(`imports:target.${row.column}`)}: ` : ""}
                  {row.reason}
                </td>
              ) : (
                shown.map((target) => <td key={target}>{word(target, row.values[target])}</td>)
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
