/** Every colour and size of the app. Nothing outside this folder names one; style sheets read the `--mc-*` variables. */

export type Mode = "light" | "dark";

export const font = '"Be Vietnam Pro", "Segoe UI", Roboto, "Noto Sans", sans-serif';

type Palette = Record<
  | "house"
  | "houseHover"
  | "houseSoft"
  | "onHouse"
  | "link"
  | "ground"
  | "raised"
  | "rail"
  | "sunken"
  | "hover"
  | "selected"
  | "ink"
  | "inkSoft"
  | "inkFaint"
  | "line"
  | "lineStrong"
  | "focus"
  | "ok"
  | "okSoft"
  | "soon"
  | "soonSoft"
  | "today"
  | "todaySoft"
  | "overdue"
  | "overdueSoft"
  | "paused"
  | "pausedSoft"
  | "demo"
  | "demoSoft"
  | "paper"
  | "paperInk",
  string
>;

/** Text colours reach 4.5:1 on `ground` and on their own soft ground. */
export const palettes: Record<Mode, Palette> = {
  light: {
    house: "#9b1c1f",
    houseHover: "#84161a",
    houseSoft: "#fbf1f0",
    onHouse: "#ffffff",
    link: "#9b1c1f",
    ground: "#ffffff",
    raised: "#ffffff",
    rail: "#f7f5f3",
    sunken: "#faf9f7",
    hover: "#f5f2ef",
    selected: "#f8ecea",
    ink: "#1c1a19",
    inkSoft: "#56504c",
    inkFaint: "#6f6862",
    line: "#e6e1dc",
    lineStrong: "#c9c2bb",
    focus: "#1d5fa8",
    ok: "#1b6b3a",
    okSoft: "#eaf5ee",
    soon: "#7a5600",
    soonSoft: "#fdf5df",
    today: "#a83f00",
    todaySoft: "#fdefe4",
    overdue: "#bf0d2c",
    overdueSoft: "#fdecef",
    paused: "#5b5f66",
    pausedSoft: "#f0f1f3",
    demo: "#5a4a00",
    demoSoft: "#fff6d1",
    paper: "#ffffff",
    paperInk: "#1c1a19",
  },
  dark: {
    house: "#c8484a",
    houseHover: "#d65c5d",
    houseSoft: "#341c1c",
    onHouse: "#ffffff",
    link: "#ee9494",
    ground: "#171615",
    raised: "#1f1e1c",
    rail: "#1c1b1a",
    sunken: "#1b1a19",
    hover: "#292725",
    selected: "#3a2423",
    ink: "#efebe7",
    inkSoft: "#bdb6af",
    inkFaint: "#a19a93",
    line: "#34312e",
    lineStrong: "#514c47",
    focus: "#7fb4f0",
    ok: "#79cf9a",
    okSoft: "#16291d",
    soon: "#e6bd52",
    soonSoft: "#2c2411",
    today: "#f39a5e",
    todaySoft: "#33200f",
    overdue: "#ff8a98",
    overdueSoft: "#3a171d",
    paused: "#b2b7bf",
    pausedSoft: "#26282b",
    demo: "#e9d67e",
    demoSoft: "#2b2712",
    paper: "#ffffff",
    paperInk: "#1c1a19",
  },
};

export const size = {
  text: 15,
  textSmall: 13,
  textLarge: 17,
  title: 22,
  figure: 28,
  control: 36,
  row: 36,
  radius: 6,
  radiusSmall: 4,
  rail: 232,
  railNarrow: 60,
  top: 52,
  page: 1440,
  panel: 440,
} as const;

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The custom properties that style sheets use, for one mode. */
export function cssVariables(mode: Mode): Record<string, string> {
  const variables: Record<string, string> = { "--mc-font": font };
  for (const [name, value] of Object.entries(palettes[mode])) variables[`--mc-${kebab(name)}`] = value;
  for (const [name, value] of Object.entries(size)) variables[`--mc-size-${kebab(name)}`] = `${value}px`;
  return variables;
}
