import { describe, expect, it } from "vitest";
import { readNarrativeSearch, readParagraphs, readRows, usualPeriods, writeRows } from "./search";

describe("the address of the narrative", () => {
  it("keeps an agency and up to four periods, each once, in their order", () => {
    expect(readNarrativeSearch({ agency: "2", period: ["2020-year", "2021-9m", "2020-year"] })).toEqual({
      agency: 2,
      period: ["2020-year", "2021-9m"],
    });
    expect(readNarrativeSearch({ period: "2021-q3" })).toEqual({ period: ["2021-q3"] });
  });
  it("leaves out what it does not know", () => {
    expect(readNarrativeSearch({ agency: "-2", period: ["soon", 7] })).toEqual({});
  });
  it("proposes the last year and nine months of this one", () => {
    expect(usualPeriods(2021)).toEqual(["2020-year", "2021-9m"]);
  });
});

describe("what is typed", () => {
  it("reads rows parted by strokes or tabs, and fills short ones", () => {
    expect(readRows("12/KH | 05/02/2020 | UBND\n\nx\ty", 3)).toEqual([
      ["12/KH", "05/02/2020", "UBND"],
      ["x", "y", ""],
    ]);
    expect(readRows("a|b|c|d", 3)).toEqual([["a", "b", "c | d"]]);
  });
  it("writes rows so that they are read back the same", () => {
    const rows = [["12/KH", "05/02/2020", "UBND"]];
    expect(readRows(writeRows(rows), 3)).toEqual(rows);
  });
  it("takes every line for a paragraph", () => {
    expect(readParagraphs(" Một.\n\nHai. \n")).toEqual(["Một.", "Hai."]);
  });
});
