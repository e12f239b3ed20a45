import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer, Input, Select } from "antd";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { agenciesQuery } from "@/api/queries";
import { useMe } from "@/api/session";
import { now } from "@/lib/clock";
import { isoDay } from "@/lib/format";
import { uuid } from "@/lib/uuid";
import { Notice, ProblemNotice } from "@/ui/notice";
import { type PetitionInput, recordPetition } from "../api/petitions";
import styles from "./petitions.module.css";

const KINDS = ["unclassified", "behaviour", "regulation", "proposal", "complaint"] as const;
const EMPTY = { phone: "", name: "", address: "", content: "", kind: "unclassified" as PetitionInput["kind"] };

/** The hotline's form: number first, the caller's own words, classified now or later. */
export function PetitionForm({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation("petitions");
  const { message } = App.useApp();
  const queries = useQueryClient();
  const agencies = useQuery(agenciesQuery);
  const [form, setForm] = useState(EMPTY);
  const me = useMe();
  const home = me.desk?.id ?? me.agency.id;
  const [about, setAbout] = useState(home);
  const [missing, setMissing] = useState(false);
  const key = useRef(uuid());
  const save = useMutation({
    mutationFn: () =>
      recordPetition(
        {
          channel: "phone",
          kind: form.kind,
          content: form.content,
          sender: { name: form.name, phone: form.phone, address: form.address, email: "" },
          agency_id: about,
        },
        key.current,
      ),
    onSuccess: (made) => {
      void message.success(t("saved", { code: made.code }));
      key.current = uuid();
      setForm(EMPTY);
      setAbout(home);
      void queries.invalidateQueries({ queryKey: ["get", "/api/feedback/v1/petitions"] });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(form.content.trim() === "");
    if (form.content.trim()) save.mutate();
  };
  const text = (name: "phone" | "name" | "address") => ({
    value: form[name],
    onChange: (event: { target: { value: string } }) => setForm({ ...form, [name]: event.target.value }),
  });
  const today = isoDay(now());
  const units = (agencies.data?.items ?? []).filter(
    (one) => one.kind !== "province" && one.valid_from <= today && (!one.valid_to || one.valid_to > today),
  );
  const unqualified =
    form.content.trim() !== "" && !(form.name.trim() && form.address.trim() && form.phone.trim());

  return (
    <Drawer open={open} onClose={onClose} size={520} title={t("new")}>
      <form className={styles.form} onSubmit={submit}>
        <label>
          {t("phone")}
          <Input autoFocus inputMode="tel" autoComplete="off" {...text("phone")} />
        </label>
        <label>
          {t("name")}
          <Input autoComplete="off" {...text("name")} />
        </label>
        <label>
          {t("address")}
          <Input autoComplete="off" {...text("address")} />
        </label>
        <label>
          {t("content")}
          <Input.TextArea
            rows={6}
            maxLength={5000}
            placeholder={t("contentHint")}
            status={missing ? "error" : ""}
            value={form.content}
            onChange={(event) => setForm({ ...form, content: event.target.value })}
          />
        </label>
        {missing && <Notice tone="error">{t("missingContent")}</Notice>}
        <label>
          {t("kindLabel")}
          <Select
            value={form.kind}
            options={KINDS.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
            onChange={(kind) => setForm({ ...form, kind })}
          />
        </label>
        <label>
          {t("about")}
          <Select
            showSearch={{ optionFilterProp: "label" }}
            value={about}
            options={units.map((one) => ({ value: one.id, label: one.name }))}
            onChange={setAbout}
          />
        </label>
        {unqualified && <Notice tone="warning">{t("unqualified")}</Notice>}
        {save.isError && <ProblemNotice error={save.error} />}
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t("save")}
        </Button>
      </form>
    </Drawer>
  );
}
