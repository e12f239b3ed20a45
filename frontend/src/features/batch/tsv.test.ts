import { expect, test } from "vitest";
import { readTsv, writeTsv } from "./tsv";

test("rows and cells as Excel copies them", () => {
  expect(readTsv("a\tb\r\nc\td\r\n")).toEqual([
    ["a", "b"],
    ["c", "d"],
  ]);
  expect(readTsv("a")).toEqual([["a"]]);
  expect(readTsv("")).toEqual([]);
  expect(readTsv("a\t\t\n\tb")).toEqual([
    ["a", "", ""],
    ["", "b"],
  ]);
});

test("quotes hold tabs, lines and quotes together; a lone quote is a letter", () => {
  expect(readTsv('"Thôn 1\nxã Y Tịch"\t"nói ""được"""\tx')).toEqual([["Thôn 1\nxã Y Tịch", 'nói "được"', "x"]]);
  expect(readTsv('đinh 5"\tx')).toEqual([['đinh 5"', "x"]]);
  expect(readTsv('"mở không đóng\tx\ny')).toEqual([['"mở không đóng', "x"], ["y"]]);
});

test("what is written is read back", () => {
  const rows = [
    ["a", 'b "c"', "d\ne"],
    ["", "f\tg", "h"],
  ];
  expect(readTsv(writeTsv(rows))).toEqual(rows);
});
