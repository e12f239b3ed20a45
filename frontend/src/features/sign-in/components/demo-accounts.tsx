import { useTranslation } from "react-i18next";
import styles from "./sign-in.module.css";

/** Public by design: these accounts exist only where the services say that they are a demo. */
const PASSWORD = "motcua-demo";
const ACCOUNTS = [
  "mc.huyen",
  "mc.dongmo",
  "cv.tnmt",
  "cv.tuphap",
  "ld.tnmt",
  "ld.huyen",
  "ct.dongmo",
  "truc.huyen",
  "daumoi.huyen",
  "quantri",
  "tinh.xem",
] as const;

export function DemoAccounts(props: { disabled: boolean; onChoose: (account: string, password: string) => void }) {
  const { t } = useTranslation("session");
  return (
    <section className={styles.demo}>
      <h2>{t("demoTitle")}</h2>
      <p>{t("demoText", { password: PASSWORD })}</p>
      <ul className={styles.accounts}>
        {ACCOUNTS.map((account) => (
          <li key={account}>
            <button type="button" disabled={props.disabled} onClick={() => props.onChoose(account, PASSWORD)}>
              {t(`demoAccounts.${account}`)}
              <code>{account}</code>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
