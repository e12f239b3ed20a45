"""The forms of a report as data: what their rows and columns count, and the equations between columns.

A form names its measures; counting, drill-down, checks and files all read this one table. Forms of Circular
01/2020/TT-VPCP whose source data are not among the facts are listed with what is missing, without columns: their
columns are not confirmed, and none is invented.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from reporting.domain import ii06
from reporting.domain.facts import Channel, Level, Mechanism
from reporting.domain.identities import Finding
from reporting.domain.ii06 import Column, Equation, WithoutResult
from reporting.domain.shares import grouped

Keys = Mapping[str, Any]
Values = Mapping[str, int]
Counted = Sequence[tuple[Keys, Values]]
CIRCULAR = "Thông tư 01/2020/TT-VPCP"
NO_DATA = "chưa có dữ liệu"
WHOLE = "all"
"""The row of the whole in the name of a cell."""
ORDER: dict[str, tuple[str, ...]] = {
    "level": tuple(Level),
    "channel": tuple(Channel),
    "mechanism": tuple(Mechanism),
}


@dataclass(frozen=True)
class Form:
    """`rows` are the dimensions of a row, outermost first; with two, each outer value has a row of its own too."""

    key: str
    number: str
    title: str
    unit: str = ii06.UNIT
    rows: tuple[str, ...] = ()
    row_heading: str = ""
    columns: tuple[Column, ...] = ()
    equations: tuple[Equation, ...] = ()
    doubts: tuple[str, ...] = ()
    missing: str = ""
    """The source that is not there yet; such a form has no columns."""

    @property
    def axes(self) -> tuple[str, ...]:
        """Dimensions that narrow columns beside those of the rows."""
        return tuple(dict.fromkeys(axis for one in self.columns for axis in one.where))

    @property
    def measures(self) -> tuple[str, ...]:
        beside = ("withdrawn", "stopped") if any(one.and_without_result for one in self.equations) else ()
        return tuple(dict.fromkeys([*(one.measure for one in self.columns), *beside]))


_MECHANISMS = (
    ("one_stop", "Một cửa"),
    ("one_stop_linked", "Một cửa liên thông"),
    ("on_the_spot", "Bốn tại chỗ"),
)
_CHANNELS = (("counter", "Trực tiếp"), ("online", "Trực tuyến"), ("postal", "Bưu chính công ích"))


def _parted(first: int, measure: str, group: str, parts: Sequence[tuple[str, str]], axis: str) -> Iterator[Column]:
    """A whole and its parts along an axis."""
    yield Column(first, f"{measure}_all", measure, group, "Tổng số")
    for number, (value, heading) in enumerate(parts, first + 1):
        yield Column(number, f"{measure}_{value}", measure, group, heading, **{axis: value})


_DOUBT_SETTLED = (
    "Hồ sơ rút, dừng giải quyết thuộc cột (7) hay không: Thông tư không nói; theo cấu hình ii06_without_result."
)
_DOUBT_VARIANTS = "Ý nghĩa biểu II.06a/b/c chưa xác minh; hỏi nơi nhận báo cáo."
_NOT_COUNTED = (
    ("ii03", "II.03/VPCP/KSTT", "Kết quả công bố, công khai TTHC", "công bố, niêm yết (danh mục thủ tục)"),
    ("ii04", "II.04/VPCP/KSTT", "Kết quả rà soát, đơn giản hóa TTHC", "rà soát thủ tục (danh mục thủ tục)"),
    (
        "ii05",
        "II.05/VPCP/KSTT",
        "Kết quả tiếp nhận, xử lý phản ánh, kiến nghị về quy định hành chính",
        "phản ánh, kiến nghị (dịch vụ phản ánh)",
    ),
    ("ii07b", "II.07b/VPCP/KSTT", "Tổng hợp số lượng TTHC (địa phương)", "số lượng thủ tục (danh mục thủ tục)"),
    (
        "ii08",
        "II.08/VPCP/KSTT",
        "Thực hiện TTHC trên môi trường điện tử",
        "mức độ dịch vụ trực tuyến, số hóa (danh mục thủ tục, dịch vụ hồ sơ)",
    ),
)


def forms(rule: WithoutResult) -> tuple[Form, ...]:
    """All forms. `rule` is the settled doubt of form II.06 (setting `ii06_without_result`)."""
    columns, equations = ii06.columns(rule), ii06.equations(rule)
    received, resolved = "Tiếp nhận mới trong kỳ", "Đã giải quyết trong kỳ"
    by_mechanism = (
        *_parted(3, "received_new", received, _MECHANISMS, "mechanism"),
        *_parted(7, "resolved_total", resolved, _MECHANISMS, "mechanism"),
    )
    partitions = (Equation("mechanisms", 3, (4, 5, 6)), Equation("resolved", 7, (8, 9, 10)))
    doubts = (_DOUBT_SETTLED, _DOUBT_VARIANTS)
    return (
        Form(
            "ii06", ii06.NUMBER, ii06.TITLE, rows=("level", "field"), row_heading="Lĩnh vực giải quyết",
            columns=columns, equations=equations, doubts=doubts,
        ),
        Form(
            "ii06_units", ii06.NUMBER, f"{ii06.TITLE}, theo đơn vị", rows=("agency",), row_heading="Đơn vị",
            columns=columns, equations=equations, doubts=doubts,
        ),
        Form(
            "matrix", "Phụ biểu", "Hồ sơ theo kênh tiếp nhận và cơ chế giải quyết", rows=("channel",),
            row_heading="Kênh tiếp nhận", columns=by_mechanism, equations=partitions,
        ),
        Form(
            "adoption", "Phụ biểu", "Hồ sơ trên phần mềm một cửa điện tử, theo đơn vị và kênh", rows=("agency",),
            row_heading="Đơn vị", columns=tuple(_parted(3, "received_new", received, _CHANNELS, "channel")),
            equations=(Equation("channels", 3, (4, 5, 6)),),
        ),
        *(
            Form(key, number, title, unit="", missing=source, doubts=("Các cột chưa xác minh.",))
            for key, number, title, source in _NOT_COUNTED
        ),
    )  # fmt: skip


def by_key(rule: WithoutResult) -> dict[str, Form]:
    return {one.key: one for one in forms(rule)}


@dataclass(frozen=True)
class Row:
    """`keys` say what the row stands for; none: the whole. `values` are by key of column."""

    keys: dict[str, Any]
    values: dict[str, int]
    beside: dict[str, int] = field(default_factory=dict)
    """Withdrawn and stopped, where an equation wants them beside the columns."""

    @property
    def name(self) -> str:
        """The row's part in the name of a cell: `district.3`, or `all`."""
        return ".".join(str(one) for one in self.keys.values()) or WHOLE


