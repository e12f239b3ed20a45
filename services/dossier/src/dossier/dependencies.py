"""What endpoints of several modules ask for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated

from fastapi import Depends, Header, Request, Response
from kernel.problems import PreconditionRequired, StaleVersion
from pydantic import BaseModel
from sqlalchemy.ext.asyncio import AsyncEngine

from dossier.adapters.catalog import Catalog

_TAG = re.compile(r'(?:W/)?"?([0-9]{1,9})(?:-[a-z]+)?"?')
"""A version as an ETag; a gateway that compresses may have marked it (`W/"3"`, `"3-gzip"`)."""


async def _catalog(request: Request) -> Catalog:
    catalog: Catalog = request.app.state.catalog
    return catalog


async def _engine(request: Request) -> AsyncEngine:
    engine: AsyncEngine = request.app.state.engine
    return engine


async def _expected(if_match: Annotated[str | None, Header(max_length=100)] = None) -> int:
    if if_match is None:
        raise PreconditionRequired()
    given = _TAG.fullmatch(if_match.strip())
    if given is None:
        raise StaleVersion("If-Match does not name a version of this dossier")
    return int(given[1])


CatalogDep = Annotated[Catalog, Depends(_catalog)]
"""What is known of the catalogue."""
EngineDep = Annotated[AsyncEngine, Depends(_engine)]
"""For paths that may have to ask a neighbour before they take a connection."""
Expected = Annotated[int, Depends(_expected)]
"""The version the caller has seen: If-Match, required."""


def json_response(model: BaseModel, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """A model that is right by construction is written out once, without being validated again."""
    return Response(model.model_dump_json(), status, dict(headers or {}), "application/json")
