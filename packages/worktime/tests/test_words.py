"""What a citizen is told, to the letter."""

import datetime as dt
from fractions import Fraction

import pytest
from due_cases import CALENDAR, COMMUNE, NO_CUTOFF, cases
from worktime import Calendar, Pause, TraceStep, Unit, due
from worktime.calendars import ZONE


def at(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=ZONE)


@pytest.mark.parametrize(
    ("calendar", "start", "amount", "unit", "told"),
    [
        (
            CALENDAR,
            "2021-09-10 16:40",
            3,
            "working_day",
            "Nhận 16:40 thứ Sáu 10/09/2021 (sau 15:00), tính từ thứ Hai 13/09; 3 ngày làm việc; "
            "hẹn trả 17:00 thứ Năm 16/09/2021",
        ),
        (
            CALENDAR,
            "2021-09-01 09:05",
            Fraction(3, 2),
            "working_day",
            "Nhận 09:05 thứ Tư 01/09/2021; 1,5 ngày làm việc; trừ 02/09–03/09 Quốc khánh; "
            "hẹn trả 11:30 thứ Ba 07/09/2021",
        ),
        (
            CALENDAR,
            "2021-02-09 08:00",
            1,
            "working_day",
            "Nhận 08:00 thứ Ba 09/02/2021; 1 ngày làm việc; trừ 10/02–16/02 Tết Nguyên Đán; "
            "hẹn trả 17:00 thứ Tư 17/02/2021",
        ),
        (
            CALENDAR,
            "2021-09-02 10:00",
            3,
            "day",
            "Nhận 10:00 thứ Năm 02/09/2021 (ngày nghỉ), tính từ thứ Hai 06/09; 3 ngày; "
            "trừ 02/09–03/09 Quốc khánh; hẹn trả 17:00 thứ Năm 09/09/2021",
        ),
        (
            CALENDAR,
            "2021-09-09 08:00",
            3,
            "day",
            "Nhận 08:00 thứ Năm 09/09/2021; 3 ngày; hết hạn Chủ nhật 12/09 là ngày nghỉ, chuyển sang ngày "
            "làm việc kế tiếp; hẹn trả 17:00 thứ Hai 13/09/2021",
        ),
        (
            CALENDAR,
            "2025-12-31 08:00",
            6,
            "working_day",
            "Nhận 08:00 thứ Tư 31/12/2025; 6 ngày làm việc; trừ 01/01/2026 Tết Dương lịch, 02/01/2026 nghỉ thay "
            "cho ngày 10/01/2026; tính cả 10/01/2026 (làm bù); hẹn trả 17:00 thứ Bảy 10/01/2026",
        ),
        (
            NO_CUTOFF,
            "2021-09-15 17:30",
            Fraction(1, 3),
            "working_hour",
            "Nhận 17:30 thứ Tư 15/09/2021 (ngoài giờ làm việc), tính từ thứ Năm 16/09; 20 phút làm việc; "
            "hẹn trả 07:50 thứ Năm 16/09/2021",
        ),
        (
            CALENDAR,
            "2021-09-15 10:00",
            Fraction(17, 2),
            "working_hour",
            "Nhận 10:00 thứ Tư 15/09/2021; 8 giờ 30 phút làm việc; hẹn trả 11:00 thứ Năm 16/09/2021",
        ),
        (
            CALENDAR,
            "2021-09-15 10:00",
            1,
            "same_day",
            "Nhận 10:00 thứ Tư 15/09/2021; trả trong ngày; hẹn trả 17:00 thứ Tư 15/09/2021",
        ),
        (
            COMMUNE,
            "2021-08-30 07:00",
            1,
            "half_day",
            "Nhận 07:00 thứ Hai 30/08/2021; 1 buổi làm việc; trừ 31/08 Phong tỏa phòng dịch, "
            "02/09–03/09 Quốc khánh; hẹn trả 11:30 thứ Bảy 04/09/2021",
        ),
    ],
)
def test_the_sentence(calendar: Calendar, start: str, amount: int | Fraction, unit: Unit, told: str) -> None:
    assert due(at(start), amount, unit, calendar).sentence == told


def test_the_sentence_names_a_pause_with_its_ground_and_what_it_took() -> None:
    pauses = [Pause(at("2021-09-14 10:00"), at("2021-09-19 09:00"), "chờ bổ sung hồ sơ")]
    told = due(at("2021-09-13 08:00"), 5, "working_day", CALENDAR, pauses)
    assert told.sentence == (
        "Nhận 08:00 thứ Hai 13/09/2021; 5 ngày làm việc; tạm dừng 14/09–20/09 (chờ bổ sung hồ sơ): "
        "4 ngày làm việc; hẹn trả 17:00 thứ Sáu 24/09/2021"
    )
    assert told.sentence_en == (
        "Received 08:00 Monday 13/09/2021; 5 working days; paused 14/09–20/09 (chờ bổ sung hồ sơ): "
        "4 working days; due 17:00 Friday 24/09/2021"
    )


def test_the_sentence_in_english() -> None:
    told = due(at("2021-04-29 16:40"), 1, "working_day", CALENDAR)
    assert told.sentence_en == (
        "Received 16:40 Thursday 29/04/2021 (after 15:00), counted from Tuesday 04/05; 1 working day; "
        "not counting 30/04 Reunification Day, 03/05 Labour Day (in lieu); due 17:00 Wednesday 05/05/2021"
    )


def test_the_trace_is_the_sentence_as_data() -> None:
    assert due(at("2021-09-10 16:40"), 3, "working_day", CALENDAR).trace == (
        TraceStep("received", dt.date(2021, 9, 10), "Nhận 16:40 thứ Sáu 10/09/2021 (sau 15:00)"),
        TraceStep("counted_from", dt.date(2021, 9, 13), "tính từ thứ Hai 13/09"),
        TraceStep("period", dt.date(2021, 9, 13), "3 ngày làm việc"),
        TraceStep("due", dt.date(2021, 9, 16), "hẹn trả 17:00 thứ Năm 16/09/2021"),
    )


def test_every_trace_begins_with_the_receipt_ends_with_the_due_date_and_is_all_in_the_sentence() -> None:
    for case in cases(300, seed=7):
        told = due(case.start, case.amount, case.unit, COMMUNE, case.pauses)
        assert (told.trace[0].kind, told.trace[-1].kind) == ("received", "due")
        assert told.trace[-1].date == told.at.date()
        assert all(step.text in told.sentence for step in told.trace)
