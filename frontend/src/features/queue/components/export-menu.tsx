import { Button, Dropdown, Input, Modal, Progress } from "antd";
import { Download } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/use-format";
import { Field } from "@/ui/field";
import { Notice, ProblemNotice } from "@/ui/notice";
import type { DossierSearch } from "../search";
import { type ExportKind, useExport } from "../use-export";

const SHORTEST_PURPOSE = 5;

interface Props {
  search: DossierSearch;
  /** How long the list is, when that is known. */
  total: number | undefined;
}

/** The whole list as a file, names masked; unmasked only with a purpose, which stays on record. */
export function ExportMenu({ search, total }: Props) {
  const { t } = useTranslation(["queue", "common"]);
  const { number, language } = useFormat();
  const { progress, error, start, stop } = useExport(search, language);
  const [asking, setAsking] = useState(false);
  const [purpose, setPurpose] = useState("");
  const [kind, setKind] = useState<ExportKind>("xlsx");
  const enough = purpose.trim().length >= SHORTEST_PURPOSE;

  const words = () => {
    if (!progress || progress.bytes === 0) return t("queue:export.making");
    const kilobytes = t("queue:export.size", { size: number(Math.ceil(progress.bytes / 1024)) });
    // Of a workbook the size is known and no line can be counted; of a CSV it is the other way round.
    if (progress.size !== null) return kilobytes;
    const rows = Math.max(progress.lines - 1, 0);
    return `${t("queue:export.rows", { count: rows, shown: number(rows) })} · ${kilobytes}`;
  };
  const percent = () => {
    if (!progress) return undefined;
    if (progress.size) return Math.floor((100 * progress.bytes) / progress.size);
    return total ? Math.min(99, Math.floor((100 * Math.max(progress.lines - 1, 0)) / total)) : undefined;
  };

  return (
    <>
      <Dropdown
        trigger={["click"]}
        disabled={progress !== null}
        menu={{
          items: [
            { key: "xlsx", label: t("queue:export.xlsx") },
            { key: "csv", label: t("queue:export.csv") },
            { type: "divider" },
            { key: "personal", label: t("queue:export.personal") },
          ],
          onClick: ({ key }) => (key === "personal" ? setAsking(true) : void start(key as ExportKind)),
        }}
      >
        <Button icon={<Download size={16} aria-hidden />} loading={progress !== null}>
          {t("queue:export.button")}
        </Button>
      </Dropdown>
      {progress && (
        <Notice
          action={
            <Button size="small" onClick={stop}>
              {t("common:cancel")}
            </Button>
          }
        >
          {words()}
          {percent() !== undefined && (
            <Progress percent={percent() ?? 0} size="small" aria-label={t("queue:export.button")} />
          )}
        </Notice>
      )}
      {error !== null && <ProblemNotice error={error} />}
      <Modal
        open={asking}
        title={t("queue:export.personal")}
        okText={t("queue:export.take")}
        cancelText={t("common:cancel")}
        okButtonProps={{ disabled: !enough }}
        onCancel={() => setAsking(false)}
        onOk={() => {
          setAsking(false);
          void start(kind, purpose.trim());
          setPurpose("");
        }}
      >
        <p>{t("queue:export.personalText")}</p>
        <Field label={t("queue:export.purpose")} hint={t("queue:export.purposeHint")}>
          {(control) => (
            <Input
              {...control}
              maxLength={500}
              value={purpose}
              onChange={(event) => setPurpose(event.target.value)}
            />
          )}
        </Field>
        <Button.Group>
          {(["xlsx", "csv"] as const).map((one) => (
            <Button
              key={one}
              aria-pressed={kind === one}
              type={kind === one ? "primary" : "default"}
              onClick={() => setKind(one)}
            >
              {one.toUpperCase()}
            </Button>
          ))}
        </Button.Group>
      </Modal>
    </>
  );
}
