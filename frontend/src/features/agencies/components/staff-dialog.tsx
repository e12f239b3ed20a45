import { useQuery } from "@tanstack/react-query";
import { Input, Modal } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { isProblem } from "@/api/problem";
import { Field } from "@/ui/field";
import { ProblemNotice } from "@/ui/notice";
import { ErrorState, Skeleton } from "@/ui/states";
import { type Account, accountQuery, type StaffIn, useChangeAccount } from "../api/staff";
import styles from "./agencies.module.css";

/** The rest of a post stays as it is: who acts for which agency is decided elsewhere than in passing. */
const postOf = (account: Account): StaffIn => ({
  name: account.name,
  title: account.title,
  email: account.email,
  roles: account.roles,
  agency_id: account.agency.id,
  desk_id: account.desk?.id ?? null,
  act: account.act,
  read: account.read.includes("*") ? ["*"] : account.read.filter((one) => one !== "*"),
});

/** Name, title and e-mail of one of the staff. */
export function StaffDialog({ id, onClose }: { id: number; onClose: () => void }) {
  const { t } = useTranslation(["staff", "common"]);
  const account = useQuery(accountQuery(id));
  const [post, setPost] = useState<StaffIn | null>(null);
  const change = useChangeAccount(account.data, onClose);
  useEffect(() => {
    if (account.data) setPost((before) => before ?? postOf(account.data));
  }, [account.data]);
  const badAddress = isProblem(change.error) && change.error.errors.some((one) => one.pointer === "/email");
  const set = (patch: Partial<StaffIn>) => {
    change.reset();
    setPost((before) => before && { ...before, ...patch });
  };
  const form = () => {
    if (account.isError) return <ErrorState error={account.error} retry={() => void account.refetch()} />;
    if (!account.data || !post) return <Skeleton lines={4} />;
    return (
      <div className={styles.form}>
        <Field label={t("staff:name")} className={styles.whole}>
          {(control) => (
            <Input
              {...control}
              maxLength={120}
              value={post.name}
              onChange={(event) => set({ name: event.target.value })}
            />
          )}
        </Field>
        <Field label={t("staff:position")} className={styles.whole}>
          {(control) => (
            <Input
              {...control}
              maxLength={160}
              value={post.title ?? ""}
              onChange={(event) => set({ title: event.target.value })}
            />
          )}
        </Field>
        <Field
          label={t("staff:email")}
          hint={t("staff:emailHint")}
          fault={badAddress ? t("staff:emailWrong") : undefined}
          className={styles.whole}
        >
          {(control) => (
            <Input
              {...control}
              type="email"
              autoComplete="off"
              maxLength={254}
              value={post.email ?? ""}
              onChange={(event) => set({ email: event.target.value })}
            />
          )}
        </Field>
      </div>
    );
  };
  return (
    <Modal
      open
      title={account.data ? t("staff:editOf", { username: account.data.username }) : t("staff:edit")}
      okText={t("common:save")}
      cancelText={t("common:cancel")}
      okButtonProps={{ disabled: !post?.name.trim() }}
      confirmLoading={change.isPending}
      onOk={() => post && change.mutate({ ...post, email: post.email?.trim() || null })}
      onCancel={onClose}
    >
      {form()}
      {change.error && !badAddress ? <ProblemNotice error={change.error} /> : null}
    </Modal>
  );
}
