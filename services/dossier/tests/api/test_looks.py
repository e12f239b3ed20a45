"""Looking from outside: a purpose first, kept for ever, told to the owner."""

from __future__ import annotations

import asyncpg
import httpx
import pytest
from dossier.domain.secrets import secret_of
from fastapi import FastAPI
from kernel.db import count_queries
from kernel.testing.plugin import Database
from sqlalchemy.engine import make_url

from ..factories import (
    ADMIN,
    API,
    COMMUNE_CLERK,
    FOCAL,
    HOTLINE,
    LAND_OFFICER,
    LEADER,
    OFFICER,
    TRACKING_KEY,
    VIEWER,
    Desk,
    Person,
    new_key,
)

PURPOSE = "Trả lời người dân gọi đường dây nóng"


async def tell(desk: Desk, who: Person, code: str, purpose: str = PURPOSE) -> httpx.Response:
    return await desk.client.post(
        f"{API}/dossiers/{code}/looks", json={"purpose": purpose}, headers=who.headers(key=new_key())
    )


@pytest.mark.parametrize("who", [VIEWER, FOCAL, HOTLINE, ADMIN], ids=lambda one: one.roles[0])
async def test_who_does_not_handle_it_says_what_for_once(desk: Desk, who: Person) -> None:
    code = (await desk.receive())["code"]
    for path in (f"/dossiers/{code}", f"/dossiers/{code}/acts", f"/dossiers/{code}/looks"):
        answer = await desk.get(who, path)
        assert (answer.status_code, answer.json()["code"]) == (428, "purpose-required")
    assert (await tell(desk, who, code)).status_code == 201
    for path in (f"/dossiers/{code}", f"/dossiers/{code}/acts", f"/dossiers/{code}/looks"):
        assert (await desk.get(who, path)).status_code == 200


async def test_who_handles_it_is_not_asked(desk: Desk) -> None:
    code = (await desk.processed())["code"]
    for who in (desk.clerk, OFFICER, LEADER):
        assert (await desk.get(who, f"/dossiers/{code}")).status_code == 200


async def test_one_purpose_opens_one_dossier_for_one_person(desk: Desk) -> None:
    one, other = (await desk.receive())["code"], (await desk.receive())["code"]
    await tell(desk, VIEWER, one)
    assert (await desk.get(VIEWER, f"/dossiers/{other}")).status_code == 428
    assert (await desk.get(FOCAL, f"/dossiers/{one}")).status_code == 428


async def test_saying_it_twice_adds_nothing(desk: Desk) -> None:
    code = (await desk.receive())["code"]
    await tell(desk, HOTLINE, code)
    await tell(desk, HOTLINE, code, "Một lý do khác")
    looks = (await desk.get(desk.clerk, f"/dossiers/{code}/looks")).json()["items"]
    assert [(look["viewer_name"], look["office"], look["purpose"]) for look in looks] == [
        (HOTLINE.name, "UBND huyện Chi Lăng", PURPOSE)
    ]


async def test_a_purpose_of_yesterday_is_not_one_of_today(desk: Desk, database: Database) -> None:
    code = (await desk.receive())["code"]
    await tell(desk, VIEWER, code)
    admin = await asyncpg.connect(
        make_url(database.admin_url).set(drivername="postgresql").render_as_string(hide_password=False)
    )
    await admin.execute("UPDATE app.looks SET day = day - 1 WHERE viewer_id = $1", VIEWER.id)
    await admin.close()
    assert (await desk.get(VIEWER, f"/dossiers/{code}")).status_code == 428
    assert (await tell(desk, VIEWER, code)).status_code == 201
    assert len((await desk.get(desk.clerk, f"/dossiers/{code}/looks")).json()["items"]) == 2


async def test_whom_it_does_not_concern_does_not_get_in_by_a_purpose(desk: Desk) -> None:
    code = (await desk.receive())["code"]
    for stranger in (COMMUNE_CLERK, LAND_OFFICER):
        assert (await tell(desk, stranger, code)).status_code == 404
        assert (await desk.get(stranger, f"/dossiers/{code}/looks")).status_code == 404
    assert (await desk.get(desk.clerk, f"/dossiers/{code}/looks")).json()["items"] == []


async def test_a_purpose_has_words(desk: Desk) -> None:
    code = (await desk.receive())["code"]
    for empty in ("", "  ", "ab", "x" * 501):
        assert (await tell(desk, VIEWER, code, empty)).status_code == 422


async def test_the_application_can_neither_change_nor_delete_a_look(desk: Desk, database: Database) -> None:
    code = (await desk.receive())["code"]
    await tell(desk, VIEWER, code)
    url = make_url(database.url).set(drivername="postgresql").render_as_string(hide_password=False)
    app = await asyncpg.connect(url)
    for statement in ("UPDATE looks SET purpose = 'x'", "DELETE FROM looks"):
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await app.execute(statement)
    assert await app.fetchval("SELECT count(*) FROM looks") == 0, "row security hides them without a scope"
    await app.close()


async def test_the_owner_reads_office_and_purpose_and_no_name(desk: Desk) -> None:
    code = (await desk.receive())["code"]
    await tell(desk, HOTLINE, code)
    secret = secret_of(TRACKING_KEY.encode(), code)
    answer = await desk.client.post(f"/tra-cuu/{code}", data={"secret": secret})
    page = (await desk.client.get(answer.headers["location"])).text
    assert f"<td>UBND huyện Chi Lăng</td><td>{PURPOSE}</td>" in page
    assert HOTLINE.name not in page


async def test_a_detail_costs_three_statements(desk: Desk, app: FastAPI) -> None:
    code = (await desk.receive())["code"]
    await tell(desk, VIEWER, code)
    for who, statements in ((desk.clerk, 1), (VIEWER, 3)):
        with count_queries(app.state.engine) as seen:
            await desk.get(who, f"/dossiers/{code}")
        assert len(seen) == statements, seen
