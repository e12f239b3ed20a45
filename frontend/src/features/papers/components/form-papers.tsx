import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "@/api/session";
import { Panel } from "@/ui/page";
import { filesQuery } from "../api/papers";
import { dossierPlace, draftPlace } from "../pending";
import { moveTo } from "../sender";
import { useUploads } from "../use-uploads";
import { AddBar } from "./add-bar";
import { DropZone } from "./drop-zone";
import styles from "./papers.module.css";
import { SendingRow } from "./sending-row";

/** Files for a dossier that is still being received: sent and checked at once, attached when it is saved. */
export function FormPapers({ draft }: { draft: string }) {
  const { t } = useTranslation("papers");
  const me = useMe();
  const uploads = useUploads(String(me.id), draftPlace(draft), null);
  return (
    <Panel title={t("forForm")}>
      <DropZone active onFiles={(files) => void uploads.add(files)}>
        <ul className={styles.list}>
          {uploads.list.map((one) => (
            <SendingRow key={one.pending.id} of={one} onCancel={() => void uploads.cancel(one.pending)} />
          ))}
        </ul>
        <AddBar onFiles={(files, target) => void uploads.add(files, target)}>
          <span className={styles.soft}>{t("forFormHint")}</span>
        </AddBar>
      </DropZone>
    </Panel>
  );
}

/** The dossier has its code: what was handed in for the form goes to it, also when the clerk has moved on. */
export function SavedPapers({ draft, code }: { draft: string; code: string }) {
  const { t } = useTranslation("papers");
  const me = useMe();
  const staff = String(me.id);
  const uploads = useUploads(staff, dossierPlace(code), code);
  const attached = useQuery(filesQuery(code)).data?.items.length ?? 0;
  useEffect(() => void moveTo(staff, draftPlace(draft), dossierPlace(code)), [staff, draft, code]);
  if (attached === 0 && uploads.list.length === 0) return null;
  return (
    <section aria-label={t("forForm")}>
      {attached > 0 && <p role="status">{t("attached", { count: attached })}</p>}
      <ul className={styles.list}>
        {uploads.list.map((one) => (
          <SendingRow key={one.pending.id} of={one} onCancel={() => void uploads.cancel(one.pending)} />
        ))}
      </ul>
    </section>
  );
}
