"""What a rule says, and the likely typing errors behind a sum that does not hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal

from reporting.domain.linting.reading import Figure

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True)
class Finding:
    rule: str
    severity: Severity
    figures: tuple[Figure, ...]
    statement: str
    recomputation: str
    suggestions: tuple[str, ...] = ()
    span: tuple[int, int] | None = None
    """Where no figure is the culprit: the place of a wording or of a document number."""

    @property
    def place(self) -> tuple[int, int]:
        return self.span or (self.figures[0].start, self.figures[0].end)


@dataclass
class Tally:
    """Equations tried, whether they held or not."""

    checked: int = 0
    found: list[Finding] = field(default_factory=list)

    def hold(self, right: bool, finding: Finding) -> bool:
        self.checked += 1
        if not right:
            self.found.append(finding)
        return right


def show(value: Fraction | int) -> str:
    """Vietnamese typography: "." for thousands, "," for decimals."""
    exact = Fraction(value)
    if exact.denominator == 1:
        return f"{int(exact):,}".replace(",", ".")
    return f"{float(exact):,.2f}".replace(",", " ").replace(".", ",").replace(" ", ".")


def half_up(value: Fraction, decimals: int) -> Fraction:
    scale = 10**decimals
    return Fraction((2 * value * scale + 1) // 2, scale)


def cut_off(value: Fraction, decimals: int) -> Fraction:
    scale = 10**decimals
    return Fraction(value * scale // 1, scale)


def percent(value: Fraction, decimals: int) -> str:
    shown = half_up(value, decimals)
    return (f"{float(shown):.{decimals}f}".replace(".", ",") if decimals else str(int(shown))) + "%"


def slip(written: Fraction, right: Fraction) -> str | None:
    """The kind of typing error that turns `right` into `written`; None when there is no simple one."""
    if written.denominator != 1 or right.denominator != 1 or right < 0 or written == right:
        return None
    a, b = str(int(written)), str(int(right))
    if len(a) == len(b):
        wrong = [i for i in range(len(a)) if a[i] != b[i]]
        if len(wrong) == 1:
            return "một chữ số sai"
        if len(wrong) == 2 and a[wrong[0]] == b[wrong[1]] and a[wrong[1]] == b[wrong[0]]:
            return "đảo chữ số"
    if abs(len(a) - len(b)) == 1:
        long, short = (a, b) if len(a) > len(b) else (b, a)
        if any(long[:i] + long[i + 1 :] == short for i in range(len(long))):
            return "thừa hoặc thiếu một chữ số"
    return None


def repairs(total: Figure, parts: Sequence[tuple[Figure, int]]) -> tuple[str, ...]:
    """One figure changed so that total = sum of sign x part: simple slips first, then the bare arithmetic."""
    have = sum((sign * f.value for f, sign in parts), Fraction(0))
    options = [(total, have)] + [(f, f.value + sign * (total.value - have)) for f, sign in parts]
    likely = [f"{show(f.value)} → {show(v)} ({kind})" for f, v in options if (kind := slip(f.value, v))]
    if likely:
        return tuple(likely)
    plain = [f"{show(f.value)} → {show(v)}" for f, v in options[:1] if v >= 0]
    gap = total.value - have
    if gap > 0:
        plain.append(f"thiếu một phần bằng {show(gap)}")
    return tuple(plain)
