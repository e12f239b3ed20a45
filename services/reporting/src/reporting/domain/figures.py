"""Figures of the narrative report, each bound to what it counts: measures, level, channel, mechanism and period.

The prose may print bound figures only. Between them stand partitions (received = carried over + new, the
whole = its levels); a report in which one is broken is not printed. Shares name their denominator: of what was
received, of what was resolved.

Circular 01/2020/TT-VPCP, form II.06; timeliness: Circular 01/2018/TT-VPCP, article 13.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from reporting.domain.identities import Finding
from reporting.domain.shares import Share, grouped

WHOLE = "all"
"""The scope of all levels together."""


@dataclass(frozen=True)
class Binding:
    """A name of a figure and what is counted for it: the sum of `measures`, narrowed by channel or mechanism."""

    name: str
    label: str
    measures: tuple[str, ...]
    channel: str | None = None
    mechanism: str | None = None


BINDINGS: tuple[Binding, ...] = (
    Binding("received", "Tổng số hồ sơ tiếp nhận", ("received_total",)),
    Binding("opening", "Từ kỳ trước chuyển qua", ("opening",)),
    Binding("new", "Tiếp nhận mới", ("received_new",)),
    Binding("counter", "Tiếp nhận mới, trực tiếp", ("received_new",), channel="counter"),
    Binding("online", "Tiếp nhận mới, trực tuyến", ("received_new",), channel="online"),
    Binding("postal", "Tiếp nhận mới, bưu chính công ích", ("received_new",), channel="postal"),
    Binding("one_stop", "Tiếp nhận mới, một cửa", ("received_new",), mechanism="one_stop"),
    Binding(
        "one_stop_linked", "Tiếp nhận mới, một cửa liên thông", ("received_new",), mechanism="one_stop_linked"
    ),
    Binding("on_the_spot", "Tiếp nhận mới, bốn tại chỗ", ("received_new",), mechanism="on_the_spot"),
    Binding("resolved", "Đã giải quyết", ("resolved_total",)),
    Binding("early", "Đã giải quyết trước hạn", ("resolved_early",)),
    Binding("on_time", "Đã giải quyết đúng hạn", ("resolved_on_time",)),
    Binding("in_time", "Đã giải quyết trước hạn và đúng hạn", ("resolved_early", "resolved_on_time")),
    Binding("late", "Đã giải quyết quá hạn", ("resolved_late",)),
    Binding("withdrawn", "Rút hồ sơ", ("withdrawn",)),
    Binding("stopped", "Dừng giải quyết", ("stopped",)),
    Binding("open", "Đang giải quyết", ("open_total",)),
    Binding("open_in_time", "Đang giải quyết trong hạn", ("open_in_time",)),
    Binding("open_overdue", "Đang giải quyết quá hạn", ("open_overdue",)),
)
BY_NAME = {one.name: one for one in BINDINGS}

RATES: tuple[tuple[str, str, str], ...] = (
    ("in_time_of_received", "in_time", "received"),
    ("in_time_of_resolved", "in_time", "resolved"),
    ("online_of_new", "online", "new"),
)
"""Name, numerator, denominator."""
DENOMINATORS = {
    "received": "tổng số hồ sơ tiếp nhận",
    "resolved": "số hồ sơ đã giải quyết",
    "new": "số hồ sơ tiếp nhận mới",
    "base": "số hồ sơ tiếp nhận mới cùng kỳ năm trước",
}

PARTITIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("received", ("opening", "new")),
    ("received", ("in_time", "late", "withdrawn", "stopped", "open")),
    ("resolved", ("in_time", "late")),
    ("in_time", ("early", "on_time")),
    ("open", ("open_in_time", "open_overdue")),
    ("new", ("counter", "online", "postal")),
    ("new", ("one_stop", "one_stop_linked", "on_the_spot")),
)
"""Each left is the sum of its right, in every period and every scope."""


@dataclass(frozen=True)
class Figure:
    """One bound figure. A count has a `value`; a rate is its numerator over a named denominator."""

    id: str
    period: str
    scope: str
    name: str
    label: str
    value: int | None = None
    numerator: int | None = None
    denominator: int | None = None
    denominator_name: str | None = None
    measures: tuple[str, ...] = ()
    channel: str | None = None
    mechanism: str | None = None

    @property
    def text(self) -> str:
        """As a table prints it: `11.543`, or `99,97%` (two decimals, half-up, rounded here and only here)."""
        if self.value is not None:
            return grouped(self.value)
        percent = Share(self.numerator or 0, self.denominator or 0).percent
        return percent if percent == "-" else f"{percent}%"


Counts = Mapping[str, int]
"""Counts by name of measure."""


@dataclass(frozen=True)
class Counted:
    """Counts of one period: by level, channel and mechanism; over everything; and by level in the year before."""

    period: str
    rows: Sequence[tuple[Mapping[str, str], Counts]]
    totals: Counts
    base_period: str | None = None
    base: Mapping[str, Counts] = field(default_factory=dict)


def figure_id(period: str, scope: str, name: str) -> str:
    return f"{period}/{scope}/{name}"


def bind(counted: Counted, levels: Sequence[str]) -> list[Figure]:
    """All figures of one period: of the whole, and of each level."""
    return [one for scope in (WHOLE, *levels) for one in _of_scope(counted, scope)]


def _of_scope(counted: Counted, scope: str) -> Iterator[Figure]:
    counts = {one.name: _count(counted, scope, one) for one in BINDINGS}
    for one in BINDINGS:
        yield Figure(
            figure_id(counted.period, scope, one.name), counted.period, scope, one.name, one.label,
            value=counts[one.name], measures=one.measures, channel=one.channel, mechanism=one.mechanism,
        )  # fmt: skip
    for name, above, below in RATES:
        yield Figure(
            figure_id(counted.period, scope, name), counted.period, scope, name,
            f"{BY_NAME[above].label} / {DENOMINATORS[below]}", numerator=counts[above], denominator=counts[below],
            denominator_name=DENOMINATORS[below], measures=BY_NAME[above].measures, channel=BY_NAME[above].channel,
        )  # fmt: skip
    yield from _compared(counted, scope, counts["new"])


def _compared(counted: Counted, scope: str, now: int) -> Iterator[Figure]:
    """New dossiers against the same period of the year before; nothing where that period holds no dossier."""
    told = counted.base.get(scope)
    if counted.base_period is None or told is None or told["received_total"] == 0:
        return
    before, measures = told["received_new"], BY_NAME["new"].measures
    yield Figure(
        figure_id(counted.period, scope, "new_base"), counted.base_period, scope, "new_base",
        "Tiếp nhận mới cùng kỳ năm trước", value=before, measures=measures,
    )  # fmt: skip
    yield Figure(
        figure_id(counted.period, scope, "new_change"), counted.period, scope, "new_change",
        "Chênh lệch so với cùng kỳ năm trước", value=abs(now - before), measures=measures,
    )  # fmt: skip
    yield Figure(
        figure_id(counted.period, scope, "new_change_rate"), counted.period, scope, "new_change_rate",
        "Chênh lệch / cùng kỳ năm trước", numerator=abs(now - before), denominator=before,
        denominator_name=DENOMINATORS["base"], measures=measures,
    )  # fmt: skip


def _count(counted: Counted, scope: str, binding: Binding) -> int:
    """The whole is the database's own total, not a sum of rows: that both agree is checked as a partition."""
    if scope == WHOLE and binding.channel is None and binding.mechanism is None:
        return sum(counted.totals[one] for one in binding.measures)
    return sum(
        values[measure]
        for keys, values in counted.rows
        if scope in (WHOLE, keys["level"])
        and binding.channel in (None, keys["channel"])
        and binding.mechanism in (None, keys["mechanism"])
        for measure in binding.measures
    )