@dataclass(frozen=True)
class Laid:
    """A form filled in."""

    rows: list[Row]
    whole: Row


def lay_out(
    form: Form, counted: Counted, by_axis: Counted, whole: Values, order: Callable[[str, Any], Any]
) -> Laid:
    """Rows from `counted` (by rows and axes); the whole from other counts (`by_axis`, `whole`), not from the rows.

    `order(dimension, value)` sorts the values of a dimension that has no order of its own.
    """

    def position(dimension: str, value: Any) -> Any:
        return ORDER[dimension].index(value) if dimension in ORDER else order(dimension, value)

    rows: list[Row] = []

    def descend(keys: dict[str, Any], members: Counted, rest: Sequence[str]) -> None:
        if keys:
            rows.append(_row(form, keys, members))
        if rest:
            dimension = rest[0]
            for value in sorted({one[dimension] for one, _ in members}, key=lambda one: position(dimension, one)):
                inner = [one for one in members if one[0][dimension] == value]
                descend({**keys, dimension: value}, inner, rest[1:])

    descend({}, counted, form.rows)
    # Without axes the whole is one group of its own.
    return Laid(rows, _row(form, {}, by_axis if form.axes else [({}, whole)]))


def _row(form: Form, keys: dict[str, Any], members: Counted) -> Row:
    values = {
        one.key: sum(
            counts[one.measure]
            for group, counts in members
            if all(group[axis] == value for axis, value in one.where.items())
        )
        for one in form.columns
    }
    beside: dict[str, int] = {
        name: sum(counts[name] for _group, counts in members)
        for name in ("withdrawn", "stopped")
        if name in form.measures
    }
    return Row(keys, values, beside)


