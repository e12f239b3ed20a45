import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { FileDown } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/use-format";
import { ErrorState, Skeleton } from "@/ui/states";
import { useDownload } from "@/ui/use-download";
import { errorsPath, importErrorsQuery } from "../api/imports";
import styles from "./imports.module.css";

/** The lines that were sent back, with what is wrong in each, to be mended in the book and sent again. */
export function RefusedRows({ id }: { id: number }) {
  const { t } = useTranslation("imports");
  const { number } = useFormat();
  const download = useDownload();
  const rows = useQuery(importErrorsQuery(id));
  if (rows.isPending) return <Skeleton lines={8} />;
  if (rows.isError) return <ErrorState error={rows.error} retry={() => void rows.refetch()} />;
  return (
    <>
      <Button
        icon={<FileDown size={16} aria-hidden />}
        loading={download.busy}
        onClick={() => void download.start(errorsPath(id), "dong-bi-tra-lai.csv")}
      >
        {t("errorsFile")}
      </Button>
      <table className={styles.rows}>
        <thead>
          <tr>
            <th scope="col">{t("line")}</th>
            <th scope="col">{t("code")}</th>
            <th scope="col">{t("column")}</th>
            <th scope="col">{t("reason")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.data.items.map((row) => (
            <tr key={`${row.line}-${row.column ?? ""}-${row.reason}`}>
              <td>{number(row.line)}</td>
              <td>{row.code}</td>
              <td>{row.column}</td>
              <td>{row.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
