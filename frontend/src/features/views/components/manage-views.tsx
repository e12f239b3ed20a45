import { App, Button, Input, Modal } from "antd";
import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { usePreferences } from "@/api/preferences";
import type { View } from "@/api/types";
import { ProblemNotice } from "@/ui/notice";
import { useViewActs } from "../use-views";
import styles from "./views.module.css";

const UNDO_SECONDS = 10;

function NameField({ view, onName }: { view: View; onName: (name: string) => void }) {
  const { t } = useTranslation("views");
  const [name, setName] = useState(view.name);
  const done = () => {
    const next = name.normalize("NFC").trim();
    if (next && next !== view.name) onName(next);
    else setName(view.name);
  };
  if (!view.may_change)
    return (
      <span>
        {view.name} <span className={styles.soft}>· {view.agency_name ?? view.owner_name}</span>
      </span>
    );
  return (
    <Input
      aria-label={t("rename", { name: view.name })}
      maxLength={80}
      value={name}
      onChange={(event) => setName(event.target.value)}
      onBlur={done}
      onPressEnter={done}
    />
  );
}

/** Names, order and end of the views in sight. */
export function ManageViews({ views, onClose }: { views: readonly View[]; onClose: () => void }) {
  const { t } = useTranslation(["views", "common"]);
  const { message } = App.useApp();
  const [, prefer] = usePreferences();
  const { rename, remove, restore } = useViewActs();
  const move = (at: number, step: number) => {
    const order = views.map((view) => view.id);
    const [id] = order.splice(at, 1);
    if (id === undefined) return;
    order.splice(at + step, 0, id);
    prefer({ view_order: order });
  };
  const take = (view: View) =>
    remove.mutate(view, {
      onSuccess: () => {
        const key = `view-${view.id}`;
        const undo = () => {
          message.destroy(key);
          restore.mutate(view);
        };
        void message.open({
          key,
          duration: UNDO_SECONDS,
          content: (
            <>
              {t("views:removed", { name: view.name })}{" "}
              <Button size="small" onClick={undo}>
                {t("views:undo")}
              </Button>
            </>
          ),
        });
      },
    });
  const error = rename.error ?? remove.error ?? restore.error;
  return (
    <Modal open title={t("views:manage")} footer={null} onCancel={onClose}>
      <ul className={styles.manage}>
        {views.map((view, at) => (
          <li key={view.id}>
            <NameField view={view} onName={(name) => rename.mutate({ view, name })} />
            <Button
              aria-label={t("views:up", { name: view.name })}
              icon={<ArrowUp size={16} aria-hidden />}
              disabled={at === 0}
              onClick={() => move(at, -1)}
            />
            <Button
              aria-label={t("views:down", { name: view.name })}
              icon={<ArrowDown size={16} aria-hidden />}
              disabled={at === views.length - 1}
              onClick={() => move(at, 1)}
            />
            <Button
              aria-label={t("views:remove", { name: view.name })}
              icon={<Trash2 size={16} aria-hidden />}
              disabled={!view.may_change}
              onClick={() => take(view)}
            />
          </li>
        ))}
      </ul>
      {views.length === 0 && <p className={styles.soft}>{t("views:none")}</p>}
      {error ? <ProblemNotice error={error} /> : null}
    </Modal>
  );
}