def check(figures: Iterable[Figure], levels: Sequence[str]) -> list[Finding]:
    """Every partition of every period and scope, and the whole as the sum of its levels."""
    by_period: dict[str, dict[tuple[str, str], int]] = {}
    for one in figures:
        if one.value is not None and one.name in BY_NAME:
            by_period.setdefault(one.period, {})[one.scope, one.name] = one.value
    findings = []
    for period, values in by_period.items():
        for scope in (WHOLE, *levels):
            for nth, (left, right) in enumerate(PARTITIONS):
                words = f"{BY_NAME[left].label} = {' + '.join(BY_NAME[one].label for one in right)}"
                sides = values[scope, left], [values[scope, one] for one in right]
                findings.append(_finding(f"{period}/{scope}/{left}{nth}", words, *sides))
        for binding in BINDINGS:
            sides = values[WHOLE, binding.name], [values[level, binding.name] for level in levels]
            findings.append(_finding(f"{period}/levels/{binding.name}", f"{binding.label} = tổng các cấp", *sides))
    return findings


def check_rows(name: str, rows: Sequence[Counts], measures: Mapping[str, int]) -> list[Finding]:
    """An annex against the prose: each of these counts is the sum of the rows of the table."""
    return [
        _finding(f"{name}/{measure}", f"{name}: {measure} = tổng các dòng", value, [row[measure] for row in rows])
        for measure, value in measures.items()
    ]


def _finding(name: str, words: str, left: int, right: Sequence[int]) -> Finding:
    holds = left == sum(right)
    shown = " + ".join(map(grouped, right)) if len(right) <= len(BINDINGS) else grouped(sum(right))
    sentence = f"{words}: {grouped(left)} {'=' if holds else '≠'} {shown or '0'}"
    return Finding(name, sentence, left, sum(right), (), holds)
