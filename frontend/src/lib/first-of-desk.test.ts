import { expect, test } from "vitest";
import { firstOfDesk } from "./first-of-desk";

test("the twenty habits of a desk stand first, by use; the rest keeps its order", () => {
  const found = ["d", "c", "b", "a"].map((code) => ({ code }));
  const uses = ["a", "c"].map((procedure_code) => ({ procedure_code }));
  expect(firstOfDesk(found, uses).map((item) => item.code)).toEqual(["a", "c", "d", "b"]);
  const many = Array.from({ length: 20 }, (_, at) => ({ procedure_code: `x${at}` }));
  expect(firstOfDesk(found, [...many, ...uses])).toEqual(found);
});
