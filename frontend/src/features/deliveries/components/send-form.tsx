import { useQuery } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { now } from "@/lib/clock";
import { Field } from "@/ui/field";
import { ProblemNotice } from "@/ui/notice";
import { receiversQuery, send, useChange } from "../api/deliveries";
import styles from "./deliveries.module.css";
import { useWhat, WhatFields } from "./what-fields";

const KEYS = ["q1", "q2", "q3", "q4", "h1", "h2", "9m", "year"] as const;

/** Send a period's form or closed report now, beside the schedules. */
export function SendForm() {
  const { t } = useTranslation("deliveries");
  const receivers = useQuery(receiversQuery);
  const [receiver, setReceiver] = useState<number | null>(null);
  const [period, setPeriod] = useState<string | null>(null);
  const what = useWhat();
  const sending = useChange(send, () => setPeriod(null));
  const year = now().getFullYear();
  const periods = [year, year - 1].flatMap((one) =>
    KEYS.map((key) => ({ value: `${one}-${key}`, label: t(`period.${key}`, { year: one }) })),
  );
  return (
    <>
      <div className={styles.form}>
        <Field label={t("receiver")} className={styles.field}>
          {({ id }) => (
            <Select
              id={id}
              value={receiver}
              onChange={setReceiver}
              options={(receivers.data?.items ?? [])
                .filter((one) => one.active)
                .map((one) => ({ value: one.id, label: one.name }))}
            />
          )}
        </Field>
        <WhatFields of={what} />
        <Field label={t("sent.period")} className={styles.field}>
          {({ id }) => <Select id={id} value={period} onChange={setPeriod} options={periods} />}
        </Field>
        <Button
          type="primary"
          disabled={receiver === null || period === null || !what.complete}
          loading={sending.isPending}
          onClick={() =>
            receiver !== null &&
            period !== null &&
            sending.mutate({ receiver_id: receiver, period, ...what.wanted })
          }
        >
          {t("sent.now")}
        </Button>
      </div>
      {sending.error ? <ProblemNotice error={sending.error} /> : null}
    </>
  );
}
