"""Exact shares, rounded once: when they are printed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Share:
    """`numerator` out of `denominator`; both are kept, so that a sum of shares can never be a share of sums."""

    numerator: int
    denominator: int

    @property
    def percent(self) -> str:
        """Half-up to two decimals with a Vietnamese comma; `-` where there is nothing to divide by.

        11.539 of 11.543 is `99,97`.
        """
        if self.denominator == 0:
            return "-"
        hundredths = (2 * 10_000 * self.numerator + self.denominator) // (2 * self.denominator)
        return f"{hundredths // 100},{hundredths % 100:02}"


def grouped(number: int) -> str:
    """`11543` -> `11.543`, as figures are written here."""
    return f"{number:,}".replace(",", ".")
