import { ConfigProvider } from "antd";
import type { Locale } from "antd/es/locale";
import viVN from "antd/locale/vi_VN";
import { type ReactNode, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { antdTheme } from "./antd-theme";
import { cssVariables, type Mode } from "./tokens";

const dark = () => window.matchMedia("(prefers-color-scheme: dark)");

function subscribe(changed: () => void) {
  const query = dark();
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}

/** Puts our variables on the document; called once before the first paint and again when the system changes. */
export function paint(mode: Mode) {
  const root = document.documentElement;
  root.dataset.mode = mode;
  for (const [name, value] of Object.entries(cssVariables(mode))) root.style.setProperty(name, value);
}

export const systemMode = (): Mode => (dark().matches ? "dark" : "light");

export function ThemeProvider({ children }: { children: ReactNode }) {
  const mode = useSyncExternalStore(subscribe, systemMode);
  const { i18n } = useTranslation();
  const [locale, setLocale] = useState<Locale>(viVN);
  useEffect(() => paint(mode), [mode]);
  useEffect(() => {
    if (i18n.language === "en") import("antd/locale/en_US").then((english) => setLocale(english.default));
    else setLocale(viVN);
  }, [i18n.language]);
  const theme = useMemo(() => antdTheme(mode), [mode]);
  return (
    <ConfigProvider theme={theme} locale={locale} button={{ autoInsertSpace: false }}>
      {children}
    </ConfigProvider>
  );
}
