import { Button } from "antd";
import { Languages } from "lucide-react";
import { useTranslation } from "react-i18next";
import { setLanguage } from "@/i18n/i18n";
import { useFormat } from "@/i18n/use-format";
import { usePreference } from "@/lib/preferences";

/** Offers the other language by its own name. */
export function LanguageSwitch({ className }: { className?: string }) {
  const { t } = useTranslation("frame");
  const { language } = useFormat();
  const [, keep] = usePreference("language", language);
  const other = language === "vi" ? "en" : "vi";
  return (
    <Button
      type="text"
      className={className}
      lang={other}
      icon={<Languages size={17} aria-hidden />}
      onClick={() => {
        keep(other);
        void setLanguage(other);
      }}
    >
      {other === "en" ? t("languageEn") : t("languageVi")}
    </Button>
  );
}
