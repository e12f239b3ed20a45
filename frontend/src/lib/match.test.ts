import { expect, test } from "vitest";
import { search, searchable } from "./match";

const procedures = [
  { code: "1.001193", name: "Đăng ký khai sinh" },
  { code: "1.004884", name: "Đăng ký lại khai sinh" },
  { code: "2.000815", name: "Chứng thực bản sao từ bản chính giấy tờ, văn bản" },
  { code: "1.000894", name: "Đăng ký kết hôn" },
];
const list = searchable(procedures, (procedure) => ({ code: procedure.code, text: procedure.name }));
const codes = (typed: string, weight?: (item: (typeof procedures)[number]) => number) =>
  search(list, typed, weight).map((procedure) => procedure.code);

test("two or three letters of words find a procedure, without marks", () => {
  expect(codes("kh si")).toEqual(["1.001193", "1.004884"]);
  expect(codes("bs bc")).toEqual(["2.000815"]);
  expect(codes("bs xx")).toEqual([]);
  expect(codes("ban sao")[0]).toBe("2.000815");
});

test("part of the code finds it", () => {
  expect(codes("000815")).toEqual(["2.000815"]);
  expect(codes("1.0008")).toEqual(["1.000894"]);
});

test("what is used most at this desk comes first among equals", () => {
  expect(codes("dang ky", (procedure) => (procedure.code === "1.000894" ? 900 : 0))[0]).toBe("1.000894");
  expect(codes("")).toHaveLength(4);
});

test("the first letters of the words are enough", () => {
  const births = searchable(
    [
      { code: "1.001193", name: "Đăng ký khai sinh" },
      { code: "1.004884", name: "Đăng ký lại khai sinh" },
      { code: "1.000894", name: "Đăng ký kết hôn" },
    ],
    (item) => ({ code: item.code, text: item.name }),
  );
  expect(search(births, "dkks").map((item) => item.code)).toEqual(["1.001193"]);
  expect(search(births, "dkkh").map((item) => item.code)).toEqual(["1.000894"]);
  expect(search(births, "ks").map((item) => item.code)).toEqual(["1.001193", "1.004884"]);
});
