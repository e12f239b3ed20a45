"""The linter finds what was planted and accuses nobody else."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_styles import write
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


def test_in_hundreds_of_reports_of_many_styles_what_was_mistyped_is_found_and_what_is_true_left_alone(
    capsys: pytest.CaptureFixture[str],
) -> None:
    draw = random.Random(20211119)
    planted = found = right = wrong = 0
    missed: Counter[str] = Counter()
    for _ in range(600):
        report = write(draw)
        lines = [
            done.line(one) for done in [check(report.text)] for one in done.findings if one.severity != "note"
        ]
        right += sum(line in report.wrong for line in lines)
        wrong += sum(line not in report.wrong for line in lines)
        if report.planted:
            planted += 1
            hit = any(line in report.wrong for line in lines)
            found += hit
            missed.update([] if hit else [report.planted])
    with capsys.disabled():
        print(f"\nplanted {planted}, found {found} (recall {found / planted:.3f}); ", end="")
        print(f"right {right}, wrong {wrong} (precision {right / (right + wrong):.3f}); missed {dict(missed)}")
    assert found >= 0.9 * planted
    assert right >= 0.9 * (right + wrong)
    assert planted > 300


@given(st.text(max_size=400))
def test_any_text_is_read(text: str) -> None:
    done = check(text)
    for one in done.findings:
        assert 0 <= one.place[0] <= one.place[1] <= len(done.reading.text)
