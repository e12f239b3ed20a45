import { expect, test } from "vitest";
import { CHANNELS, differsByChannel, dueFee } from "./fee";

const due = (fee_amount: number | null, fee_by_channel: Record<string, number>) =>
  CHANNELS.map((channel) => dueFee({ fee_amount, fee_by_channel }, channel));

test("a channel has its own fee or the common one, and nothing due is said, too", () => {
  expect(due(8000, {})).toEqual([8000, 8000, 8000]);
  expect(due(8000, { online: 4000 })).toEqual([8000, 4000, 8000]);
  expect(due(8000, { online: 0 })).toEqual([8000, 0, 8000]);
  expect(due(null, { online: 0, postal: 3000 })).toEqual([null, 0, 3000]);
  expect(due(null, {})).toEqual([null, null, null]);
});

test("only a procedure with fees by channel shows them", () => {
  expect(differsByChannel({ fee_amount: 8000, fee_by_channel: {} })).toBe(false);
  expect(differsByChannel({ fee_amount: null, fee_by_channel: { online: 0 } })).toBe(true);
});
