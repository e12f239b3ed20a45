"""Keyset pages: a cursor says after which key to go on, so page 100 costs what page 1 costs."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Sequence
from typing import Annotated, Any, Generic, TypeVar

from fastapi import Query, Request, Response
from pydantic import BaseModel, ConfigDict

from kernel.problems import FieldError, Invalid

Item = TypeVar("Item")

Limit = Annotated[int, Query(ge=1, le=500, description="How many items a page holds")]
Cursor = Annotated[str | None, Query(max_length=400, description="`next_cursor` of the page before")]


class Page(BaseModel, Generic[Item]):
    """One page of a list; `next_cursor` is null on the last one."""

    model_config = ConfigDict(json_schema_serialization_defaults_required=True)

    items: list[Item]
    next_cursor: str | None = None


def encode(key: Sequence[Any]) -> str:
    """An opaque cursor from the sort key of the last row."""
    raw = json.dumps(list(key), separators=(",", ":"), default=str).encode()
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def decode(cursor: str | None, size: int) -> list[Any] | None:
    """The key of `size` parts inside a cursor; a broken one is the caller's fault (422)."""
    if cursor is None:
        return None
    try:
        key = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (binascii.Error, ValueError, UnicodeDecodeError) as error:
        raise bad_cursor() from error
    if not isinstance(key, list) or len(key) != size:
        raise bad_cursor()
    return key


def bad_cursor() -> Invalid:
    """The problem to raise when the parts of a cursor are not what the list expects."""
    return Invalid(errors=[FieldError(pointer="/query/cursor", detail="not a cursor of this list")])


def link_next(request: Request, response: Response, cursor: str | None) -> None:
    """RFC 8288: the next page as a Link header, with the same filters."""
    if cursor is not None:
        url = request.url.include_query_params(cursor=cursor)
        response.headers["Link"] = f'<{url.path}?{url.query}>; rel="next"'
