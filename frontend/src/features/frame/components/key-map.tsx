import { Checkbox, Modal } from "antd";
import { useTranslation } from "react-i18next";
import { usePreferences } from "@/api/preferences";
import styles from "./key-map.module.css";

const groups = [
  {
    name: "everywhere",
    keys: [
      ["/", "search"],
      ["t", "receive"],
      ["g h", "goToday"],
      ["g d", "goDossiers"],
      ["g t", "goProcedures"],
      ["g p", "goPetitions"],
      ["g b", "goReports"],
      ["g m", "goMine"],
      ["g q", "goOverdue"],
      ["g k", "goApprove"],
      ["g c", "goWorkload"],
      ["?", "help"],
      ["Esc", "closeIt"],
    ],
  },
  {
    name: "list",
    keys: [
      ["j", "next"],
      ["k", "previous"],
      ["Enter", "openRow"],
      ["Space", "peek"],
      ["x", "tick"],
      ["a", "assign"],
      ["b", "supplement"],
      ["r", "handOver"],
      ["t", "receiveRow"],
    ],
  },
  {
    name: "page",
    keys: [
      ["m", "mainAct"],
      ["a", "assignThis"],
      ["b", "supplementThis"],
    ],
  },
  {
    name: "form",
    keys: [
      ["Enter", "nextField"],
      ["Ctrl Enter", "saveAndPrint"],
      [": :", "template"],
    ],
  },
] as const;

export function KeyMap({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation("frame");
  const [{ keyboard }, prefer] = usePreferences();
  return (
    <Modal open={open} title={t("keys.title")} footer={null} onCancel={onClose} width={640}>
      <Checkbox checked={keyboard !== false} onChange={(event) => prefer({ keyboard: event.target.checked })}>
        {t("keys.enabled")}
      </Checkbox>
      <div className={styles.map}>
        {groups.map((group) => (
          <section key={group.name}>
            <h2>{t(`keys.${group.name}`)}</h2>
            <dl>
              {group.keys.map(([keys, act]) => (
                <div key={act}>
                  <dt>
                    {keys.split(" ").map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{t(`keys.${act}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
