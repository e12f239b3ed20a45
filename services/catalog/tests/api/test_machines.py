"""Tokens for machines, and the keys that everybody verifies with."""

from __future__ import annotations

import base64
from typing import Any

import pytest
from catalog import signing
from catalog.client import put_client
from catalog.command import CommandSettings
from jose import jwt
from kernel.auth import Verifier
from kernel.db import transaction
from sqlalchemy import text

API = "/api/catalog/v1"
SECRET = "bi-mat-cua-may-0123456789abcdef"


@pytest.fixture
async def client_id(catalogue: Any) -> str:
    settings = CommandSettings(environment="test", database_url=catalogue.database.url)
    await put_client(settings, "reporting", SECRET, ["dossier:read", "feed:read"])
    return "reporting"


async def ask(catalogue: Any, headers: dict[str, str] | None = None, **form: str) -> Any:
    return await catalogue.client.post(
        f"{API}/oauth/token", data={"grant_type": "client_credentials", **form}, headers=headers
    )


async def test_a_machine_gets_a_token_and_reads_the_feed(catalogue: Any, client_id: str) -> None:
    answer = await ask(catalogue, client_id=client_id, client_secret=SECRET, scope="feed:read")
    body = answer.json()
    assert (answer.status_code, body["scope"], answer.headers["cache-control"]) == (
        200,
        "feed:read",
        "no-store",
    )
    headers = {"Authorization": f"Bearer {body['access_token']}"}
    feed = await catalogue.client.get("/internal/catalog/feed", headers=headers)
    kinds = {item["type"] for item in feed.json()["items"]}
    assert kinds == {"agency.changed.v1", "procedure.published.v1"}


async def test_without_scope_it_gets_what_was_granted(catalogue: Any, client_id: str) -> None:
    body = (await ask(catalogue, client_id=client_id, client_secret=SECRET)).json()
    assert body["scope"] == "dossier:read feed:read"


async def test_id_and_secret_may_come_as_http_basic(catalogue: Any, client_id: str) -> None:
    packed = base64.b64encode(f"{client_id}:{SECRET}".encode()).decode()
    assert (await ask(catalogue, {"Authorization": f"Basic {packed}"})).status_code == 200
    broken = await ask(catalogue, {"Authorization": "Basic ###"})
    assert (broken.status_code, broken.json()["error"]) == (401, "invalid_client")


@pytest.mark.parametrize(
    ("form", "status", "error"),
    [
        ({"client_secret": "sai"}, 401, "invalid_client"),
        ({"client_id": "nobody"}, 401, "invalid_client"),
        ({"client_id": "a\0b"}, 401, "invalid_client"),
        ({"client_id": "", "client_secret": ""}, 401, "invalid_client"),
        ({"scope": "feed:read admin:all"}, 400, "invalid_scope"),
        ({"grant_type": "password"}, 400, "unsupported_grant_type"),
    ],
)
async def test_refusals(catalogue: Any, client_id: str, form: dict[str, str], status: int, error: str) -> None:
    answer = await ask(catalogue, **{"client_id": client_id, "client_secret": SECRET, **form})
    assert (answer.status_code, answer.json()["error"]) == (status, error)


async def test_the_secret_is_kept_as_a_hash_only(catalogue: Any, client_id: str) -> None:
    async with transaction(catalogue.engine) as db:
        kept = (await db.execute(text("SELECT string_agg(c::text, ' ') FROM clients c"))).scalar_one()
    assert SECRET not in kept


async def test_a_machine_is_no_person(catalogue: Any, client_id: str) -> None:
    body = (await ask(catalogue, client_id=client_id, client_secret=SECRET)).json()
    headers = {"Authorization": f"Bearer {body['access_token']}"}
    assert (await catalogue.client.get(f"{API}/staff", headers=headers)).status_code == 403


async def test_keys_are_replaced_without_ending_anybody(catalogue: Any, tmp_path: Any, make_key: Any) -> None:
    old = make_key(tmp_path)
    token = signing.load(old).token({"sub": "1", "kind": "staff"}, 60)
    pems = old.read_text()
    new = make_key(tmp_path)
    new.write_text(new.read_text() + pems)
    ring = signing.load(new)
    assert len(ring.published) == 2
    assert jwt.get_unverified_header(token)["kid"] == ring.published[1]["kid"] != ring.key_id
    assert (await Verifier(keys=ring.published).verify(token)).id == "1"


async def test_published_keys_hold_nothing_private(catalogue: Any) -> None:
    answer = await catalogue.client.get(f"{API}/jwks")
    for key in answer.json()["keys"]:
        assert set(key) == {"kty", "crv", "x", "y", "kid", "use", "alg"}
        assert key["kid"] == signing.thumbprint(key)
