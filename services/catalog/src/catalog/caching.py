"""Public answers carry a fingerprint: a slow line loads them once and then asks whether they still hold."""

from __future__ import annotations

import base64
import hashlib

from fastapi import Request, Response
from pydantic import BaseModel

REVALIDATE = "public, no-cache"
"""Kept by browsers and proxies, but asked for each time: a new publication is seen at once."""
FOR_EVER = "public, max-age=31536000, immutable"


def cacheable(
    request: Request, model: BaseModel, control: str = REVALIDATE, headers: dict[str, str] | None = None
) -> Response:
    """200 with the model, or 304 when the caller already holds exactly this answer (RFC 9110, section 13.1.2)."""
    body = model.model_dump_json().encode()
    digest = hashlib.sha256(body).digest()[:15]
    tag = f'"{base64.urlsafe_b64encode(digest).decode()}"'
    fixed = {"ETag": tag, "Cache-Control": control, **(headers or {})}
    if _matches(request.headers.get("if-none-match", ""), tag):
        return Response(status_code=304, headers=fixed)
    return Response(body, headers=fixed, media_type="application/json")


def _matches(given: str, tag: str) -> bool:
    # The gateway may have weakened our tag while compressing.
    held = {one.strip().removeprefix("W/") for one in given.split(",")}
    return "*" in held or tag in held
