import { describe, expect, it } from "vitest";
import { readStatisticsSearch } from "./search";

describe("the address of the statistics page", () => {
  it("opens the year by level when it says nothing", () => {
    expect(readStatisticsSearch({})).toMatchObject({ period: "2020-year", by: ["level"] });
  });
  it("keeps a named period and up to three groups, each once", () => {
    const by = ["field", "level", "field", "agency", "channel", "nonsense"];
    expect(readStatisticsSearch({ period: "2021-9m", by })).toMatchObject({
      period: "2021-9m",
      by: ["field", "level", "agency"],
    });
  });
  it("takes free dates only as a pair and only without a named period", () => {
    expect(readStatisticsSearch({ from: "2021-03-05", to: "2021-06-20" })).toMatchObject({
      period: undefined,
      from: "2021-03-05",
      to: "2021-06-20",
    });
    expect(readStatisticsSearch({ from: "2021-03-05" }).period).toBe("2020-year");
    expect(readStatisticsSearch({ from: "5 March", to: "2021-06-20" }).from).toBeUndefined();
  });
  it("keeps the day as of which the figures are known", () => {
    expect(readStatisticsSearch({ known: "2021-09-14" }).known).toBe("2021-09-14");
    expect(readStatisticsSearch({ known: "yesterday" }).known).toBeUndefined();
  });
  it("leaves out what it does not know", () => {
    expect(readStatisticsSearch({ level: "ward", agency: "-1", field: "x", channel: "fax" })).toMatchObject({
      level: undefined,
      agency: undefined,
      field: undefined,
      channel: undefined,
    });
  });
});
