import { useQuery } from "@tanstack/react-query";
import { Camera, Paperclip } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { policyQuery } from "../api/papers";
import type { Target } from "../use-uploads";
import { FileChooser } from "./file-chooser";
import styles from "./papers.module.css";

/** What the chooser of the system offers, by the policy of this house. */
export function useAccept(): string {
  const policy = useQuery(policyQuery).data;
  return (policy?.kinds ?? []).flatMap((kind) => kind.extensions.map((one) => `.${one}`)).join(",");
}

/** Where files come in: by hand, by camera, and whatever else the place offers. */
export function AddBar(props: { onFiles: (files: File[], target?: Target) => void; children?: ReactNode }) {
  const { t } = useTranslation("papers");
  const policy = useQuery(policyQuery).data;
  const accept = useAccept();
  return (
    <div className={styles.add}>
      <p className={styles.soft}>{t("drop")}</p>
      <FileChooser
        label={t("choose")}
        icon={<Paperclip size={16} aria-hidden />}
        accept={accept}
        onFiles={props.onFiles}
      />
      <FileChooser
        className={styles.camera}
        label={t("camera")}
        icon={<Camera size={16} aria-hidden />}
        accept="image/jpeg"
        camera
        onFiles={(files) => props.onFiles(files, { camera: true })}
      />
      {props.children}
      {policy && (
        <p className={styles.soft}>
          {t("limits", {
            size: t("megabytes", { count: Math.floor(policy.max_bytes / 2 ** 20) }),
            files: policy.max_files,
          })}
          {!policy.virus_scanned && <strong> · {t("unscanned")}</strong>}
        </p>
      )}
    </div>
  );
}
