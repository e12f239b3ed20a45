import { Button } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "@/api/session";
import type { BulkAct } from "@/api/types";
import { actsFor, type Chosen } from "../bulk";
import { BulkDialog } from "./bulk-dialog";

interface Props extends Chosen {
  /** An act that a key has asked for. */
  wish: { act: BulkAct; clear: () => void } | null;
}

/** The acts for what is chosen; the dialog keeps what was chosen when it was opened. */
export function BulkButtons({ wish, ...chosen }: Props) {
  const { t } = useTranslation("bulk");
  const me = useMe();
  const [open, setOpen] = useState<{ act: BulkAct; chosen: Chosen } | null>(null);
  const acts = actsFor(me, chosen);
  useEffect(() => {
    if (!wish) return;
    wish.clear();
    if (acts.includes(wish.act)) setOpen({ act: wish.act, chosen });
  });
  return (
    <>
      {acts.map((act) => (
        <Button key={act} size="small" onClick={() => setOpen({ act, chosen })}>
          {t(`button.${act}`)}
        </Button>
      ))}
      {open && <BulkDialog act={open.act} chosen={open.chosen} onClose={() => setOpen(null)} />}
    </>
  );
}
