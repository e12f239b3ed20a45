"""What endpoints of this service ask for, as named types."""

from __future__ import annotations

import re
from typing import Annotated

from fastapi import Depends, Header, Request
from kernel.auth import Principal, require
from kernel.problems import FieldError, Invalid, PreconditionRequired
from sqlalchemy.ext.asyncio import AsyncEngine

from catalog.settings import Settings
from catalog.signing import KeyRing

_VERSION = re.compile(r'(?:W/)?"?([0-9]{1,9})(?:-[a-z]+)?"?')
"""An ETag of ours; a compressing gateway may have marked it (`W/"3"`, `"3-gzip"`)."""


def _keys(request: Request) -> KeyRing:
    keys: KeyRing = request.app.state.keys
    return keys


def _engine(request: Request) -> AsyncEngine:
    engine: AsyncEngine = request.app.state.engine
    return engine


def _settings(request: Request) -> Settings:
    settings: Settings = request.app.state.settings
    return settings


def _expected_version(if_match: Annotated[str | None, Header(max_length=40)] = None) -> int:
    if if_match is None:
        raise PreconditionRequired()
    given = _VERSION.fullmatch(if_match.strip())
    if given is None:
        raise Invalid(errors=[FieldError(pointer="/header/if-match", detail="not a version of this thing")])
    return int(given[1])


Keys = Annotated[KeyRing, Depends(_keys)]
Engine = Annotated[AsyncEngine, Depends(_engine)]
"""For the few operations that need more than one transaction."""
CatalogSettings = Annotated[Settings, Depends(_settings)]
Admin = Annotated[Principal, Depends(require("admin"))]
"""Who may change the catalogue."""
ExpectedVersion = Annotated[int, Depends(_expected_version)]
"""The version that the caller has seen, from If-Match."""
