import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, Input } from "antd";
import { PhoneCall } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/use-format";
import { useDebounced } from "@/lib/use-debounced";
import { Page } from "@/ui/page";
import { EmptyState, ErrorState, Skeleton } from "@/ui/states";
import { petitionsQuery } from "../api/petitions";
import { PetitionForm } from "./petition-form";
import styles from "./petitions.module.css";

export function PetitionsPage({ mayRecord }: { mayRecord: boolean }) {
  const { t } = useTranslation("petitions");
  const { date } = useFormat();
  const [typed, setTyped] = useState("");
  const [recording, setRecording] = useState(false);
  const list = useQuery(petitionsQuery(useDebounced(typed.trim(), 250)));
  return (
    <Page
      title={t("title")}
      actions={
        mayRecord && (
          <Button type="primary" icon={<PhoneCall size={16} aria-hidden />} onClick={() => setRecording(true)}>
            {t("new")}
          </Button>
        )
      }
    >
      <Input.Search
        allowClear
        className={styles.search}
        aria-label={t("search")}
        placeholder={t("search")}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {list.isPending && <Skeleton lines={6} />}
      {list.isError && <ErrorState error={list.error} retry={() => void list.refetch()} />}
      {list.data?.items.length === 0 && <EmptyState title={t("none")}>{t("noneText")}</EmptyState>}
      {list.data && list.data.items.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t("code")}</th>
                <th scope="col">{t("received")}</th>
                <th scope="col">{t("kindLabel")}</th>
                <th scope="col">{t("content")}</th>
                <th scope="col">{t("sender")}</th>
                <th scope="col">{t("due")}</th>
                <th scope="col">{t("statusLabel")}</th>
              </tr>
            </thead>
            <tbody>
              {list.data.items.map((one) => (
                <tr key={one.code}>
                  <th scope="row">
                    <Link to="/petitions/$code" params={{ code: one.code }}>
                      {one.code}
                    </Link>
                  </th>
                  <td>{date(one.received_at)}</td>
                  <td>{t(`kind.${one.kind}`)}</td>
                  <td className={styles.content}>{one.content}</td>
                  <td>{one.sender.name}</td>
                  <td>{one.due_at ? date(one.due_at) : ""}</td>
                  <td>{t(`status.${one.status}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <PetitionForm open={recording} onClose={() => setRecording(false)} />
    </Page>
  );
}
