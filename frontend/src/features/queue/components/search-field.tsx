import { Input, type InputRef } from "antd";
import { Search } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useDebounced } from "@/lib/use-debounced";

/** What is typed narrows the list when the hand rests. */
export function SearchField({ value, onChange }: { value: string; onChange: (q: string | undefined) => void }) {
  const { t } = useTranslation("queue");
  const [typed, setTyped] = useState(value);
  const rested = useDebounced(typed, 300);
  const field = useRef<InputRef>(null);
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    latest.current(rested.trim() || undefined);
  }, [rested]);
  return (
    <Input
      ref={field}
      allowClear
      prefix={<Search size={16} aria-hidden />}
      aria-label={t("search")}
      placeholder={t("searchPlaceholder")}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => event.key === "Escape" && field.current?.blur()}
    />
  );
}
