import { expect, test } from "vitest";
import { exportPath } from "./use-export";

test("the export asks exactly what the list asks", () => {
  expect(
    exportPath({ queue: "mine", agency: [2, 101], from: "2021-01-01", peek: "A", sort: "due_at" }, "csv"),
  ).toBe(
    "/api/dossier/v1/exports/dossiers.csv?queue=mine&sort=due_at&agency_id=2&agency_id=101&received_from=2021-01-01",
  );
  expect(exportPath({}, "xlsx")).toBe("/api/dossier/v1/exports/dossiers.xlsx");
});

test("names are asked for only with a purpose", () => {
  expect(exportPath({}, "xlsx", "Đối chiếu sổ")).toContain("personal=true&purpose=%C4%90%E1%BB%91i");
  expect(exportPath({}, "xlsx", "")).not.toContain("personal");
});
