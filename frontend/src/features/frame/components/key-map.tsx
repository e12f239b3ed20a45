import { Modal } from "antd";
import { useTranslation } from "react-i18next";
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
    ],
  },
  {
    name: "form",
    keys: [
      ["Enter", "nextField"],
      ["Ctrl Enter", "saveAndPrint"],
    ],
  },
] as const;

export function KeyMap({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation("frame");
  return (
    <Modal open={open} title={t("keys.title")} footer={null} onCancel={onClose} width={640}>
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
