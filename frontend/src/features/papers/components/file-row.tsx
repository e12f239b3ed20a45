import { Button, Dropdown } from "antd";
import { Download, Eye, FileText, Image as Picture, Trash2, Undo2 } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { fetchFile } from "@/api/client";
import { useFormat } from "@/i18n/use-format";
import { ProblemNotice } from "@/ui/notice";
import { useDownload } from "@/ui/use-download";
import { contentPath, type PaperFile } from "../api/papers";
import { useSize } from "../size";
import styles from "./papers.module.css";

const REASONS = ["mistake", "unreadable", "foreign", "superseded"] as const;

interface Props {
  code: string;
  file: PaperFile;
  /** Null for whoever may only read. */
  onRemove: ((reason: string) => void) | null;
  onRestore: (() => void) | null;
  busy: boolean;
}

/** One kept file. A picture is fetched when somebody asks to see it, not before: lines are slow, looks are recorded. */
export function FileRow({ code, file, onRemove, onRestore, busy }: Props) {
  const { t } = useTranslation("papers");
  const { dateTime } = useFormat();
  const size = useSize();
  const download = useDownload();
  const path = contentPath(code, file.id);
  const [shown, setShown] = useState<string | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const image = file.media_type.startsWith("image/");
  const Icon = image ? Picture : FileText;
  useEffect(() => () => (shown ? URL.revokeObjectURL(shown) : undefined), [shown]);

  const look = async () => {
    if (shown) return setShown(null);
    try {
      setProblem(null);
      setShown(URL.createObjectURL(await fetchFile(path)));
    } catch (error) {
      setProblem(error);
    }
  };
  const facts = [
    file.pages !== null && file.pages > 1 ? t("pages", { count: file.pages }) : "",
    size(file.size),
    t("addedBy", {
      who: file.origin === "scanner" ? t("scanner") : file.added_by_name,
      when: dateTime(file.added_at),
    }),
    file.reused_code ? t("reused", { code: file.reused_code }) : "",
  ];
  const failed = problem ?? download.error;
  return (
    <li className={styles.file}>
      <Icon size={16} aria-hidden />
      <div>
        <span className={`${styles.name} ${file.removed_at ? styles.struck : ""}`}>{file.name}</span>
        <p className={styles.soft}>
          {file.removed_at
            ? t("removed", {
                reason: file.removed_reason ?? "",
                who: file.removed_by_name ?? "",
                when: dateTime(file.removed_at),
              })
            : facts.filter(Boolean).join(" · ")}
        </p>
      </div>
      <div className={styles.tools}>
        {image && !file.removed_at && (
          <Button
            type="text"
            size="small"
            icon={<Eye size={16} aria-hidden />}
            aria-label={t("look", { name: file.name })}
            aria-expanded={shown !== null}
            onClick={() => void look()}
          />
        )}
        <Button
          type="text"
          size="small"
          icon={<Download size={16} aria-hidden />}
          aria-label={t("open", { name: file.name })}
          loading={download.busy}
          onClick={() => void download.start(path, file.name)}
        />
        {!file.removed_at && onRemove && (
          <Dropdown
            trigger={["click"]}
            menu={{
              items: REASONS.map((key) => ({ key, label: t(`reasons.${key}`) })),
              // What stands in the books is written in the language of the office.
              onClick: ({ key }) => onRemove(t(`reasons.${key as (typeof REASONS)[number]}`, { lng: "vi" })),
            }}
          >
            <Button
              type="text"
              size="small"
              icon={<Trash2 size={16} aria-hidden />}
              aria-label={t("remove", { name: file.name })}
              disabled={busy}
            />
          </Dropdown>
        )}
        {file.removed_at && onRestore && (
          <Button
            size="small"
            icon={<Undo2 size={16} aria-hidden />}
            aria-label={t("restoreOf", { name: file.name })}
            disabled={busy}
            onClick={onRestore}
          >
            {t("restore")}
          </Button>
        )}
      </div>
      {(shown || failed !== null) && (
        <div className={styles.wide}>
          {shown && <img src={shown} alt={file.name} />}
          {failed !== null && <ProblemNotice error={failed} />}
        </div>
      )}
    </li>
  );
}
