import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, Dropdown } from "antd";
import { Bell as BellIcon, CircleUserRound, Keyboard, Menu, Wifi, WifiOff } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { unseenQuery } from "@/api/alerts";
import { hasRole, signOut, useMe } from "@/api/session";
import { useReachable } from "@/lib/connection";
import { LanguageSwitch } from "@/ui/language-switch";
import { LinkButton } from "@/ui/link-button";
import styles from "./frame.module.css";
import { GlobalSearch } from "./global-search";

function useUnsent(staff: string): number {
  const [unsent, setUnsent] = useState(0);
  useEffect(() => {
    let stop = () => {};
    let gone = false;
    import("@/lib/drafts").then(({ watchUnsent, sweepDrafts }) => {
      if (gone) return;
      stop = watchUnsent(staff, setUnsent);
      void sweepDrafts();
    });
    return () => {
      gone = true;
      stop();
    };
  }, [staff]);
  return unsent;
}

function Connection() {
  const { t } = useTranslation("frame");
  const me = useMe();
  const reachable = useReachable();
  const unsent = useUnsent(String(me.id));
  const Icon = reachable ? Wifi : WifiOff;
  return (
    <span className={styles.connection} data-state={reachable ? "there" : "lost"}>
      <Icon size={16} aria-hidden />
      <span className={styles.text}>{reachable ? t("connection.online") : t("connection.offline")}</span>
      {unsent > 0 && hasRole(me, "clerk") && (
        <Link to="/receive" className={styles.unsent}>
          {t("connection.unsent", { count: unsent })}
        </Link>
      )}
    </span>
  );
}

/** For those in whose hands dossiers lie: how many alerts wait to be seen. */
function Bell() {
  const { t } = useTranslation("alerts");
  const { data } = useQuery(unseenQuery);
  const count = data?.count ?? 0;
  const words = count === 0 ? t("bellNone") : data?.more ? t("bellMore", { count }) : t("bell", { count });
  return (
    <LinkButton
      to="/alerts"
      look="text"
      aria-label={words}
      title={words}
      icon={<BellIcon size={19} aria-hidden />}
    >
      {count > 0 && <span className={styles.bell}>{data?.more ? `${count}+` : count}</span>}
    </LinkButton>
  );
}

function PersonMenu({ onKeys }: { onKeys: () => void }) {
  const { t } = useTranslation("frame");
  const me = useMe();
  const queries = useQueryClient();
  const leave = async () => {
    await signOut();
    queries.clear();
    (await import("@/lib/drafts")).mirrorDraft(null);
  };
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items: [
          {
            key: "who",
            disabled: true,
            label: (
              <>
                <strong>{me.name}</strong>
                <br />
                {me.title} · {me.agency.name}
              </>
            ),
          },
          { type: "divider" },
          { key: "keys", label: t("keys.open"), onClick: onKeys },
          { key: "out", label: t("signOut"), onClick: () => void leave() },
        ],
      }}
    >
      <Button
        type="text"
        aria-label={t("person", { name: me.name })}
        icon={<CircleUserRound size={20} aria-hidden />}
      />
    </Dropdown>
  );
}

export function TopBar({ onMenu, onKeys }: { onMenu: () => void; onKeys: () => void }) {
  const { t } = useTranslation("frame");
  const me = useMe();
  return (
    <header className={styles.top}>
      <Button
        type="text"
        className={styles.menu ?? ""}
        aria-label={t("nav.menu")}
        icon={<Menu size={20} aria-hidden />}
        onClick={onMenu}
      />
      <GlobalSearch />
      <div className={styles.end}>
        <span className={styles.desk} title={me.desk?.name ?? me.agency.name}>
          {me.desk?.name ?? me.agency.name}
        </span>
        {(["clerk", "officer", "leader"] as const).some((role) => hasRole(me, role)) && <Bell />}
        <Connection />
        <LanguageSwitch />
        <Button
          type="text"
          className={styles.desk ?? ""}
          aria-label={t("keys.open")}
          title={t("keys.open")}
          icon={<Keyboard size={19} aria-hidden />}
          onClick={onKeys}
        />
        <PersonMenu onKeys={onKeys} />
      </div>
    </header>
  );
}
