import { expect, test } from "vitest";
import { toCsv } from "./csv";

test("cells are quoted where needed and formulas disarmed", () => {
  expect(
    toCsv([
      ["Mã", "Tên"],
      ["=1+1", 'Ông "A"; B'],
      ["-5", null],
    ]),
  ).toBe('\uFEFFMã;Tên\r\n\'=1+1;"Ông ""A""; B"\r\n-5;\r\n');
});
