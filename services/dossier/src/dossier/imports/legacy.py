"""Vietnamese text from before Unicode. Such a file reads as gibberish; it is refused with what to do about it.

TCVN 5712 ("ABC", fonts .VnTime) and VNI put Vietnamese letters where western ones belong. They are told by words
that stand in every register.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

TELLTALES = {
    "TCVN3 (ABC)": ("hå s¬", "ngµy", "m· ", "tªn", "nhën", "tr¹ng", "®¬n", "thñ tôc", "ng\xadêi", "tiõp", "hñn"),
    "VNI": ("hoà sô", "ngaøy", "maõ ", "teân", "nhaän", "traïng", "ñôn", "thuû tuïc", "ngöôøi", "tieáp", "heïn"),
}
"""How hồ sơ, ngày, mã, tên, nhận, trạng, đơn, thủ tục, người, tiếp, hẹn look when they are taken for Latin-1."""
ENOUGH = 3


def legacy_encoding(rows: Iterable[tuple[int, Sequence[object]]]) -> str | None:
    """The old encoding these cells are in, if they are."""
    text = " ".join(str(cell) for _line, cells in rows for cell in cells if isinstance(cell, str)).lower() + " "
    for name, words in TELLTALES.items():
        if sum(word in text for word in words) >= ENOUGH:
            return name
    return None
