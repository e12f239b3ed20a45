"""Fees that differ by channel: the dossier keeps what its own channel owed on the day it came in."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
from kernel.testing.client import client_of
from kernel.testing.plugin import Database

from ..conftest import make_app, running_catalog, until_known
from ..factories import (
    API,
    CLERK,
    DISTRICT,
    FOREIGN_MARRIAGE,
    Desk,
    new_key,
    reception,
)
from ..publishing import publish

AT_THE_COUNTER, ONLINE = 1_000_000, 500_000


async def owed(desk: Desk, made: dict[str, Any]) -> tuple[int | None, int | None, int | None]:
    """The snapshot, and what the book of fees says is due and open."""
    seen = (await desk.get(CLERK, f"/dossiers/{made['code']}")).json()
    fees = (await desk.get(CLERK, f"/dossiers/{made['code']}/fees")).json()
    return seen["fee_amount"], fees["due"], fees["balance"]


async def submit(desk: Desk) -> dict[str, Any]:
    """Filed online for the citizen at the desk."""
    consent = {"given_by": "Đặng Thị Huệ", "how": "spoken", "text_shown": "Tôi đồng ý."}
    body = {key: value for key, value in reception().items() if key != "channel"}
    answer = await desk.client.post(
        f"{API}/dossiers/submissions", json={**body, "consent": consent}, headers=CLERK.headers(key=new_key())
    )
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    desk.versions[made["code"]] = made["version"]
    return made


async def test_each_channel_owes_its_own_fee(desk: Desk) -> None:
    for channel, due in (("counter", AT_THE_COUNTER), ("online", ONLINE), ("postal", AT_THE_COUNTER)):
        made = await desk.receive(channel=channel)
        assert made["fee_amount"] == due
        assert await owed(desk, made) == (due, due, due)
    refusal = {**reception(channel="online"), "reason": "Không thuộc thẩm quyền"}
    answer = await desk.client.post(f"{API}/dossiers/refusals", json=refusal, headers=CLERK.headers(key=new_key()))
    assert (answer.status_code, answer.json()["fee_amount"]) == (201, ONLINE)


async def test_what_came_online_keeps_its_fee_when_the_desk_receives_it(desk: Desk) -> None:
    made = await submit(desk)
    assert (made["channel"], made["fee_amount"]) == ("online", ONLINE)
    await desk.done(CLERK, made["code"], "receptions", papers=reception()["papers"])
    assert await owed(desk, made) == (ONLINE, ONLINE, ONLINE)
    body = {"amount": ONLINE + 1, "method": "online"}
    path = f"{API}/dossiers/{made['code']}/fees"
    answer = await desk.client.post(path, json=body, headers=CLERK.headers(key=new_key()))
    assert (answer.status_code, answer.json()["balance"]) == (409, ONLINE)


async def test_a_page_of_the_book_owes_row_by_row(desk: Desk) -> None:
    rows = [
        {
            "client_id": str(uuid4()),
            "procedure_code": FOREIGN_MARRIAGE,
            "applicant": {"name": "Vi Thị Sổ"},
            "received_on": "2021-09-01",
            "channel": channel,
        }
        for channel in ("counter", "online")
    ]
    headers = CLERK.headers(key=new_key())
    answer = await desk.client.post(f"{API}/dossiers/batch", json={"rows": rows}, headers=headers)
    items = answer.json()["items"]
    assert [(await owed(desk, item))[1] for item in items] == [AT_THE_COUNTER, ONLINE]


async def test_a_later_fee_of_the_catalogue_is_owed_by_later_dossiers_alone(
    fresh_database: Database, tmp_path: Path
) -> None:
    async with running_catalog(tmp_path) as catalog:
        app = make_app(fresh_database, catalog.url)
        async with client_of(app) as client, httpx.AsyncClient(base_url=catalog.url) as neighbour:
            await until_known(app)
            desk = Desk(client, app=app)
            before = {channel: await desk.receive(channel=channel) for channel in ("counter", "online")}
            await publish(neighbour, fee_amount=1_200_000, fee_by_channel={"online": 0})
            await app.state.catalog.refresh()
            after = {channel: await desk.receive(channel=channel) for channel in ("counter", "online")}
            for made, due in (
                (before["counter"], AT_THE_COUNTER),
                (before["online"], ONLINE),
                (after["counter"], 1_200_000),
                (after["online"], 0),
            ):
                assert await owed(desk, made) == (due, due, due)
            assert {made["agency_id"] for made in after.values()} == {DISTRICT}
