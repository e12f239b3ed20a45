import { useQuery } from "@tanstack/react-query";
import { Link, type LinkProps, useRouterState } from "@tanstack/react-router";
import { Button, Tooltip } from "antd";
import { PanelLeftClose, PanelLeftOpen } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { queuesQuery } from "@/api/queries";
import { useMe } from "@/api/session";
import { useFormat } from "@/i18n/use-format";
import { Door } from "@/ui/door";
import { entries, entriesFor, ONLY_WHEN_FILLED, queueOrder } from "../nav";
import styles from "./frame.module.css";

function Queues({ onGo }: { onGo?: (() => void) | undefined }) {
  const { t } = useTranslation("frame");
  const format = useFormat();
  const { data } = useQuery(queuesQuery);
  const counts = new Map(data?.map((entry) => [entry.queue, entry.count]));
  return (
    <ul className={styles.queues}>
      {queueOrder
        .filter((queue) => counts.has(queue) && !(ONLY_WHEN_FILLED.has(queue) && counts.get(queue) === 0))
        .map((queue) => {
          const count = counts.get(queue) ?? 0;
          const tone = count === 0 ? styles.zero : queue === "overdue" ? styles.alarm : "";
          return (
            <li key={queue}>
              <Link
                to="/dossiers"
                search={{ queue }}
                className={styles.queue}
                activeProps={{ className: `${styles.queue} ${styles.here}` }}
                activeOptions={{ includeSearch: true }}
                onClick={onGo}
              >
                <span>{t(`queue.${queue}`)}</span>
                <span className={`${styles.count} ${tone}`}>
                  {format.number(count)}
                  <span className="visually-hidden"> {t("queueUnit")}</span>
                </span>
              </Link>
            </li>
          );
        })}
    </ul>
  );
}

type Line = (id: number, name: string, search: LinkProps["search"], count: string) => ReactNode;
/** Draws the saved views with the rail's own line. */
export type Views = (line: Line) => ReactNode;

const viewLine =
  (onGo: (() => void) | undefined): Line =>
  (id, name, search, count) => (
    <Link
      key={id}
      to="/dossiers"
      search={search as true}
      className={styles.queue}
      activeProps={{ className: `${styles.queue} ${styles.here}` }}
      activeOptions={{ includeSearch: true }}
      onClick={onGo}
    >
      <span>{name}</span>
      <span className={`${styles.count} ${count === "0" ? styles.zero : ""}`}>{count}</span>
    </Link>
  );

/** The entries of the rail; shared by the rail itself and the drawer of small screens. */
export function RailEntries({ views, narrow, onGo }: { views: Views; narrow?: boolean; onGo?: () => void }) {
  const { t } = useTranslation("frame");
  const me = useMe();
  const location = useRouterState({ select: (state) => state.location });
  // The entry of a part is lit on all its pages; in a queue the queue's own line is.
  const covers = (to: string) => location.pathname === to || location.pathname.startsWith(`${to}/`);
  const isHere = (to: string | undefined) => {
    if (to === undefined || !covers(to)) return false;
    if (to === "/dossiers" && !narrow && "queue" in location.search) return false;
    // A page of a part that has an entry of its own lights that one alone.
    return !entries.some((one) => one.to !== undefined && one.to.length > to.length && covers(one.to));
  };
  return (
    <ul>
      {entriesFor(me).map(({ name, to, icon: Icon }) => (
        <li key={name}>
          <Tooltip title={narrow ? t(`nav.${name}`) : undefined} placement="right">
            <Link
              to={to}
              className={`${styles.item} ${isHere(to) ? styles.here : ""}`}
              activeOptions={{ exact: true, includeSearch: false }}
              aria-label={narrow ? t(`nav.${name}`) : undefined}
              onClick={onGo}
            >
              <Icon size={18} aria-hidden />
              {!narrow && t(`nav.${name}`)}
            </Link>
          </Tooltip>
          {name === "dossiers" && !narrow && (
            <>
              <Queues onGo={onGo} />
              <div className={styles.queues}>{views(viewLine(onGo))}</div>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

export function Rail({ views, narrow, onFold }: { views: Views; narrow: boolean; onFold: () => void }) {
  const { t } = useTranslation(["frame", "common"]);
  const label = narrow ? t("nav.expand") : t("nav.collapse");
  return (
    <nav className={styles.rail} aria-label={t("nav.label")}>
      <div className={styles.head}>
        <Link to="/" className={styles.house} aria-label={t("common:app")}>
          <Door size={22} />
          {!narrow && t("common:app")}
        </Link>
        <Button
          type="text"
          size="small"
          aria-label={label}
          title={label}
          icon={narrow ? <PanelLeftOpen size={17} aria-hidden /> : <PanelLeftClose size={17} aria-hidden />}
          onClick={onFold}
        />
      </div>
      <RailEntries views={views} narrow={narrow} />
    </nav>
  );
}
