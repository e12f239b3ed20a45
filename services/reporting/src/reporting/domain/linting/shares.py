"""Rates in prose: "đạt tỷ lệ x%", "chiếm x%", "(x%)", "tăng N (x%) so với cùng kỳ"."""

from __future__ import annotations

import re
from fractions import Fraction

from reporting.domain.linting.findings import Finding, Tally, half_up, repairs, show
from reporting.domain.linting.flows import cuts
from reporting.domain.linting.rates import judge
from reporting.domain.linting.reading import Figure, Reading

LOOKED_BACK = 400
"""Figures before a rate among which its whole is sought."""
_GROWTH = re.compile(r"\b(tăng|giảm)\b", re.IGNORECASE)
_RATE = re.compile(r"tỷ lệ|tỉ lệ|chiếm|đạt|bằng|tương (?:đương|ứng)", re.IGNORECASE)


def check_rates(reading: Reading, tally: Tally) -> None:
    """ "đạt tỷ lệ x%", "chiếm x%", "(x%)": the figure before it over a whole named before it in its block."""
    used = {id(found["rate"]) for found in cuts(reading) if "rate" in found and "before" in found}
    bases: dict[tuple[int, tuple[int, int]], set[int]] = {}
    for i, rate in enumerate(reading.figures):
        if not rate.percent or id(rate) in used or rate.value == 0:
            continue
        line = reading.lines[rate.line - 1]
        lead = line.bare[rate.sentence[0] : rate.start - line.start]
        before = [f for f in reading.figures[max(0, i - LOOKED_BACK) : i] if not f.percent]
        near = [f for f in before if f.line == rate.line and f.sentence == rate.sentence]
        if not near:
            continue
        last = near[-1]
        gap = line.bare[last.end - line.start : rate.start - line.start]
        if last.of is not None:
            if len(gap) < (120 if _RATE.search(gap) else 40):
                judge(
                    tally,
                    rate,
                    [last.value / last.of] if last.of else [Fraction(0)],
                    f"{show(last.value)}/{last.of}",
                )
            continue
        if _GROWTH.search(lead) and re.search(r"so với|cùng kỳ|năm trước", line.bare):
            _growth(tally, rate, near, lead, _base_told(reading, reading.figures[i + 1 : i + 2], rate))
            continue
        if not (_RATE.search(gap) or re.fullmatch(r"[^,;()]{0,60}\(\s*(?:đạt\s*)?", gap)) or len(gap) > 80:
            continue
        if len(near) > 1 and re.search(r"\btrên (?:tổng )?(?:số)?", _between(reading, near[-2], last)):
            judge(tally, rate, [near[-2].value / last.value], f"{show(near[-2].value)}/{show(last.value)}")
            continue
        block = [f for f in before if f.block == rate.block and f is not last and _may_be_base(last, f)]
        if not block:
            continue
        sibling = bases.get((rate.line, rate.sentence))
        wholes = [f for f in block if sibling is None or id(f) in sibling] or block
        far = (
            [f for f in before if f is not last and _may_be_base(last, f)]
            if rate.decimals and sibling is None
            else []
        )
        right = {id(f) for f in wholes if half_up(100 * last.value / f.value, rate.decimals) == rate.value}
        if right:
            bases[rate.line, rate.sentence] = right & sibling if sibling else right
        whole = min(wholes, key=lambda f: abs(100 * last.value / f.value - rate.value))
        judge(
            tally, rate, [last.value / f.value for f in [*wholes, *far]], f"{show(last.value)}/{show(whole.value)}"
        )


def _may_be_base(part: Figure, whole: Figure) -> bool:
    """A share is taken of a figure of the same unit (or of one without) that is no smaller."""
    alike = whole.unit == part.unit or not whole.unit or not part.unit
    return alike and whole.of is None and whole.value >= part.value and whole.value > 0


def _between(reading: Reading, a: Figure, b: Figure) -> str:
    return reading.text[a.end : b.start].lower()


def _base_told(reading: Reading, following: list[Figure], rate: Figure) -> Figure | None:
    """The figure behind a rate that it says to be compared with: "(x%) so với cùng kỳ năm trước (700 hồ sơ)"."""
    for f in following:
        gap = _between(reading, rate, f)
        if (
            f.line == rate.line
            and not f.percent
            and re.search(r"so với|cùng kỳ", gap)
            and gap.rstrip().endswith("(")
        ):
            return f
    return None


def _growth(tally: Tally, rate: Figure, near: list[Figure], lead: str, base: Figure | None) -> None:
    """N of "tăng N (x%) so với cùng kỳ": x is N over what it was, C - N; "giảm": C + N."""
    verb = list(_GROWTH.finditer(lead))[-1][1].lower()
    sign = 1 if verb == "tăng" else -1
    place = lead.lower().rfind(verb)
    after = [f for f in near if lead.find(str(f.before or "\0")) >= 0 and f.before.lower().endswith(verb)]
    past = re.search(r"cùng kỳ|năm trước|kỳ trước", lead)
    if after and base is not None:
        n = after[-1]
        if len(near) > 1 and near[-2].unit == base.unit == n.unit:
            _difference(tally, near[-2], base, n, sign)
        if base.value:
            judge(tally, rate, [n.value / base.value], f"{show(n.value)}/{show(base.value)}")
    elif after:
        n = after[-1]
        others = [f for f in near if (f is not n and f.unit in (n.unit, "")) or (f is not n and not n.unit)]
        bases = [f.value - sign * n.value for f in others] + [f.value for f in others]
        shares = [n.value / b for b in bases if b > 0]
        if shares:
            judge(tally, rate, shares[:1] + shares, f"{show(n.value)}/{show(bases[0]) if bases[0] > 0 else '-'}")
    elif len(near) >= 2 and (past or place >= 0):
        a, b = near[-2], near[-1]
        shares = [abs(x.value - y.value) / y.value for x, y in ((a, b), (b, a)) if y.value]
        if shares:
            judge(tally, rate, shares, f"|{show(a.value)} - {show(b.value)}|/{show(b.value)}")


def _difference(tally: Tally, now: Figure, was: Figure, change: Figure, sign: int) -> None:
    high, low = (now, was) if sign > 0 else (was, now)
    have = high.value - low.value
    tally.hold(
        have == change.value,
        Finding(
            "difference",
            "error",
            (change, high, low),
            f"{show(high.value)} - {show(low.value)} = {show(change.value)}",
            f"{show(high.value)} - {show(low.value)} = {show(have)}",
            repairs(high, [(low, 1), (change, 1)]),
        ),
    )
