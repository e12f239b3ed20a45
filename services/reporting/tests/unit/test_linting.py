"""The linter finds what was planted and accuses nobody else."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reporting.domain.linting.checking import Checked, check

Planted = tuple[str, ...]
REPORTS = [
    (one["name"], "\n".join(one["lines"]), [tuple(pieces) for pieces in one["planted"]])
    for one in json.loads((Path(__file__).parents[1] / "linted_reports.json").read_text(encoding="utf-8"))[
        "reports"
    ]
]
"""Synthetic, in several hands."""
# The figures of the district's report of November 2021 in words of our own: where it contradicts itself, by line.
DISTRICT = """1. Niêm yết
Huyện đang niêm yết 364 TTHC (cấp huyện 249 TTHC, cấp xã 106 TTHC).
Một cửa: 312 TTHC; cấp huyện 221 TTHC; cấp xã 91 TTHC.
Trực tuyến: 133 TTHC mức độ 2 (77 TTHC cấp huyện, 56 TTHC cấp xã); trong đó có 32 TTHC mức độ 3, 190 TTHC mức độ 4.
2. Rà soát
Rà soát 116 TTHC, cắt giảm từ 1.454 ngày xuống 1.148 ngày, giảm 306 ngày, tỷ lệ cắt giảm là 21%.
Cấp xã rà soát 02 TTHC; trong đó rà soát theo Kế hoạch: 02 TTHC, rà soát ngoài Kế hoạch: 02 TTHC.
3. Kết quả giải quyết năm 2020
Cấp huyện: tiếp nhận 11.543 hồ sơ; trả đúng hạn 11.449 hồ sơ, đạt tỷ lệ 99,96%; không có hồ sơ trả quá hạn; \
chưa đến hạn 04 hồ sơ.
Cấp xã: tiếp nhận 67.380 hồ sơ; trả đúng hạn 67.342 hồ sơ, đạt tỷ lệ 99,94%; quá hạn 03 hồ sơ; \
chưa đến hạn 35 hồ sơ.
Số hồ sơ theo cơ chế một cửa: 37.342 hồ sơ.
4. Kết quả giải quyết chín tháng năm 2021
Cấp huyện: tiếp nhận 9.526 hồ sơ; trả đúng hạn 9.502 hồ sơ, đạt tỷ lệ 99,80%; chưa đến hạn 24 hồ sơ.
Cấp xã: tiếp nhận 40.893 hồ sơ; trả đúng hạn 40.863 hồ sơ, đạt tỷ lệ 99,94%; chưa đến hạn 30 hồ sơ.
"""
CONTRADICTIONS = {
    "364 = 249 + 106",
    "32 + 190 nằm trong 133",
    "2 = 2 + 2",
    "11.543 = 11.449 + 0 + 4",
    "11.449/11.543 = 99,96%",
    "37.342 gần như 67.342",
    "9.502/9.526 = 99,80%",
    "40.863/40.893 = 99,94%",
}


def accused(done: Checked) -> Iterator[str]:
    for one in done.findings:
        if one.severity != "note":
            yield f"{one.statement} {one.recomputation} {done.reading.sentence(one.place[0])}"


def named(planted: Planted, told: str) -> bool:
    return sum(piece in told for piece in planted) >= min(2, len(planted))


def test_the_district_report_contradicts_itself_there_and_nowhere_else() -> None:
    assert {one.statement for one in check(DISTRICT).findings} == CONTRADICTIONS
    [swapped] = [one for one in check(DISTRICT).findings if one.statement.startswith("11.543 =")]
    assert "11.543 → 11.453 (đảo chữ số)" in swapped.suggestions


@pytest.mark.parametrize(("name", "text", "planted"), REPORTS)
def test_what_was_planted_is_found_and_nothing_else(name: str, text: str, planted: list[Planted]) -> None:
    told = list(accused(check(text)))
    missed = [one for one in planted if not any(named(one, finding) for finding in told)]
    false = [finding for finding in told if not any(named(one, finding) for one in planted)]
    assert not missed, name
    assert not false, name


def clean_and_planted(draw: random.Random) -> tuple[str, str]:
    """A paragraph that adds up, and the same with one figure mistyped. Written apart from the reader."""
    early, on_time, late, open_ = (draw.randrange(40, 4_000) for _ in range(4))
    resolved, carried = early + on_time + late, draw.randrange(1, 40)
    received = resolved + open_
    shown = {
        "received": received,
        "new": received - carried,
        "carried": carried,
        "resolved": resolved,
        "early": early,
        "on_time": on_time,
        "late": late,
        "open": open_,
    }
    pattern = draw.choice(
        [
            "Trong quý, đơn vị tiếp nhận {received} hồ sơ (tiếp nhận mới {new} hồ sơ; kỳ trước chuyển sang "
            "{carried} hồ sơ). Đã giải quyết {resolved} hồ sơ, trong đó: trước hạn {early} hồ sơ, "
            "đúng hạn {on_time} hồ sơ, quá hạn {late} hồ sơ. Đang giải quyết {open} hồ sơ.",
            "Tổng số hồ sơ tiếp nhận: {received} hồ sơ, trong đó:\n- Kỳ trước chuyển qua: {carried} hồ sơ\n"
            "- Tiếp nhận mới: {new} hồ sơ\nĐã giải quyết: {resolved} hồ sơ, gồm:\n- Trước hạn: {early} hồ sơ\n"
            "- Đúng hạn: {on_time} hồ sơ\n- Quá hạn: {late} hồ sơ\nĐang giải quyết: {open} hồ sơ",
            "Tiếp nhận {received} hồ sơ, gồm {new} hồ sơ mới tiếp nhận và {carried} hồ sơ từ kỳ trước chuyển "
            "sang; đã giải quyết {resolved} hồ sơ (trước hạn {early}, đúng hạn {on_time}, quá hạn {late}); "
            "đang giải quyết {open} hồ sơ.",
        ]
    )

    def write(values: dict[str, int]) -> str:
        return pattern.format(**{name: f"{value:,}".replace(",", ".") for name, value in values.items()})

    victim = draw.choice([name for name, value in shown.items() if value >= 100])
    digits = list(str(shown[victim]))
    place = draw.randrange(len(digits))
    digits[place] = draw.choice([one for one in "123456789" if one != digits[place]])
    return write(shown), write({**shown, victim: int("".join(digits))})


def test_over_hundreds_of_paragraphs_a_mistyped_figure_is_found_and_a_right_one_left_alone(
    capsys: pytest.CaptureFixture[str],
) -> None:
    draw = random.Random(20211119)
    found = false = 0
    for _ in range(400):
        clean, planted = clean_and_planted(draw)
        false += any(True for _ in accused(check(clean)))
        found += any(True for _ in accused(check(planted)))
    with capsys.disabled():
        print(f"\nmistyped paragraphs found: {found} of 400; clean ones accused: {false} of 400")
    assert found >= 360
    assert false <= 8


@given(st.text(max_size=400))
def test_any_text_is_read(text: str) -> None:
    done = check(text)
    for one in done.findings:
        assert 0 <= one.place[0] <= one.place[1] <= len(done.reading.text)
