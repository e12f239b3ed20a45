import { BarChart } from "echarts/charts";
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  TitleComponent,
  TooltipComponent,
} from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import { palettes } from "@/theme/tokens";
import type { Statistics } from "../api/statistics";
import styles from "./statistics.module.css";

use([BarChart, GridComponent, LegendComponent, TitleComponent, TooltipComponent, AriaComponent, SVGRenderer]);

const SERIES = ["resolved_early", "resolved_on_time", "resolved_late", "open_total"] as const;
const ROW = 28;
const FRAME = 110;

type Props = {
  title: string;
  unit: string;
  rows: readonly { name: string; values: Statistics["totals"]["values"] }[];
  words: Record<(typeof SERIES)[number], string>;
};

/** Stacked bars with patterns, so that they can be told apart in black and white; the table is the text of it. */
export default function StatisticsChart({ title, unit, rows, words }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return;
    const dark = window.matchMedia("(prefers-color-scheme: dark)").matches;
    const palette = palettes[dark ? "dark" : "light"];
    const chart = init(place.current, null, { renderer: "svg" });
    chart.setOption({
      animation: !window.matchMedia("(prefers-reduced-motion: reduce)").matches,
      aria: { enabled: true, decal: { show: true }, label: { description: title } },
      color: [palette.ok, palette.focus, palette.overdue, palette.soon],
      textStyle: { fontFamily: "inherit", color: palette.ink },
      title: { text: title, textStyle: { fontSize: 15, fontWeight: 600, color: palette.ink } },
      legend: { top: 28, left: 0, textStyle: { color: palette.ink } },
      tooltip: { trigger: "axis", axisPointer: { type: "shadow" } },
      grid: { top: 64, left: 8, right: 24, bottom: 28, containLabel: true },
      xAxis: {
        type: "value",
        name: unit,
        nameLocation: "middle",
        nameGap: 26,
        axisLabel: { color: palette.inkSoft },
      },
      yAxis: {
        type: "category",
        inverse: true,
        data: rows.map((row) => row.name),
        axisLabel: { color: palette.ink, width: 220, overflow: "truncate" },
      },
      series: SERIES.map((measure) => ({
        type: "bar",
        stack: "all",
        name: words[measure],
        data: rows.map((row) => row.values[measure]),
      })),
    });
    const watcher = new ResizeObserver(() => chart.resize());
    watcher.observe(place.current);
    return () => {
      watcher.disconnect();
      chart.dispose();
    };
  }, [title, unit, rows, words]);
  return <div ref={place} className={styles.canvas} style={{ height: FRAME + rows.length * ROW }} role="img" />;
}
