"""What a whole and its parts must hold: no part larger, and all of them together the whole."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from reporting.domain.linting.findings import Finding, Tally, repairs, show, slip
from reporting.domain.linting.parts import one_set, opposed, wholes
from reporting.domain.linting.reading import Figure, Reading


def runs(total: Fraction, parts: Sequence[Figure]) -> bool:
    """The parts, in order, are one or more complete divisions of the total: 0+116, then 72+44."""
    seen = Fraction(0)
    for i, f in enumerate(parts):
        seen += f.value
        if seen == total and (i + 1 == len(parts) or parts[i + 1].value):
            seen = Fraction(0)
    return seen == 0


def _groups(reading: Reading, parts: Sequence[Figure]) -> list[list[Figure]]:
    """Parts of one line told apart by ";" where a group answers a question of its own: levels; men and women."""
    groups: list[list[Figure]] = [[parts[0]]] if parts else []
    for a, b in pairwise(parts):
        if a.line == b.line and ";" in reading.text[a.end : b.start]:
            groups.append([b])
        else:
            groups[-1].append(b)
    return groups if any(len(group) > 1 and one_set(group) for group in groups) else groups[:1]


def _check_group(tally: Tally, total: Figure, group: list[Figure]) -> None:
    """One that answers a question whole adds up to the total; any other is no more than it."""
    have = sum((f.value for f in group), Fraction(0))
    line = " + ".join(show(f.value) for f in group)
    right = (
        have == total.value if len(group) > 1 and one_set(group) else max(f.value for f in group) <= total.value
    )
    tally.hold(
        right,
        Finding(
            "sum",
            "error",
            (total, *group),
            f"{show(total.value)} = {line}",
            f"{line} = {show(have)}, không phải {show(total.value)}",
            repairs(total, [(f, 1) for f in group]),
        ),
    )


def check_wholes(reading: Reading, tally: Tally) -> None:
    """A part is never larger than its whole; parts said to be all, or that can be no others, add up to it."""
    for whole in wholes(reading):
        total, parts = whole.total, whole.parts
        large = [f for f in parts if f.value > total.value]
        have = sum((f.value for f in parts), Fraction(0))
        line = " + ".join(show(f.value) for f in parts)
        names = f"{show(total.value)} = {line}"
        pair = next(((a, b) for a, b in pairwise(parts) if opposed(a, b)), None)
        over = pair and pair[0].value + pair[1].value > total.value
        if runs(total.value, parts) and len(parts) > 1 and not over:
            tally.checked += 1
            continue
        groups = _groups(reading, parts)
        if len(groups) > 1:
            for group in groups:
                _check_group(tally, total, group)
            continue
        if large:
            tally.hold(
                False,
                Finding(
                    "part-larger",
                    "error",
                    (large[0], total, *parts),
                    f"{line} nằm trong {show(total.value)}",
                    f"{show(large[0].value)} > {show(total.value)}",
                    repairs(total, [(f, 1) for f in parts]),
                ),
            )
        elif len(parts) > 1 and (whole.exact or one_set(parts)):
            tally.hold(
                have == total.value,
                Finding(
                    "sum",
                    "error",
                    (total, *parts),
                    names,
                    f"{line} = {show(have)}, không phải {show(total.value)}",
                    repairs(total, [(f, 1) for f in parts]),
                ),
            )
        elif pair and pair[0].value + pair[1].value > total.value:
            tally.hold(
                False,
                Finding(
                    "sum",
                    "error",
                    (total, *pair),
                    f"{show(total.value)} = {show(pair[0].value)} + {show(pair[1].value)}",
                    f"{show(pair[0].value + pair[1].value)} > {show(total.value)}",
                    repairs(total, [(f, 1) for f in pair]),
                ),
            )
        elif (
            len(parts) > 2
            and total.value * 8 <= have * 10 <= total.value * 12
            and any(slip(f.value, f.value + total.value - have) for f in parts)
        ):
            tally.hold(
                False,
                Finding(
                    "sum",
                    "warning",
                    (total, *parts),
                    names,
                    f"{line} = {show(have)}, không phải {show(total.value)}",
                    repairs(total, [(f, 1) for f in parts]),
                ),
            )
        else:
            tally.checked += 1
