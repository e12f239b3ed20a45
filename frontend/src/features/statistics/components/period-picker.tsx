import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { periodsQuery } from "@/api/queries";
import { useFormat } from "@/i18n/use-format";
import { periodName } from "@/lib/period-name";
import { DayInput } from "@/ui/day-input";
import type { StatisticsSearch } from "../search";
import styles from "./statistics.module.css";

const FREE = "free";

/** Named periods by the rule of the 15th and the 14th (Decree 09/2019, article 12), or any two days. */
export function PeriodPicker(props: {
  search: StatisticsSearch;
  thisYear: number;
  onChange: (change: Pick<StatisticsSearch, "period" | "from" | "to">) => void;
}) {
  const { search, thisYear, onChange } = props;
  const { t } = useTranslation("statistics");
  const { date, language } = useFormat();
  const year = Number(search.period?.slice(0, 4) ?? search.from?.slice(0, 4) ?? thisYear);
  const periods = useQuery(periodsQuery(year));
  const years = Array.from(
    { length: Math.max(thisYear, 2020) - 2018 },
    (_, back) => Math.max(thisYear, 2020) - back,
  );
  const chosen = periods.data?.items.find((one) => one.key === search.period);

  return (
    <>
      <label className={styles.filter}>
        {t("year")}
        <Select
          className={styles.narrow}
          value={year}
          options={years.map((one) => ({ value: one, label: String(one) }))}
          onChange={(one) =>
            onChange({ period: search.period ? search.period.replace(/^\d{4}/, String(one)) : `${one}-year` })
          }
        />
      </label>
      <label className={styles.filter}>
        {t("period")}
        <Select
          className={styles.wide}
          value={search.period ?? FREE}
          loading={periods.isLoading}
          options={[
            ...(periods.data?.items ?? []).map((one) => ({
              value: one.key,
              label: `${periodName(one.key, one.label, language)} (${date(one.from)} – ${date(one.to)})`,
            })),
            { value: FREE, label: t("freeDates") },
          ]}
          onChange={(key) =>
            onChange(
              key === FREE
                ? { period: undefined, from: chosen?.from ?? `${year}-01-01`, to: chosen?.to ?? `${year}-12-31` }
                : { period: key, from: undefined, to: undefined },
            )
          }
        />
      </label>
      {!search.period && (
        <>
          <label className={styles.filter}>
            {t("from")}
            <DayInput value={search.from ?? null} onValue={(from) => from && onChange({ from, to: search.to })} />
          </label>
          <label className={styles.filter}>
            {t("to")}
            <DayInput value={search.to ?? null} onValue={(to) => to && onChange({ from: search.from, to })} />
          </label>
        </>
      )}
    </>
  );
}
