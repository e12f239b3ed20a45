"""Form II.06/VPCP/KSTT of Circular 01/2020/TT-VPCP: thirteen columns, one row a field, grouped by tier."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from reporting.domain.identities import Finding
from reporting.domain.shares import grouped

WithoutResult = Literal["settled", "beside"]
"""Are dossiers withdrawn or stopped settled (column 7), or named beside the table?"""

NUMBER = "II.06/VPCP/KSTT"
TITLE = "Tình hình, kết quả giải quyết TTHC tại cơ quan, đơn vị trực tiếp giải quyết TTHC"
UNIT = "Số hồ sơ TTHC"


@dataclass(frozen=True)
class Column:
    """Column `number` of the form: its key here, the measure that it counts, its heading."""

    number: int
    key: str
    measure: str
    group: str
    heading: str
    channel: str | None = None
    mechanism: str | None = None
    """What narrows the column beside its measure; form II.06 itself has no such column."""

    @property
    def where(self) -> dict[str, str]:
        given = {"channel": self.channel, "mechanism": self.mechanism}
        return {axis: value for axis, value in given.items() if value is not None}


def columns(without_result: WithoutResult) -> tuple[Column, ...]:
    """Columns 3 to 13; column 1 is the ordinal, column 2 the field."""
    settled = "finished" if without_result == "settled" else "resolved"
    received, done, open_ = (
        "Số lượng hồ sơ tiếp nhận",
        "Số lượng hồ sơ đã giải quyết",
        "Số lượng hồ sơ đang giải quyết",
    )
    return (
        Column(3, "received_total", "received_total", received, "Tổng số"),
        Column(4, "received_online", "received_online", received, "Trực tuyến"),
        Column(5, "received_direct_postal", "received_direct_postal", received, "Trực tiếp, dịch vụ bưu chính"),
        Column(6, "opening", "opening", received, "Từ kỳ trước"),
        Column(7, "settled_total", f"{settled}_total", done, "Tổng số"),
        Column(8, "settled_early", f"{settled}_early", done, "Trước hạn"),
        Column(9, "settled_on_time", f"{settled}_on_time", done, "Đúng hạn"),
        Column(10, "settled_late", f"{settled}_late", done, "Quá hạn"),
        Column(11, "open_total", "open_total", open_, "Tổng số"),
        Column(12, "open_in_time", "open_in_time", open_, "Trong hạn"),
        Column(13, "open_overdue", "open_overdue", open_, "Quá hạn"),
    )


@dataclass(frozen=True)
class Equation:
    """Column `left` = sum of columns `right`, and where they stand beside the table, withdrawn and stopped."""

    name: str
    left: int
    right: tuple[int, ...]
    and_without_result: bool = False


def equations(without_result: WithoutResult) -> tuple[Equation, ...]:
    return (
        Equation("received", 3, (4, 5, 6)),
        Equation("settled", 7, (8, 9, 10)),
        Equation("open", 11, (12, 13)),
        Equation("balance", 3, (7, 11), and_without_result=without_result == "beside"),
    )


def check(
    rows: Sequence[Mapping[str, int]], totals: Mapping[str, int], without_result: WithoutResult
) -> list[Finding]:
    """The form's own equations, over the totals and row by row. Values are by name of measure."""
    measure_of = {one.number: one.measure for one in columns(without_result)}

    def sides(values: Mapping[str, int], equation: Equation) -> tuple[int, list[int]]:
        right = [values[measure_of[number]] for number in equation.right]
        if equation.and_without_result:
            right += [values["withdrawn"] + values["stopped"]]
        return values[measure_of[equation.left]], right

    findings = []
    for equation in equations(without_result):
        left, right = sides(totals, equation)
        failing = tuple(i for i, row in enumerate(rows) if sides(row, equation)[0] != sum(sides(row, equation)[1]))
        words = [f"({number})" for number in equation.right] + ["rút, dừng"] * equation.and_without_result
        sign = "=" if left == sum(right) else "≠"
        sentence = (
            f"({equation.left}) = {' + '.join(words)}: {grouped(left)} {sign} {' + '.join(map(grouped, right))}"
        )
        holds = left == sum(right) and not failing
        findings.append(Finding(equation.name, sentence, left, sum(right), failing, holds))
    return findings
