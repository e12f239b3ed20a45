"""What somebody typed to find a procedure, taken apart: a code, the beginnings of words, or initials."""

from __future__ import annotations

import re
from dataclasses import dataclass

MAX_WORDS = 8
_CODE = re.compile(r"^\d?\.?\d{2,}[\d.h]*$")


@dataclass(frozen=True)
class Terms:
    """A search: either by `code`, or by `words` (each the beginning of a word) and perhaps `initials`."""

    code: str | None
    words: tuple[str, ...]
    initials: str | None
    whole: str


def parse(folded: str) -> Terms:
    """Takes text that is lower case and without diacritics.

    `khai si` finds "Đăng ký khai sinh" by beginnings; `dkks` finds it by initials; `001193` and `1.001193` by
    code.
    """
    compact = folded.replace(" ", "")
    if _CODE.match(compact):
        return Terms(compact, (), None, folded)
    words = tuple(dict.fromkeys(re.findall(r"[^\W_]+", folded)))[:MAX_WORDS]
    lonely = words[0] if len(words) == 1 else ""
    return Terms(None, words, lonely if 3 <= len(lonely) <= 12 and lonely.isalpha() else None, " ".join(words))


def initials(folded: str) -> str:
    """First letters of the words of a folded name: `dang ky khai sinh` -> `dkks`."""
    return "".join(word[0] for word in re.findall(r"[^\W_]+", folded))
