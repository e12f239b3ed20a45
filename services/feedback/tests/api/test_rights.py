"""Who may do what: read from the API's own description, so that no operation is forgotten."""

from typing import Any

import asyncpg
import httpx
import pytest
from feedback.main import create_app
from feedback.petitions.access import READERS
from feedback.settings import Settings
from feedback_factories import API, COMMUNE, HOTLINE, LAND, SHIFT, STRANGER, Record, as_, petition, small_catalog
from kernel import migrate
from kernel.testing.client import client_of
from kernel.testing.plugin import Database
from kernel.testing.tokens import bearer, client_token, staff_token, verifier
from sqlalchemy.engine import make_url

ROLES = ("clerk", "officer", "leader", "hotline", "focal", "admin", "viewer", "reopener")
PUBLIC = {"read_feedback_clock"}
REASON = {"reason": "Không thuộc thẩm quyền"}
ALLOWED: dict[str, tuple[set[str], dict[str, Any] | None]] = {
    "record_petition": ({"hotline"}, petition()),
    "list_petitions": (set(READERS), None),
    "list_petition_queues": (set(READERS), None),
    "get_petition": (set(READERS), None),
    "list_petition_acts": (set(READERS), None),
    "complete_petition": ({"hotline"}, {"sender": petition()["sender"]}),
    "classify_petition": ({"hotline"}, {"kind": "proposal"}),
    "transfer_petition": ({"hotline", "leader"}, {"agency_id": LAND, **REASON}),
    "answer_petition": ({"officer", "leader"}, {"content": "Đã giải quyết"}),
    "refuse_petition": ({"hotline", "leader"}, REASON),
    "publish_petition": ({"hotline"}, {}),
    "reveal_sender": ({"hotline", "officer", "leader"}, {"purpose": "Gọi lại"}),
}
"""Roles by operation, with a body; an operation with no row here fails the tests below."""
NOT_REFUSED = {200, 201, 409}
"""Allowed for this person, whatever the state of the petition says."""


def operations() -> list[tuple[str, str, str]]:
    app = create_app(Settings(environment="test", database_url="postgresql+asyncpg://x/x"), verifier())
    return [
        (path, method.upper(), operation["operationId"])
        for path, item in app.openapi()["paths"].items()
        for method, operation in item.items()
        if operation["operationId"] not in PUBLIC
    ]


@pytest.mark.parametrize(("path", "method", "operation"), operations())
async def test_each_operation_is_for_its_roles_only(
    client: httpx.AsyncClient, record: Record, path: str, method: str, operation: str
) -> None:
    roles, body = ALLOWED[operation]

    async def status(headers: dict[str, str]) -> int:
        made = await record()
        answer = await client.request(
            method,
            path.replace("{code}", made["code"]),
            json=body,
            headers={"If-Match": '"1"', "Idempotency-Key": f"rights-{made['code']}", **headers},
        )
        return answer.status_code

    assert await status({}) == 401
    assert await status(bearer(staff_token("hotline", lifetime=-60))) == 401
    assert await status(bearer(client_token("feed:read"))) == 403
    for role in ROLES:
        found = await status(bearer(staff_token(role)))
        assert (found in NOT_REFUSED) if role in roles else found == 403, (role, found)


@pytest.mark.parametrize(("path", "method", "operation"), [one for one in operations() if "{code}" in one[0]])
async def test_a_foreign_agency_finds_nothing(
    client: httpx.AsyncClient, record: Record, path: str, method: str, operation: str
) -> None:
    made = await record(agency_id=COMMUNE)
    foreign = staff_token("leader", "officer", "hotline", agency_id=102, desk_id=102, act=[102], read=[102])
    answer = await client.request(
        method, path.replace("{code}", made["code"]), json=ALLOWED[operation][1], headers=as_(foreign, version=1)
    )
    assert (answer.status_code, answer.json()["code"]) == (404, "not-found")
    for params in ({}, {"q": made["code"]}, {"agency_id": COMMUNE}, {"handler_id": 2}):
        listed = await client.get(f"{API}/petitions", params=params, headers=as_(STRANGER))
        assert listed.json()["items"] == []


async def test_reading_is_not_acting(client: httpx.AsyncClient, record: Record) -> None:
    made = await record()
    onlooker = staff_token("leader", "hotline", agency_id=1, act=[], read=None)
    answer = await client.post(
        f"{API}/petitions/{made['code']}/refusals", json=REASON, headers=as_(onlooker, version=1)
    )
    assert (answer.status_code, answer.json()["code"]) == (403, "not-your-petition")


async def test_nobody_records_for_an_agency_that_is_not_theirs(client: httpx.AsyncClient) -> None:
    astray = staff_token("hotline", agency_id=101, desk_id=101, act=[2], read=[2])
    answer = await client.post(f"{API}/petitions", json=petition(), headers=as_(astray))
    assert answer.status_code == 403


async def test_the_database_itself_hides_foreign_petitions(
    client: httpx.AsyncClient, database: Database, record: Record
) -> None:
    await record(agency_id=COMMUNE)
    url = make_url(database.url).set(drivername="postgresql").render_as_string(hide_password=False)
    plain = await asyncpg.connect(url)
    try:
        for table in ("petitions", "petition_acts"):
            assert await plain.fetchval(f"SELECT count(*) FROM app.{table}") == 0
            for scope, any_seen in (("{2}", True), ("{101}", False), ("*", True)):
                await plain.execute("SELECT set_config('motcua.scope', $1, false)", scope)
                assert bool(await plain.fetchval(f"SELECT count(*) FROM app.{table}")) is any_seen, (table, scope)
            await plain.execute("SELECT set_config('motcua.scope', '', false)")
    finally:
        await plain.close()


async def test_the_models_are_what_the_migrations_make(database: Database) -> None:
    await migrate.check("feedback", database.migrator_url)


async def test_recording_goes_on_while_the_catalogue_is_down_even_after_a_restart(
    fresh_database: Database,
) -> None:
    def app(catalog_url: str) -> Any:
        return create_app(
            Settings(
                environment="demo",
                database_url=fresh_database.url,
                clock_offset_seconds=SHIFT,
                catalog_url=catalog_url,
            ),
            verifier(),
        )

    nowhere = "http://127.0.0.1:9"
    async with client_of(app(nowhere)) as client:
        first = await client.post(f"{API}/petitions", json=petition(agency_id=77), headers=as_(HOTLINE))
        assert first.status_code == 201
        assert first.json()["agency"]["name"] == "Đơn vị số 77"
    async with small_catalog() as url:
        known = app(url)
        async with client_of(known):
            await known.state.catalog.refresh()
    async with client_of(app(nowhere)) as client:
        named = await client.post(f"{API}/petitions", json=petition(), headers=as_(HOTLINE))
        assert named.json()["agency"]["name"] == "UBND huyện Chi Lăng"
        unknown = await client.post(f"{API}/petitions", json=petition(agency_id=77), headers=as_(HOTLINE))
        assert unknown.status_code == 422
