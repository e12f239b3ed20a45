import { App, Button, Checkbox, Input, Popover } from "antd";
import { BookmarkPlus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { hasRole, useMe } from "@/api/session";
import type { DossierQuery, ViewFilters } from "@/api/types";
import { Field } from "@/ui/field";
import { ProblemNotice } from "@/ui/notice";
import { useViewActs } from "../use-views";
import styles from "./views.module.css";

interface Props {
  filters: DossierQuery;
  columns: readonly string[];
}

/** Keep the filters that are on under a name; a leader may share them with the agency. */
export function KeepView({ filters, columns }: Props) {
  const { t } = useTranslation(["views", "common"]);
  const { message } = App.useApp();
  const me = useMe();
  const { keep } = useViewActs();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState("");
  const [shared, setShared] = useState(false);
  const { code, limit: _limit, cursor: _cursor, ...kept } = filters;
  // A hand-picked set of codes is no question that can be asked again tomorrow.
  if (code || Object.keys(kept).length === 0) return null;
  const save = () => {
    if (!name.trim()) return;
    keep.mutate(
      {
        name: name.normalize("NFC").trim(),
        filters: kept as ViewFilters,
        columns: [...columns],
        ...(shared ? { agency_id: me.agency.id } : {}),
      },
      {
        onSuccess: (view) => {
          setOpen(false);
          setName("");
          void message.success(t("views:kept", { name: view.name }));
        },
      },
    );
  };
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      title={t("views:keepTitle")}
      content={
        <div className={styles.keep}>
          <Field label={t("views:name")}>
            {(control) => (
              <Input
                {...control}
                autoFocus
                maxLength={80}
                value={name}
                onChange={(event) => setName(event.target.value)}
                onPressEnter={save}
              />
            )}
          </Field>
          {hasRole(me, "leader") && (
            <Checkbox checked={shared} onChange={(event) => setShared(event.target.checked)}>
              {t("views:share", { agency: me.agency.name })}
            </Checkbox>
          )}
          {keep.error ? <ProblemNotice error={keep.error} /> : null}
          <Button type="primary" loading={keep.isPending} disabled={!name.trim()} onClick={save}>
            {t("common:save")}
          </Button>
        </div>
      }
    >
      <Button icon={<BookmarkPlus size={16} aria-hidden />}>{t("views:keep")}</Button>
    </Popover>
  );
}
