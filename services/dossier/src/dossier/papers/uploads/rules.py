"""Sizes of parts, and whose tray is whose."""

from __future__ import annotations

from typing import Any

from kernel.auth import Principal
from kernel.problems import Forbidden

from dossier.dossiers import access

Row = dict[str, Any]
MAX_PART = 1 << 20
"""Bytes of one request: what a slow line carries in some seconds, and what every other body may have."""
MIN_PART = 1 << 16
"""Nobody shall make a file of a million parts; the last one may be smaller."""


def tray_of(who: Principal) -> int:
    """The agency whose tray a person uses: her desk, or where she works."""
    agency_id = who.desk_id if who.desk_id is not None else who.agency_id
    within = access.reach(who)
    if agency_id is None or (within is not None and agency_id not in within):
        raise Forbidden("handing in needs an agency of your own")
    return agency_id
