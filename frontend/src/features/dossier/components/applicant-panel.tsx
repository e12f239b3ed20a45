import { useMutation, useQueryClient } from "@tanstack/react-query";
import { AutoComplete, Button, Modal } from "antd";
import { Eye } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { actsQuery } from "@/api/queries";
import type { Dossier } from "@/api/types";
import { Field } from "@/ui/field";
import { ProblemNotice } from "@/ui/notice";
import { Facts, Panel } from "@/ui/page";
import { reveal } from "../api/acts";
import styles from "./dossier.module.css";

/** Masked until a person says why; what was shown leaves with the page and is never kept. */
export function ApplicantPanel({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation(["act", "dossier", "common"]);
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [purpose, setPurpose] = useState("");
  const looking = useMutation({
    mutationFn: () => reveal(dossier.code, purpose.normalize("NFC").trim()),
    gcTime: 0,
    onSuccess: () => {
      setOpen(false);
      void queries.invalidateQueries({ queryKey: actsQuery(dossier.code).queryKey });
    },
  });
  const shown = looking.data ?? dossier.applicant;
  const organisation = shown.kind === "organisation";
  return (
    <Panel
      title={t("act:page.applicant")}
      aside={
        dossier.allowed_acts.includes("view_personal_data") &&
        !looking.data && (
          <Button type="link" size="small" icon={<Eye size={15} aria-hidden />} onClick={() => setOpen(true)}>
            {t("act:reveal.button")}
          </Button>
        )
      }
    >
      <Facts
        of={[
          [t(organisation ? "dossier:applicant.organisationName" : "dossier:applicant.name"), shown.name],
          [
            t(organisation ? "dossier:applicant.organisationNumber" : "dossier:applicant.identity_number"),
            shown.identity_number,
          ],
          [t("dossier:applicant.phone"), shown.phone],
          [t("dossier:applicant.email"), shown.email],
          [t("dossier:applicant.address"), shown.address],
        ]}
      />
      {looking.data && (
        <p className={styles.soft} role="status">
          {t("act:reveal.shown")}
        </p>
      )}
      <Modal
        open={open}
        title={t("act:reveal.title")}
        okText={t("act:reveal.submit")}
        cancelText={t("common:cancel")}
        okButtonProps={{ disabled: purpose.trim().length < 3 }}
        confirmLoading={looking.isPending}
        onOk={() => looking.mutate()}
        onCancel={() => setOpen(false)}
      >
        <p>{t("act:reveal.text")}</p>
        <div className={styles.form}>
          <Field label={t("act:reveal.purpose")}>
            {(control) => (
              <AutoComplete
                {...control}
                autoFocus
                value={purpose}
                options={t("act:reveal.common", { returnObjects: true }).map((value) => ({ value }))}
                onChange={setPurpose}
              />
            )}
          </Field>
          {looking.error ? <ProblemNotice error={looking.error} /> : null}
        </div>
      </Modal>
    </Panel>
  );
}
