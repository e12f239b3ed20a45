import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { Tablet } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { hasRole, useMe } from "@/api/session";
import { useFormat } from "@/i18n/use-format";
import { now } from "@/lib/clock";
import { isoDay } from "@/lib/format";
import { LinkButton } from "@/ui/link-button";
import { Notice } from "@/ui/notice";
import { Page, Panel } from "@/ui/page";
import { EmptyState, ErrorState, Skeleton } from "@/ui/states";
import { surveySumsQuery } from "../api/surveys";
import styles from "./surveys.module.css";

const YEARS = 5;

/** How applicants judged an agency in a quarter or a year: sums only, five answers at a time. */
export function SurveySumsPage() {
  const { t } = useTranslation("surveys");
  const { language, number } = useFormat();
  const me = useMe();
  const agency = me.desk ?? me.agency;
  const [thisYear = 0, month = 1] = isoDay(now()).split("-").map(Number);
  const [year, setYear] = useState(thisYear);
  const [quarter, setQuarter] = useState<number | null>(Math.ceil(month / 3));
  const answer = useQuery(surveySumsQuery(agency.id, year, quarter));
  const sums = answer.data;
  return (
    <Page
      title={t("sumsTitle")}
      actions={
        hasRole(me, "clerk") && (
          <LinkButton to="/khao-sat" icon={<Tablet size={16} aria-hidden />}>
            {t("tablet")}
          </LinkButton>
        )
      }
    >
      <div className={styles.asked}>
        <Select
          aria-label={t("year")}
          value={year}
          options={Array.from({ length: YEARS }, (_, back) => ({
            value: thisYear - back,
            label: thisYear - back,
          }))}
          onChange={setYear}
        />
        <Select
          aria-label={t("quarter")}
          value={quarter ?? 0}
          style={{ minWidth: 140 }}
          options={[0, 1, 2, 3, 4].map((one) => ({
            value: one,
            label: one ? t("quarterOf", { quarter: one }) : t("wholeYear"),
          }))}
          onChange={(one) => setQuarter(one || null)}
        />
        <span className={styles.soft}>{agency.name}</span>
      </div>
      {answer.isError ? (
        <ErrorState error={answer.error} retry={() => void answer.refetch()} />
      ) : !sums ? (
        <Skeleton />
      ) : (
        <>
          <Notice>
            {t("counted", { counted: number(sums.counted), answered: number(sums.answered) })} {t("fiveAtATime")}
          </Notice>
          {sums.counted === 0 && <EmptyState title={t("none")}>{t("noneText")}</EmptyState>}
          {sums.results.map((results) => (
            <section key={results.key} aria-label={results.source}>
              <p className={styles.soft}>
                {t("source", { source: results.source })} {results.doubt}
              </p>
              <div className={styles.results}>
                {results.questions.map((question) => {
                  const all = question.counts.reduce((sum, one) => sum + one.count, 0);
                  return (
                    <Panel key={question.key} title={question[language]}>
                      <dl className={styles.counts}>
                        {question.counts.map((one) => (
                          <div key={one.key} style={{ display: "contents" }}>
                            <dt>{one[language]}</dt>
                            <meter
                              min={0}
                              max={Math.max(all, 1)}
                              value={one.count}
                              aria-label={`${one[language]}: ${one.count}/${all}`}
                            />
                            <dd>{t("of", { count: one.count, all: number(all) })}</dd>
                          </div>
                        ))}
                      </dl>
                    </Panel>
                  );
                })}
              </div>
            </section>
          ))}
          {sums.remarks.length > 0 && (
            <Panel title={t("remarks")}>
              <ul className={styles.remarks}>
                {sums.remarks.map((remark, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two people may write the same words
                  <li key={`${place} ${remark}`}>{remark}</li>
                ))}
              </ul>
            </Panel>
          )}
        </>
      )}
    </Page>
  );
}
