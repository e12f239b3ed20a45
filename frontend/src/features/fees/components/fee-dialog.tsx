import { Input, InputNumber, Modal, Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { uuid } from "@/lib/uuid";
import { Field } from "@/ui/field";
import { ProblemNotice } from "@/ui/notice";
import { type Entering, type Fees, METHODS, type Method, useEntering } from "../api/fees";
import styles from "./fees.module.css";

export type Wish = { kind: "collect" } | { kind: "waive" } | { kind: "reverse"; entry: number };

interface Props {
  code: string;
  fees: Fees;
  wish: Wish;
  onClose: () => void;
}

/** One entry in the book of fees. One key per opened dialog, so no money is taken twice. */
export function FeeDialog({ code, fees, wish, onClose }: Props) {
  const { t } = useTranslation(["fees", "common"]);
  const [key] = useState(uuid);
  const [tried, setTried] = useState(false);
  const left = fees.balance === null ? null : Math.max(fees.balance, 0);
  const [amount, setAmount] = useState<number | null>(left || null);
  const [method, setMethod] = useState<Method>("cash");
  const [why, setWhy] = useState("");
  const entering = useEntering(code);
  const needsAmount = wish.kind !== "reverse";
  const needsWhy = wish.kind !== "collect";
  const missing = {
    amount: needsAmount && !amount ? t("fees:amountMissing") : undefined,
    why: needsWhy && !why.trim() ? t("fees:whyMissing") : undefined,
  };

  const submit = () => {
    setTried(true);
    if (missing.amount || missing.why) return;
    const reason = why.normalize("NFC").trim();
    const given: Entering =
      wish.kind === "collect"
        ? { kind: "collect", amount: amount ?? 0, method }
        : wish.kind === "waive"
          ? { kind: "waive", amount, ground: reason }
          : { kind: "reverse", entry: wish.entry, reason };
    entering.mutate({ given, key }, { onSuccess: onClose });
  };

  return (
    <Modal
      open
      title={`${t(`fees:wish.${wish.kind}`)} · ${code}`}
      okText={t(`fees:wish.${wish.kind}`)}
      okButtonProps={{ danger: wish.kind === "reverse" }}
      cancelText={t("common:cancel")}
      confirmLoading={entering.isPending}
      onOk={submit}
      onCancel={onClose}
    >
      <p className={styles.soft}>{t(`fees:consequence.${wish.kind}`)}</p>
      <div className={styles.form}>
        {needsAmount && (
          <Field label={t("fees:amount")} fault={tried ? missing.amount : undefined}>
            {(control) => (
              <InputNumber<number>
                {...control}
                autoFocus
                min={1}
                max={left ?? 10_000_000_000}
                precision={0}
                step={1000}
                value={amount}
                formatter={(value) => `${value ?? ""}`.replace(/\B(?=(\d{3})+(?!\d))/g, ".")}
                parser={(text) => Number((text ?? "").replace(/\D/g, ""))}
                onChange={setAmount}
                onPressEnter={submit}
                style={{ width: "100%" }}
              />
            )}
          </Field>
        )}
        {wish.kind === "collect" && (
          <Radio.Group
            aria-label={t("fees:methodLabel")}
            value={method}
            options={METHODS.map((one) => ({ value: one, label: t(`fees:method.${one}`) }))}
            onChange={(event) => setMethod(event.target.value)}
          />
        )}
        {needsWhy && (
          <Field label={t(`fees:why.${wish.kind as "waive"}`)} fault={tried ? missing.why : undefined}>
            {(control) => (
              <Input.TextArea
                {...control}
                rows={3}
                maxLength={1000}
                value={why}
                onChange={(event) => setWhy(event.target.value)}
              />
            )}
          </Field>
        )}
        {entering.isError && <ProblemNotice error={entering.error} />}
      </div>
    </Modal>
  );
}
