"""Code 128 (ISO/IEC 15417): the barcode that every counter's reader reads.

Code set B for letters, C for pairs of digits; a run of digits long enough to pay for the switch goes in pairs.
"""

from __future__ import annotations

import re

_TABLE = """
    212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231
    113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211
    212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131
    113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111
    314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211
    241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141
    214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214
    211232
"""
PATTERNS = tuple(_TABLE.split())
STOP = "2331112"
START_B, START_C, TO_B, TO_C = 104, 105, 100, 99
_RUNS = re.compile(r"\d{4,}|\D+|\d+")


def symbols(text: str) -> list[int]:
    """Symbol values with start and check symbol. Raises ValueError for what is not printable ASCII."""
    if not text or not all(32 <= ord(letter) < 127 for letter in text):
        raise ValueError("Code 128 holds printable ASCII")
    values: list[int] = []
    pairs = False
    for run in _RUNS.findall(text):
        if run.isdigit() and len(run) >= 4:
            odd, rest = (run[0], run[1:]) if len(run) % 2 else ("", run)
            if odd:
                values += _letters(odd, values, pairs)
                pairs = False
            values += [TO_C] if values and not pairs else [] if values else [START_C]
            values += [int(rest[place : place + 2]) for place in range(0, len(rest), 2)]
            pairs = True
        else:
            values += _letters(run, values, pairs)
            pairs = False
    check = (values[0] + sum(place * value for place, value in enumerate(values[1:], 1))) % 103
    return [*values, check]


def widths(text: str) -> list[int]:
    """Widths of bars and spaces in turn, in modules, beginning with a bar."""
    return [int(width) for value in symbols(text) for width in PATTERNS[value]] + [int(width) for width in STOP]


def _letters(text: str, before: list[int], pairs: bool) -> list[int]:
    head = [] if before and not pairs else [TO_B] if before else [START_B]
    return head + [ord(letter) - 32 for letter in text]
