import { Input } from "antd";
import { type ComponentProps, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { now } from "@/lib/clock";
import { formatDate } from "@/lib/format";
import { parseDay, parseTime } from "@/lib/parse-date";

type Shared = Omit<ComponentProps<typeof Input>, "value" | "onChange" | "defaultValue"> & {
  value: string | null;
  onValue: (value: string | null) => void;
};

function useTyped(value: string | null, show: (value: string) => string) {
  const [typed, setTyped] = useState(value ? show(value) : "");
  const [wrong, setWrong] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new value from outside replaces what is typed
  useEffect(() => {
    setTyped(value ? show(value) : "");
    setWrong(false);
  }, [value]);
  return { typed, setTyped, wrong, setWrong };
}

function Typed(
  props: Shared & { parse: (text: string) => string | null; show: (value: string) => string; says: string },
) {
  const { value, onValue, parse, show, says, ...rest } = props;
  const { typed, setTyped, wrong, setWrong } = useTyped(value, show);
  const settle = () => {
    if (!typed.trim()) {
      setWrong(false);
      if (value !== null) onValue(null);
      return;
    }
    const read = parse(typed);
    setWrong(read === null);
    if (read !== null) {
      setTyped(show(read));
      if (read !== value) onValue(read);
    }
  };
  return (
    <Input
      {...rest}
      value={typed}
      aria-invalid={wrong}
      status={wrong ? "error" : ""}
      title={wrong ? says : rest.title}
      autoComplete="off"
      onChange={(event) => setTyped(event.target.value)}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === "Enter") settle();
        rest.onKeyDown?.(event);
      }}
    />
  );
}

/** A day typed as people type it ("15/9", "+5", "hôm nay"); the value is yyyy-mm-dd. */
export function DayInput(props: Shared) {
  const { t } = useTranslation();
  return (
    <Typed
      placeholder={t("dayPlaceholder")}
      title={t("dayHint")}
      says={t("dayWrong")}
      {...props}
      parse={(text) => parseDay(text, now())}
      show={formatDate}
    />
  );
}

/** A time typed as "8h30", "830" or "8:30"; the value is HH:MM. */
export function TimeInput(props: Shared) {
  const { t } = useTranslation();
  return <Typed placeholder="08:30" says={t("timeWrong")} {...props} parse={parseTime} show={(value) => value} />;
}
