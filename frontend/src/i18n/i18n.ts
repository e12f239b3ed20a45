import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language } from "@/lib/format";
import { readPreference } from "@/lib/preferences";
import { resources } from "./vi/resources";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: typeof resources;
    enableSelector: false;
  }
}

async function loadEnglish(): Promise<void> {
  if (i18next.hasResourceBundle("en", "common")) return;
  const english = await import("./en/resources");
  for (const [namespace, texts] of Object.entries(english.resources))
    i18next.addResourceBundle("en", namespace, texts);
}

/** Vietnamese is always there; English is fetched when somebody asks for it. */
export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: "vi",
    fallbackLng: "vi",
    defaultNS: "common",
    resources: { vi: resources },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await setLanguage(readPreference<Language>("language", "vi"));
}

export async function setLanguage(language: Language): Promise<void> {
  if (language === "en") await loadEnglish();
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
