"""A service made of the kernel alone: health, tokens, problems, feed, idempotency on a real database."""

import asyncio
import datetime as dt
from collections.abc import AsyncIterator, Mapping
from typing import Annotated

import httpx
import pytest
from fastapi import APIRouter, Depends, Response
from feedback.settings import Settings
from kernel.app import configure_logging, create_service
from kernel.auth import Principal, require
from kernel.clock import real_now
from kernel.db import Write
from kernel.feed import feed_router, publish
from kernel.idempotency import OnceKey
from kernel.testing.client import client_of
from kernel.testing.plugin import Database
from kernel.testing.tokens import bearer, client_token, staff_token, verifier
from pydantic import BaseModel, ConfigDict, Field

SERVICE = "feedback"
NOTES = "/api/notes/v1/notes"
router = APIRouter()


class Note(BaseModel):
    model_config = ConfigDict(extra="forbid")
    text: str = Field(max_length=40)


@router.post("/notes", status_code=201, response_model=Note)
async def write_note(
    body: Note, who: Annotated[Principal, Depends(require("writer"))], once: OnceKey, db: Write
) -> Response:
    async def work() -> tuple[Note, Mapping[str, str]]:
        now = real_now()
        await publish(db, "note.written.v1", {"text": body.text, "by": who.id}, occurred_at=now, recorded_at=now)
        if body.text == "slow":
            await asyncio.sleep(0.2)
        if body.text == "fail":
            raise RuntimeError("secret internals")
        return body, {"Location": f"{NOTES}/1"}

    return await once.run(db, work, 201)


@pytest.fixture(scope="module")
async def client(database: Database) -> AsyncIterator[httpx.AsyncClient]:
    settings = Settings(environment="test", database_url=database.url)
    app = create_service(
        "notes", settings, [router], title="Notes", internal=[feed_router("notes")], verifier=verifier()
    )
    async with client_of(app) as client:
        yield client


def writer(key: str | None) -> dict[str, str]:
    return bearer(staff_token("writer"), key=key)


async def feed(client: httpx.AsyncClient, after: int = 0) -> list[dict[str, object]]:
    answer = await client.get(
        "/internal/notes/feed", params={"after": after}, headers=bearer(client_token("feed:read"))
    )
    assert answer.status_code == 200, answer.text
    return list(answer.json()["items"])


async def test_it_is_alive_and_ready(client: httpx.AsyncClient) -> None:
    assert (await client.get("/livez")).json() == {"status": "ok"}
    assert (await client.get("/readyz")).json() == {"status": "ok"}
    assert "http_requests_total" in (await client.get("/metrics")).text


async def test_two_at_once_with_one_key_are_one_event_and_equal_answers(client: httpx.AsyncClient) -> None:
    before = await feed(client)
    answers = await asyncio.gather(
        *(client.post(NOTES, json={"text": "slow"}, headers=writer("twins-0001")) for _ in range(4))
    )
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.content for answer in answers}) == 1
    assert {answer.headers["location"] for answer in answers} == {f"{NOTES}/1"}
    assert len(await feed(client)) == len(before) + 1


async def test_one_key_with_another_body_is_refused(client: httpx.AsyncClient) -> None:
    await client.post(NOTES, json={"text": "a"}, headers=writer("reused-0001"))
    answer = await client.post(NOTES, json={"text": "b"}, headers=writer("reused-0001"))
    assert (answer.status_code, answer.json()["code"]) == (422, "idempotency-key-reused")


async def test_without_a_key_nothing_is_done(client: httpx.AsyncClient) -> None:
    answer = await client.post(NOTES, json={"text": "a"}, headers=writer(None))
    assert (answer.status_code, answer.json()["code"]) == (400, "idempotency-key-missing")


async def test_a_failed_try_leaves_no_trace_and_tells_nothing(client: httpx.AsyncClient) -> None:
    before = await feed(client)
    answer = await client.post(NOTES, json={"text": "fail"}, headers=writer("failing-0001"))
    assert answer.status_code == 500
    assert "secret" not in answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert await feed(client) == before


async def test_the_log_of_a_failure_quotes_neither_token_nor_body(
    client: httpx.AsyncClient, capsys: pytest.CaptureFixture[str]
) -> None:
    configure_logging("INFO", "notes")
    headers = writer("failing-0002")
    await client.post(NOTES, json={"text": "fail"}, headers=headers)
    logged = capsys.readouterr().err
    assert "unforeseen_error" in logged
    assert headers["Authorization"].split()[1][:40] not in logged
    assert "locals" not in logged


@pytest.mark.parametrize(
    ("headers", "status", "code"),
    [
        ({}, 401, "unauthenticated"),
        ({"Authorization": "Bearer nonsense"}, 401, "unauthenticated"),
        (bearer(staff_token("writer", lifetime=-60)), 401, "unauthenticated"),
        (bearer(staff_token("reader")), 403, "forbidden"),
        (bearer(client_token("feed:read")), 403, "forbidden"),
    ],
)
async def test_strangers_are_refused(
    client: httpx.AsyncClient, headers: dict[str, str], status: int, code: str
) -> None:
    answer = await client.post(NOTES, json={"text": "a"}, headers={**headers, "Idempotency-Key": "stranger-1"})
    assert (answer.status_code, answer.json()["code"]) == (status, code)


async def test_the_feed_is_for_machines_with_the_scope(client: httpx.AsyncClient) -> None:
    assert (await client.get("/internal/notes/feed")).status_code == 401
    for token in (client_token("other"), staff_token("writer")):
        assert (await client.get("/internal/notes/feed", headers=bearer(token))).status_code == 403


async def test_invalid_input_says_where(client: httpx.AsyncClient) -> None:
    answer = await client.post(NOTES, json={"text": "x" * 41, "more": 1}, headers=writer("invalid-0001"))
    assert answer.status_code == 422
    assert {error["pointer"] for error in answer.json()["errors"]} == {"/text", "/more"}


@pytest.mark.parametrize("body", [b"x" * (1024 * 1024 + 1), b'{"text":"' + b"x" * (1024 * 1024)])
async def test_a_large_body_is_refused(client: httpx.AsyncClient, body: bytes) -> None:
    answer = await client.post(NOTES, content=body, headers=writer("large-0001"))
    assert (answer.status_code, answer.json()["code"]) == (413, "too-large")


async def test_unknown_paths_and_methods_are_problems(client: httpx.AsyncClient) -> None:
    for answer in (await client.get("/nothing"), await client.delete(NOTES)):
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.json()["status"] in (404, 405)


async def test_the_clock_of_a_demo_is_shifted() -> None:
    settings = Settings(environment="demo", database_url="postgresql+asyncpg://x/x", clock_offset_seconds=-86400)
    app = create_service("notes", settings, [], title="Notes", verifier=verifier())
    async with client_of(app) as client:
        told = (await client.get("/api/notes/v1/clock")).json()
    shifted = real_now() - dt.datetime.fromisoformat(told["now"])
    assert abs(shifted - dt.timedelta(days=1)) < dt.timedelta(seconds=5)
    with pytest.raises(ValueError, match="demo only"):
        Settings(environment="production", database_url="postgresql+asyncpg://x/x", clock_offset_seconds=1)