def check(form: Form, laid: Laid) -> list[tuple[Finding, list[str]]]:
    """Its equations over the whole and row by row, and the whole against its rows; with names of failing rows."""
    number_to_key = {one.number: one.key for one in form.columns}

    def sides(row: Row, equation: Equation) -> tuple[int, list[int]]:
        right = [row.values[number_to_key[number]] for number in equation.right]
        if equation.and_without_result:
            right.append(row.beside["withdrawn"] + row.beside["stopped"])
        return row.values[number_to_key[equation.left]], right

    found: list[tuple[Finding, list[str]]] = []
    for equation in form.equations:
        left, right = sides(laid.whole, equation)
        failing = [
            nth for nth, row in enumerate(laid.rows) if sides(row, equation)[0] != sum(sides(row, equation)[1])
        ]
        words = [f"({number})" for number in equation.right] + ["rút, dừng"] * equation.and_without_result
        sign = "=" if left == sum(right) else "≠"
        parts = " + ".join(map(grouped, right))
        sentence = f"({equation.left}) = {' + '.join(words)}: {grouped(left)} {sign} {parts}"
        holds = left == sum(right) and not failing
        finding = Finding(equation.name, sentence, left, sum(right), tuple(failing), holds)
        found.append((finding, [laid.rows[nth].name for nth in failing]))
    found.append((_sum_of_rows(form, laid), []))
    return found


def _sum_of_rows(form: Form, laid: Laid) -> Finding:
    """The rows of the innermost dimension are a partition of the whole, in every column."""
    inner = [row for row in laid.rows if len(row.keys) == len(form.rows)]
    sums = {one.key: sum(row.values[one.key] for row in inner) for one in form.columns}
    broken = [one for one in form.columns if sums[one.key] != laid.whole.values[one.key]]
    shown = broken[0] if broken else form.columns[0]
    left, right = laid.whole.values[shown.key], sums[shown.key]
    sign = "=" if left == right else "≠"
    sentence = (
        f"Tổng cộng = tổng các dòng, từng cột; cột ({shown.number}): {grouped(left)} {sign} {grouped(right)}"
    )
    return Finding("rows", sentence, left, right, (), not broken)


@dataclass(frozen=True)
class Cell:
    """A cell as a question: which column, narrowed by which row."""

    form: Form
    column: Column
    where: dict[str, Any]


def cell_name(form: Form, row: Row, column: Column) -> str:
    return f"{form.key}.{row.name}.{column.key}"


def cell_of(name: str, known: Mapping[str, Form]) -> Cell:
    """The cell of a name such as `ii06.district.3.received_total`; raises ValueError when there is none such."""
    key, *middle, last = name.split(".") if name.count(".") >= 2 else ("", "", "")
    form = known.get(key)
    column = next((one for one in form.columns if one.key == last), None) if form else None
    if form is None or column is None or not middle or len(middle) > max(len(form.rows), 1):
        raise ValueError(f"no cell {name!r}")
    where: dict[str, Any] = {}
    if middle != [WHOLE]:
        for dimension, value in zip(form.rows, middle, strict=False):
            if dimension in ORDER:
                if value not in ORDER[dimension]:
                    raise ValueError(f"no cell {name!r}")
                where[dimension] = value
            elif value.isascii() and value.isdigit() and len(value) <= 9:
                where[dimension] = int(value)
            else:
                raise ValueError(f"no cell {name!r}")
    return Cell(form, column, {**where, **column.where})
