import { useNavigate } from "@tanstack/react-router";
import { App, Drawer } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { usePreferences } from "@/api/preferences";
import { hasRole, useMe } from "@/api/session";
import { useKeys, useLetters } from "@/lib/keyboard";
import { usePreference } from "@/lib/preferences";
import styles from "./frame.module.css";
import { KeyMap } from "./key-map";
import { Notices } from "./notices";
import { Rail, RailEntries, type Views } from "./rail";
import { TopBar } from "./top-bar";

/** What stands around every page behind the sign-in. */
interface Props {
  /** Saved views, each drawn as a line of the rail. */
  views: Views;
  children: ReactNode;
}

export function Frame({ views, children }: Props) {
  const { t } = useTranslation(["common", "frame"]);
  const me = useMe();
  const navigate = useNavigate();
  const [narrow, setNarrow] = usePreference("rail-narrow", false);
  const [menu, setMenu] = useState(false);
  const [keys, setKeys] = useState(false);
  const [{ keyboard }] = usePreferences();
  useLetters(keyboard !== false);
  useKeys({
    "?": () => setKeys(true),
    "g h": () => void navigate({ to: "/" }),
    "g d": () => void navigate({ to: "/dossiers" }),
    "g t": () => void navigate({ to: "/procedures" }),
    "g b": () => void navigate({ to: "/reports", search: {} as never }),
    "g p": () => void navigate({ to: "/petitions" }),
    "g m": () => void navigate({ to: "/dossiers", search: { queue: "mine" } }),
    "g q": () => void navigate({ to: "/dossiers", search: { queue: "overdue" } }),
    ...(hasRole(me, "leader")
      ? {
          "g c": () => void navigate({ to: "/workload" }),
          "g k": () => void navigate({ to: "/dossiers", search: { queue: "to_approve" } }),
        }
      : {}),
    ...(hasRole(me, "clerk") ? { t: () => void navigate({ to: "/receive" }) } : {}),
  });
  return (
    <App component={false} message={{ top: 64 }}>
      <a className="skip-link" href="#content">
        {t("skip")}
      </a>
      <div className={`${styles.frame} ${narrow ? styles.narrow : ""}`}>
        <Notices />
        <Rail views={views} narrow={narrow} onFold={() => setNarrow(!narrow)} />
        <TopBar onMenu={() => setMenu(true)} onKeys={() => setKeys(true)} />
        <main id="content" tabIndex={-1} className={styles.main}>
          {children}
        </main>
      </div>
      <Drawer open={menu} onClose={() => setMenu(false)} placement="left" title={t("app")} size={280}>
        <nav aria-label={t("frame:nav.label")}>
          <RailEntries views={views} onGo={() => setMenu(false)} />
        </nav>
      </Drawer>
      <KeyMap open={keys} onClose={() => setKeys(false)} />
    </App>
  );
}
