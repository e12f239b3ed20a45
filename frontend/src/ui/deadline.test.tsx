import { render } from "@testing-library/react";
import { beforeAll, expect, test } from "vitest";
import type { Dossier } from "@/api/types";
import { setLanguage, startI18n } from "@/i18n/i18n";
import { setClock } from "@/lib/clock";
import { DeadlineText } from "./deadline";

type Timed = Parameters<typeof DeadlineText>[0]["of"];

beforeAll(async () => {
  setClock("2021-11-23T08:00:00+07:00");
  await startI18n();
});

const timed = (band: Dossier["deadline"]["band"], left: number | null, more: Partial<Timed> = {}): Timed => ({
  deadline: { band, working_days_left: left },
  due_at: "2021-11-25T17:00:00+07:00",
  timeliness: "open_in_time",
  ...more,
});
const words = (of: Timed) => render(<DeadlineText of={of} />).container.textContent;

test("a deadline is always said in words", async () => {
  expect(words(timed("soon", 2))).toBe("Còn 2 ngày làm việc17:00 thứ Năm 25/11");
  expect(words(timed("today", 0))).toContain("Đến hạn hôm nay");
  expect(words(timed("overdue", -3))).toContain("Quá hạn 3 ngày làm việc");
  expect(words(timed("paused", null))).toBe("Tạm dừng tính hạn, chờ bổ sung");
  expect(words(timed("done", null, { timeliness: "late" }))).toBe("Xong quá hạn");
  expect(words(timed("ok", null, { due_at: null }))).toBe("Chưa có hạn");
  await setLanguage("en");
  expect(words(timed("ok", 1))).toBe("1 working day left17:00 Thursday 25/11");
  await setLanguage("vi");
});
