import { useQuery } from "@tanstack/react-query";
import { Button, Dropdown, Input } from "antd";
import type { TextAreaRef } from "antd/es/input/TextArea";
import { TextQuote } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { body, client } from "@/api/client";
import { templatesQuery } from "@/api/queries";
import type { Template, TemplateKind } from "@/api/types";
import styles from "./template-text.module.css";

const SIGN = "::";

interface Props {
  kind: TemplateKind;
  /** The dossier that fills the blanks. */
  dossierCode: string;
  value: string;
  onChange: (value: string) => void;
  control?: { id: string; "aria-describedby"?: string; "aria-invalid"?: true; status?: "error" };
  rows?: number;
  autoFocus?: boolean;
  maxLength?: number;
}

/** A text that can be begun from a template: by its button, or by typing `::` where the text shall stand. */
export function TemplateText(props: Props) {
  const { kind, dossierCode, value, onChange, control, rows = 3, autoFocus = false, maxLength = 4000 } = props;
  const { t } = useTranslation("common");
  const [open, setOpen] = useState(false);
  const field = useRef<TextAreaRef>(null);
  const templates = useQuery(templatesQuery(kind)).data?.items ?? [];

  const insert = async (template: Template) => {
    setOpen(false);
    const { text } = await body(
      client.POST("/api/dossier/v1/templates/previews", {
        body: { dossier_code: dossierCode, body: template.body, legal_basis: template.legal_basis },
      }),
    );
    const at = value.indexOf(SIGN);
    onChange(at < 0 ? [value.trim(), text].filter(Boolean).join("\n") : value.replace(SIGN, () => text));
    field.current?.focus();
  };

  return (
    <div className={styles.text}>
      <Input.TextArea
        {...control}
        ref={field}
        rows={rows}
        autoFocus={autoFocus}
        maxLength={maxLength}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
          if (event.target.value.includes(SIGN) && templates.length > 0) setOpen(true);
        }}
      />
      {templates.length > 0 && (
        <Dropdown
          trigger={["click"]}
          open={open}
          onOpenChange={setOpen}
          menu={{
            autoFocus: true,
            items: templates.map((one) => ({ key: String(one.id), label: one.name })),
            onClick: ({ key }) => {
              const chosen = templates.find((one) => String(one.id) === key);
              if (chosen) void insert(chosen);
            },
          }}
        >
          <Button size="small" type="text" icon={<TextQuote size={15} aria-hidden />}>
            {t("fromTemplate")}
          </Button>
        </Dropdown>
      )}
    </div>
  );
}
