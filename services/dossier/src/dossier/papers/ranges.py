"""Which bytes were asked for: RFC 9110, section 14, one range at a time."""

from __future__ import annotations

import re
from urllib.parse import quote

from kernel.problems import DomainProblem

_RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})")
_NOT_PLAIN = re.compile(r"[^A-Za-z0-9._-]+")


class RangeNotSatisfiable(DomainProblem):
    status, code, title = 416, "range-not-satisfiable", "The file has no such bytes"


def wanted(header: str | None, size: int) -> tuple[int, int] | None:
    """(start, end) with `end` excluded; None for the whole file, also for several ranges or other units."""
    asked = _RANGE.fullmatch((header or "").strip())
    if asked is None or asked[0] == "bytes=-":
        return None
    first, last = asked.groups()
    if not first:
        start, end = max(0, size - int(last)), size
    else:
        start, end = int(first), min(size, int(last) + 1) if last else size
        if last and int(last) < start:
            return None
    if start >= size or start == end:
        raise RangeNotSatisfiable(headers={"Content-Range": f"bytes */{size}"})
    return start, end


def attachment(name: str) -> str:
    """Content-Disposition with the name in full (RFC 5987) and a plain one for whoever cannot read that."""
    plain = _NOT_PLAIN.sub("_", name).strip("_") or "file"
    return f"attachment; filename=\"{plain[-100:]}\"; filename*=UTF-8''{quote(name, safe='')}"
