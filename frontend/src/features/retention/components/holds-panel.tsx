import { useQuery } from "@tanstack/react-query";
import { Button, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/use-format";
import { Field } from "@/ui/field";
import { ProblemNotice } from "@/ui/notice";
import { Panel } from "@/ui/page";
import { ErrorState, Skeleton } from "@/ui/states";
import { holdsQuery, liftHold, placeHold } from "../api/retention";
import { useChange } from "../use-change";
import styles from "./retention.module.css";

const SUBJECTS = ["dossier_code", "identity_number", "applicant_name", "procedure_code"] as const;
type Subject = (typeof SUBJECTS)[number];

/** What must not be destroyed, whatever its age, until the hold is lifted. */
export function HoldsPanel({ agency }: { agency: number }) {
  const { t } = useTranslation("retention");
  const { date } = useFormat();
  const holds = useQuery(holdsQuery);
  const [lifting, setLifting] = useState<number | null>(null);
  const [ground, setGround] = useState("");
  const lift = useChange(
    (id: number) => liftHold(id, ground.trim()),
    () => {
      setLifting(null);
      setGround("");
    },
  );
  if (holds.isPending) return <Skeleton lines={4} />;
  if (holds.isError) return <ErrorState error={holds.error} retry={() => void holds.refetch()} />;
  return (
    <Panel title={t("hold.title")} className={styles.panel}>
      <HoldForm agency={agency} />
      {lift.error && <ProblemNotice error={lift.error} />}
      {holds.data.items.length === 0 ? (
        <p className={styles.note}>{t("hold.none")}</p>
      ) : (
        <div className={styles.scroll}>
          <table className={styles.table} aria-label={t("hold.title")}>
            <thead>
              <tr>
                <th scope="col">{t("hold.subject")}</th>
                <th scope="col">{t("hold.ground")}</th>
                <th scope="col">{t("hold.by")}</th>
                <th scope="col">{t("hold.lifted")}</th>
              </tr>
            </thead>
            <tbody>
              {holds.data.items.map((hold) => (
                <tr key={hold.id}>
                  <td>
                    {t(`hold.kind.${hold.kind}`)}: {hold.subject}
                  </td>
                  <td>{hold.ground}</td>
                  <td>
                    {hold.actor_name}, {date(hold.held_at)}
                  </td>
                  <td>
                    {hold.lifted_at ? (
                      `${hold.lifted_by}, ${date(hold.lifted_at)}: ${hold.lift_ground}`
                    ) : lifting === hold.id ? (
                      <div className={styles.form}>
                        <Input
                          autoFocus
                          aria-label={t("hold.liftGround")}
                          placeholder={t("hold.liftGround")}
                          value={ground}
                          onChange={(event) => setGround(event.target.value)}
                        />
                        <Button
                          disabled={ground.trim().length < 3}
                          loading={lift.isPending}
                          onClick={() => lift.mutate(hold.id)}
                        >
                          {t("hold.lift")}
                        </Button>
                      </div>
                    ) : (
                      <Button size="small" onClick={() => setLifting(hold.id)}>
                        {t("hold.lift")}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}

function HoldForm({ agency }: { agency: number }) {
  const { t } = useTranslation("retention");
  const [subject, setSubject] = useState<Subject>("dossier_code");
  const [value, setValue] = useState("");
  const [ground, setGround] = useState("");
  const place = useChange(
    () => placeHold({ agency_id: agency, ground: ground.trim(), [subject]: value.trim() }),
    () => {
      setValue("");
      setGround("");
    },
  );
  return (
    <>
      <div className={styles.form}>
        <Field label={t("hold.subject")} className={styles.field}>
          {({ id }) => (
            <Select
              id={id}
              style={{ width: "100%" }}
              value={subject}
              options={SUBJECTS.map((one) => ({ value: one, label: t(`hold.by_subject.${one}`) }))}
              onChange={setSubject}
            />
          )}
        </Field>
        <Field label={t(`hold.by_subject.${subject}`)} className={styles.field}>
          {({ id }) => <Input id={id} value={value} onChange={(event) => setValue(event.target.value)} />}
        </Field>
        <Field label={t("hold.ground")} className={styles.wide}>
          {({ id }) => <Input id={id} value={ground} onChange={(event) => setGround(event.target.value)} />}
        </Field>
        <Button
          disabled={value.trim().length < 2 || ground.trim().length < 3}
          loading={place.isPending}
          onClick={() => place.mutate(undefined)}
        >
          {t("hold.place")}
        </Button>
      </div>
      {place.error && <ProblemNotice error={place.error} />}
    </>
  );
}
