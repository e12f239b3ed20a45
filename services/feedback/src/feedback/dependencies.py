"""What endpoints of this service ask for."""

from __future__ import annotations

import re
from typing import Annotated

from fastapi import Depends, Header, Request
from kernel.app import ClockDep
from kernel.auth import Principal, require
from kernel.problems import PreconditionRequired, StaleVersion

from feedback.adapters.catalog import Catalog
from feedback.petitions.access import READERS
from feedback.petitions.service import Office
from feedback.settings import Settings

_TAG = re.compile(r'(?:W/)?"?([0-9]{1,9})(?:-[a-z]+)?"?')
"""A version as an ETag; a gateway that compresses may have marked it (`W/"3"`, `"3-gzip"`)."""


def _office(request: Request, clock: ClockDep) -> Office:
    settings: Settings = request.app.state.settings
    catalog: Catalog = request.app.state.catalog
    return Office(catalog, settings.local_terms, clock.now())


def _expected(if_match: Annotated[str | None, Header(max_length=100)] = None) -> int:
    if if_match is None:
        raise PreconditionRequired()
    given = _TAG.fullmatch(if_match.strip())
    if given is None:
        raise StaleVersion("If-Match does not name a version of this petition")
    return int(given[1])


Reader = Annotated[Principal, Depends(require(*READERS))]
"""A person who may see petitions."""
Operator = Annotated[Principal, Depends(require("hotline"))]
"""Who records petitions."""
OfficeDep = Annotated[Office, Depends(_office)]
Expected = Annotated[int, Depends(_expected)]
"""The version the caller has seen: If-Match, required."""
