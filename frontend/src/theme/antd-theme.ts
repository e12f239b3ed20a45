import { type ThemeConfig, theme } from "antd";
import { font, type Mode, palettes, size } from "./tokens";

/** Ant Design speaks with the same tokens as our own pieces. */
export function antdTheme(mode: Mode): ThemeConfig {
  const colours = palettes[mode];
  return {
    algorithm: mode === "dark" ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: colours.house,
      colorInfo: colours.focus,
      colorLink: colours.link,
      colorSuccess: colours.ok,
      colorWarning: colours.soon,
      colorError: colours.overdue,
      colorTextBase: colours.ink,
      colorBgBase: colours.ground,
      colorBgContainer: colours.raised,
      colorBgElevated: colours.raised,
      colorBorder: colours.lineStrong,
      colorBorderSecondary: colours.line,
      colorTextPlaceholder: colours.inkFaint,
      colorTextDescription: colours.inkSoft,
      fontFamily: font,
      fontSize: size.text,
      controlHeight: size.control,
      borderRadius: size.radius,
      borderRadiusSM: size.radiusSmall,
      wireframe: false,
      motion: !window.matchMedia("(prefers-reduced-motion: reduce)").matches,
    },
    components: {
      Button: { primaryShadow: "none", defaultShadow: "none", dangerShadow: "none", fontWeight: 500 },
      Modal: { titleFontSize: size.textLarge },
      Tooltip: { colorBgSpotlight: colours.ink, colorTextLightSolid: colours.ground },
    },
  };
}
