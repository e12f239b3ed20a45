"""People who draft, settle and close reports in tests."""

import datetime as dt
from itertools import count
from typing import Any

import httpx
from kernel.db import create_engine
from kernel.testing.plugin import Database
from kernel.testing.tokens import bearer, staff_token
from reporting.intake.service import Puller
from reporting_factories import API, ListFeed

ALL = [2, 11, 101, 102, 103, 900]
FOCAL = staff_token("focal", read=ALL)
UNITS = {one: staff_token("officer", subject=str(one), act=[one], read=[one]) for one in (101, 102, 103)}
REASON = "Xã mất mạng"
_keys = count(1)
D = dt.date


def signed(token: str = FOCAL, version: int | None = None) -> dict[str, str]:
    return bearer(token, key=f"report-test-{next(_keys)}", version=version)


def tag(answer: httpx.Response) -> int:
    return int(answer.headers["etag"].strip('"'))


async def post(
    client: httpx.AsyncClient, path: str, body: Any = None, token: str = FOCAL, version: int | None = None
) -> httpx.Response:
    return await client.post(f"{API}/reports{path}", json=body, headers=signed(token, version))


async def get(client: httpx.AsyncClient, path: str, token: str = FOCAL) -> httpx.Response:
    return await client.get(f"{API}/reports{path}", headers=bearer(token))


EXCEPT = {"exceptions": [{"unit_id": one, "reason": REASON} for one in (101, 102, 103)]}


async def tell(database: Database, feed: ListFeed) -> None:
    engine = create_engine(database.url)
    await Puller(engine, feed).catch_up()
    await engine.dispose()


async def closed(client: httpx.AsyncClient, period: str) -> httpx.Response:
    made = await post(client, "", {"agency_id": 2, "period": period})
    assert made.status_code == 201, made.text
    number = made.json()["id"]
    checked = await post(client, f"/{number}/checks", version=tag(made))
    assert checked.status_code == 201, checked.text
    done = await post(client, f"/{number}/closings", EXCEPT, version=tag(checked))
    assert done.status_code == 201, done.text
    return done
