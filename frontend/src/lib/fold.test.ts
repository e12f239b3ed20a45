import { expect, test } from "vitest";
import { compareNames, fold, words } from "./fold";

test("marks, case and the letter đ do not matter in a search", () => {
  expect(fold("Đăng ký LẠI khai sinh")).toBe("dang ky lai khai sinh");
  expect(fold("Ðặng Thị Ước".normalize("NFD"))).toContain("ng thi uoc");
});

test("a procedure code stays one word", () => {
  expect(words("2.001218 – Cấp bản sao (trích lục)")).toEqual(["2.001218", "cap", "ban", "sao", "trich", "luc"]);
});

test("people are sorted by given name first", () => {
  const names = ["Vi Thị Yến", "Hoàng Văn An", "Nông Thị Bình", "Lý Văn An"];
  expect(names.sort(compareNames)).toEqual(["Hoàng Văn An", "Lý Văn An", "Nông Thị Bình", "Vi Thị Yến"]);
});
