import { useTranslation } from "react-i18next";
import type { ColumnId } from "../columns";

/** What is wrong in a cell, in words: ours by their own word, the service's by its code, else by the column. */
export function useFaultWords() {
  const { t } = useTranslation("batch");
  return (column: ColumnId, fault: string): string =>
    t(`fault.${fault}` as "fault.empty", { defaultValue: t(`wrong.${column}`) });
}
