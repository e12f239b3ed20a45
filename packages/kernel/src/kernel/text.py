"""Vietnamese text: NFC on the way in, folded for search, masked on the way out."""

from __future__ import annotations

import unicodedata
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator

_SPECIAL = str.maketrans({"đ": "d", "Đ": "d"})


def clean(text: str) -> str:
    """NFC, inner white space folded to single blanks, control characters gone."""
    kept = "".join(" " if unicodedata.category(c) in ("Cc", "Zs", "Zl", "Zp") else c for c in text)
    return " ".join(unicodedata.normalize("NFC", kept).split())


def clean_lines(text: str) -> str:
    """Like `clean`, keeping line breaks."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(clean(line) for line in lines).strip()


def fold(text: str) -> str:
    """For search: lower case, without diacritics, đ as d. `fold("Đặng Thị Huệ") == "dang thi hue"`."""
    plain = unicodedata.normalize("NFD", text.translate(_SPECIAL).lower())
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())


def _refuse_nul(value: object) -> object:
    if isinstance(value, str) and "\x00" in value:
        raise ValueError("NUL characters are not text")
    return value


Text = Annotated[str, BeforeValidator(_refuse_nul), AfterValidator(clean)]
"""One line of human text. Limit its length with Field(max_length=…)."""
Lines = Annotated[str, BeforeValidator(_refuse_nul), AfterValidator(clean_lines)]
"""Several lines of human text."""


def mask_digits(number: str, head: int = 2, tail: int = 3) -> str:
    """`0912345678` -> `09•••••678`. Short numbers are hidden entirely."""
    if len(number) <= head + tail:
        return "•" * len(number)
    return number[:head] + "•" * (len(number) - head - tail) + number[len(number) - tail :]


def mask_name(name: str) -> str:
    """`Nguyễn Thị Lan` -> `N••••• T•• Lan`: the given name stays, so that a queue can still be called."""
    words = name.split()
    return " ".join([*(word[0] + "•" * (len(word) - 1) for word in words[:-1]), *words[-1:]])


def mask_email(address: str) -> str:
    """`lan.nguyen@example.vn` -> `l•••@example.vn`."""
    user, at, host = address.partition("@")
    return f"{user[:1]}•••{at}{host}" if at else "•" * len(address)
