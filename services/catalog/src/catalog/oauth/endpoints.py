"""/oauth/token for machines, /jwks for everybody who verifies."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Header, Request, Response
from kernel.db import Read
from kernel.limits import client_address, hit

from catalog.dependencies import CatalogSettings, Keys
from catalog.oauth import service
from catalog.oauth.schemas import ClientTokenOut, SigningKeyOut, SigningKeysOut

router = APIRouter(tags=["tokens"])


@router.post("/oauth/token")
async def issue_client_token(
    request: Request,
    response: Response,
    db: Read,
    keys: Keys,
    settings: CatalogSettings,
    grant_type: Annotated[str, Form(max_length=40)],
    client_id: Annotated[str, Form(max_length=80)] = "",
    client_secret: Annotated[str, Form(max_length=200)] = "",
    scope: Annotated[str, Form(max_length=400)] = "",
    authorization: Annotated[str | None, Header(include_in_schema=False)] = None,
) -> ClientTokenOut:
    """OAuth 2 client credentials; id and secret in the form or as HTTP Basic."""
    await hit(settings.token_rule, "oauth-token", client_address(request))
    response.headers["Cache-Control"] = "no-store"
    client = service.basic_credentials(authorization) or (client_id, client_secret)
    return await service.issue(
        db, keys, settings.token_minutes * 60, grant_type=grant_type, client=client, scope=scope
    )


@router.get("/jwks")
async def read_signing_keys(keys: Keys, response: Response) -> SigningKeysOut:
    """The public keys that tokens are verified with. Public."""
    response.headers["Cache-Control"] = "public, max-age=300"
    return SigningKeysOut(keys=[SigningKeyOut(**key) for key in keys.published])
