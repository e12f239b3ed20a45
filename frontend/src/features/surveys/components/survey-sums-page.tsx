import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { Tablet } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { agenciesQuery } from "@/api/queries";
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
/** Who answers for more than one desk. */
const OVERSEERS = ["focal", "admin", "viewer"] as const;

/** How applicants judged an agency in a quarter or a year: sums only, five answers at a time. */
export function SurveySumsPage() {
  const { t } = useTranslation("surveys");
  const { language, number, share } = useFormat();
  const me = useMe();
  const own = me.desk ?? me.agency;
  const overseer = OVERSEERS.some((role) => hasRole(me, role));
  const agencies = useQuery({ ...agenciesQuery, enabled: overseer }).data?.items ?? [];
  const [chosen, setChosen] = useState<number | null>(null);
  // An office that receives nothing itself looks at the agency it belongs to.
  const above = agencies.find((one) => one.id === own.id)?.parent_id;
  const agencyId = chosen ?? (overseer && !me.desk ? (above ?? own.id) : own.id);
  const [thisYear = 0, month = 1] = isoDay(now()).split("-").map(Number);
  const [year, setYear] = useState(thisYear);
  const [quarter, setQuarter] = useState<number | null>(Math.ceil(month / 3));
  const answer = useQuery(surveySumsQuery(agencyId, year, quarter));
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
        {overseer ? (
          <Select
            aria-label={t("agency")}
            className={styles.agency ?? ""}
            showSearch={{ optionFilterProp: "label" }}
            value={agencyId}
            options={agencies.map((one) => ({ value: one.id, label: one.name }))}
            onChange={setChosen}
          />
        ) : (
          <span className={styles.soft}>{own.name}</span>
        )}
      </div>
      {answer.isError ? (
        <ErrorState error={answer.error} retry={() => void answer.refetch()} />
      ) : !sums ? (
        <Skeleton />
      ) : (
        <div className={styles.sums}>
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
                          <div key={one.key}>
                            <dt>{one[language]}</dt>
                            <dd>
                              <meter
                                min={0}
                                max={Math.max(all, 1)}
                                value={one.count}
                                aria-label={`${one[language]}: ${one.count}/${all}`}
                              />
                              <span>{t("of", { count: one.count, share: share(one.count, all) })}</span>
                            </dd>
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
        </div>
      )}
    </Page>
  );
}
