import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { agenciesQuery } from "@/api/queries";
import type { ProcedureDetail } from "@/api/types";
import { useFormat } from "@/i18n/use-format";
import { amountInWords } from "@/lib/worktime";
import { EmptyState } from "@/ui/states";
import { hoursOf, pictures, type Step, total } from "../steps";
import styles from "./internal-steps.module.css";
import sheet from "./procedures.module.css";

function useWords() {
  const { t } = useTranslation(["procedures", "dossier"]);
  const { language } = useFormat();
  const agencies = useQuery(agenciesQuery).data?.items ?? [];
  const agency = (id: number) => agencies.find((one) => one.id === id)?.name ?? String(id);
  const where = ({ division_id, agency_kind }: Step) => {
    if (division_id !== null) return agency(division_id);
    if (agency_kind === null) return t("internal.receiver");
    return agency_kind === "division" ? t("internal.division") : t(`dossier:level.${agency_kind}`);
  };
  return {
    agency,
    time: ({ amount, unit }: Pick<Step, "amount" | "unit">) => amountInWords(amount, unit, language),
    who: (step: Step) => (step.role ? `${t(`role.${step.role}`)} · ${where(step)}` : where(step)),
  };
}

/** One bar, each step as wide as its time; the words stand in the table below it. */
function Picture({ steps }: { steps: readonly Step[] }) {
  const { t } = useTranslation("procedures");
  const words = useWords();
  return (
    <figure className={styles.picture} aria-label={t("internal.picture")}>
      {steps.map((step, nth) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its place alone
          key={nth}
          className={`${styles.part} ${styles[step.kind]}`}
          style={{ flexGrow: hoursOf(step) ?? step.amount }}
          title={`${nth + 1}. ${step.name}: ${words.time(step)}`}
        >
          {nth + 1}
        </div>
      ))}
    </figure>
  );
}

function Steps({ steps, limit }: { steps: readonly Step[]; limit: string }) {
  const { t } = useTranslation("procedures");
  const words = useWords();
  const all = total(steps);
  return (
    <>
      {all !== null && <Picture steps={steps} />}
      <div className={sheet.scroll}>
        <table className={sheet.table}>
          <thead>
            <tr>
              <th scope="col" className={sheet.number}>
                #
              </th>
              <th scope="col">{t("internal.step")}</th>
              <th scope="col">{t("internal.who")}</th>
              <th scope="col">{t("col.time")}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map((step, nth) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its place alone
              <tr key={nth}>
                <td className={sheet.number}>{nth + 1}</td>
                <td>
                  {step.name}
                  {step.kind !== "internal" && (
                    <span className={`${styles.kind} ${styles[step.kind]}`}>
                      {t(`internal.kind.${step.kind}`)}
                    </span>
                  )}
                </td>
                <td>{words.who(step)}</td>
                <td>{words.time(step)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={sheet.count}>
        {all ? t("internal.total", { total: words.time(all), limit }) : t("internal.totalUnknown", { limit })}{" "}
        {t("internal.never")}
      </p>
    </>
  );
}

function Linked({ linked }: Pick<ProcedureDetail, "linked">) {
  const { t } = useTranslation("procedures");
  const words = useWords();
  return (
    <section>
      <h2>{t("internal.linked")}</h2>
      <div className={sheet.scroll}>
        <table className={sheet.table}>
          <thead>
            <tr>
              <th scope="col">{t("internal.linked")}</th>
              <th scope="col">{t("internal.purpose")}</th>
              <th scope="col">{t("col.time")}</th>
            </tr>
          </thead>
          <tbody>
            {linked.map((one) => (
              <tr key={`${one.agency_id} ${one.purpose}`}>
                <td>{words.agency(one.agency_id)}</td>
                <td>{one.purpose}</td>
                <td>{words.time(one)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** By which steps a dossier is handled inside, by whom and in what time; who takes part from outside. */
export function InternalSteps({ procedure }: { procedure: ProcedureDetail }) {
  const { t } = useTranslation(["procedures", "dossier"]);
  const shown = pictures(procedure);
  if (shown.length === 0 && procedure.linked.length === 0)
    return <EmptyState title={t("internal.none")}>{t("internal.noneText")}</EmptyState>;
  return (
    <article className={sheet.sheet}>
      <header>
        <h1 className={styles.title}>{procedure.name}</h1>
        <p className={sheet.count}>
          {procedure.code}
          {procedure.steps_source && <> · {t("internal.source", { source: procedure.steps_source })}</>}
        </p>
      </header>
      {shown.map(({ levels, steps }) => (
        <section key={levels.join()} className={styles.level}>
          <h2>{levels.map((level) => t(`dossier:level.${level}`)).join(", ")}</h2>
          <Steps steps={steps} limit={procedure.time_text} />
        </section>
      ))}
      {procedure.linked.length > 0 && <Linked linked={procedure.linked} />}
    </article>
  );
}
