"""A rate against its shares: right when one rounds to it, half up; merely cut off, it is a note."""

from __future__ import annotations

from fractions import Fraction

from reporting.domain.linting.findings import Finding, Tally, cut_off, half_up, percent
from reporting.domain.linting.reading import Figure


def judge(tally: Tally, rate: Figure, shares: list[Fraction], how: str) -> None:
    """A rate is right when one of the shares rounds to it, half up; merely cut off, it is a note."""
    hundred = [100 * s for s in shares]
    if any(half_up(s, rate.decimals) == rate.value for s in hundred):
        tally.checked += 1
        return
    best = hundred[0] if len(hundred) == 1 else min(hundred, key=lambda s: abs(s - rate.value))
    right = percent(best, rate.decimals)
    text = f"{how} = {percent(best, max(rate.decimals + 1, 2))}"
    cut = any(cut_off(s, rate.decimals) == rate.value for s in hundred)
    tally.hold(
        False,
        Finding(
            "rate-truncated" if cut else "rate",
            "note" if cut else "error",
            (rate,),
            f"{how} = {percent(rate.value, rate.decimals)}",
            text,
            (f"{percent(rate.value, rate.decimals)} → {right}",),
        ),
    )
