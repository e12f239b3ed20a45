"""What endpoints of several modules ask for."""

from __future__ import annotations

import re
from typing import Annotated

from fastapi import Depends, Header
from kernel.problems import PreconditionRequired, StaleVersion

_TAG = re.compile(r'(?:W/)?"?([0-9]{1,9})(?:-[a-z]+)?"?')
"""A version as an ETag; a gateway that compresses may have marked it (`W/"3"`, `"3-gzip"`)."""


async def _expected(if_match: Annotated[str | None, Header(max_length=100)] = None) -> int:
    if if_match is None:
        raise PreconditionRequired()
    given = _TAG.fullmatch(if_match.strip())
    if given is None:
        raise StaleVersion("If-Match names no version")
    return int(given[1])


Expected = Annotated[int, Depends(_expected)]
"""The version the caller has seen: If-Match, required."""
