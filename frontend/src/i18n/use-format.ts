import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { now } from "@/lib/clock";
import * as format from "@/lib/format";

/** The formats of lib/format in the language of the page. */
export function useFormat() {
  const { i18n } = useTranslation();
  const language: format.Language = i18n.language === "en" ? "en" : "vi";
  return useMemo(
    () => ({
      language,
      date: format.formatDate,
      time: format.formatTime,
      dateTime: format.formatDateTime,
      dayInWords: (value: string | Date) => format.formatDayInWords(value, language, now()),
      weekday: (value: string | Date) => format.weekdayName(value, language),
      weekdayShort: (value: string | Date) => format.weekdayShort(value, language),
      number: (value: number) => format.formatNumber(value, language),
      decimal: (written: string) => format.formatDecimal(written, language),
      share: format.formatShare,
      money: (dong: number) => format.formatMoney(dong, language),
    }),
    [language],
  );
}
