import { Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { now } from "@/lib/clock";
import { isoDay } from "@/lib/format";
import { DayInput } from "@/ui/day-input";
import { Field } from "@/ui/field";
import { type Officer, useEndDesignation } from "../api/officers";
import { OfficerFault } from "./officer-fault";

/** From which day on a designation no longer holds; it is not opened again. */
export function OfficerEnding({
  officer,
  name,
  onClose,
}: {
  officer: Officer;
  name: string;
  onClose: () => void;
}) {
  const { t } = useTranslation(["officers", "common"]);
  const today = isoDay(now());
  const [day, setDay] = useState<string | null>(officer.valid_from < today ? today : null);
  const end = useEndDesignation(officer.id, onClose);
  const early = day !== null && day <= officer.valid_from;
  return (
    <Modal
      open
      title={t("officers:endAsk", { name })}
      okText={t("officers:end")}
      cancelText={t("common:cancel")}
      okButtonProps={{ disabled: !day || early }}
      confirmLoading={end.isPending}
      onOk={() => day && end.mutate(day)}
      onCancel={onClose}
    >
      <p>{t("officers:endText")}</p>
      <Field
        label={t("officers:endFrom")}
        hint={t("officers:endHint")}
        fault={early ? t("officers:backwards") : undefined}
      >
        {(control) => <DayInput {...control} value={day} onValue={setDay} />}
      </Field>
      {end.error ? <OfficerFault error={end.error} /> : null}
    </Modal>
  );
}
