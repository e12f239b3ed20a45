import { describe, expect, it } from "vitest";
import { partsOf, readReportSearch } from "./search";

describe("the address of a report", () => {
  it("keeps a form and a cell, and leaves out what is none", () => {
    expect(readReportSearch({ form: "ii06", cell: "ii06.district.3.opening" })).toEqual({
      form: "ii06",
      cell: "ii06.district.3.opening",
    });
    expect(readReportSearch({ form: "<b>", cell: "x y" })).toEqual({});
    expect(readReportSearch({ form: 7, cell: null })).toEqual({});
  });

  it("takes a cell's name apart", () => {
    expect(partsOf("ii06.district.3.opening")).toEqual({ form: "ii06", row: "district.3", column: "opening" });
    expect(partsOf("ii06_units.all.received_total")).toEqual({
      form: "ii06_units",
      row: "all",
      column: "received_total",
    });
  });
});
