"""Who may do what with a report, once only, and what can never be undone."""

import asyncio
import datetime as dt
from typing import Any

import pytest
from kernel.clock import Clock
from kernel.db import apply_scope, create_engine, transaction
from kernel.testing.client import client_of
from kernel.testing.plugin import Database
from kernel.testing.tokens import bearer, client_token, staff_token
from report_desk import ALL, EXCEPT, UNITS, closed, get, post, signed, tag
from reporting.reports.drafting import draft_ended
from reporting.settings import Settings
from reporting_factories import API, SHIFT, ListFeed, app_on
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError


async def test_every_operation_on_reports_asks_who_it_is(fresh_database: Database, feed: ListFeed) -> None:
    """Nobody, a machine and the hotline read nothing; who only reads writes nothing; strangers find nothing."""
    app = app_on(fresh_database)
    async with client_of(app) as client:
        made = await post(client, "", {"agency_id": 2, "period": "2021-q2"})
        number, listed = made.json()["id"], 0
        bodies: dict[str, Any] = {
            "create_report": {"agency_id": 2, "period": "2021-q1"},
            "remark_on_report": {"kind": "comment", "cell": "ii06.all.opening", "text": "Hỏi lại"},
            "settle_report": {"unit_id": 101},
            "close_report": EXCEPT,
            "restate_report": {"reason": "Nhập muộn"},
        }
        for path, item in app.openapi()["paths"].items():
            for method, operation in item.items():
                if "reports" not in operation["tags"]:
                    continue
                listed += 1
                name = operation["operationId"]
                url = path.format(report_id=number, cell="ii06.all.opening", kind="json")
                body = bodies.get(name)

                async def status(
                    headers: dict[str, str], *, to: str = url, how: str = method, body: Any = body
                ) -> int:
                    return (await client.request(how, to, json=body, headers=headers)).status_code

                assert await status({}) == 401, name
                assert await status(bearer(client_token("feed:read"), key=f"machine-{name}")) == 403, name
                assert await status(bearer(staff_token("hotline", read=ALL), key=f"hotline-{name}")) == 403, name
                if method == "post" and name != "remark_on_report":
                    viewer = bearer(staff_token("viewer", read=ALL), key=f"viewer-of-{name}", version=1)
                    assert await status(viewer) == 403, name
                if name not in ("create_report", "list_reports"):
                    stranger = staff_token("focal", act=[900], read=[900])
                    assert await status(bearer(stranger, key=f"stranger-{name}", version=1)) == 404, name
        assert listed == 10


async def test_nothing_of_a_report_can_be_changed_or_deleted(fresh_database: Database, feed: ListFeed) -> None:
    async with client_of(app_on(fresh_database)) as client:
        await closed(client, "2021-q2")
    engine = create_engine(fresh_database.url)
    for table in ("reports", "report_acts", "report_remarks", "report_contents", "report_dossiers"):
        for statement in (f"DELETE FROM {table}", f"UPDATE {table} SET report_id = 1"):
            with pytest.raises(ProgrammingError):
                async with transaction(engine) as db:
                    await db.execute(
                        text(
                            statement.replace("SET report_id", "SET id" if table == "reports" else "SET report_id")
                        )
                    )
        async with transaction(engine) as db:
            await apply_scope(db, [900])
            assert (await db.execute(text(f"SELECT count(*) FROM {table}"))).scalar_one() == 0
    await engine.dispose()


async def test_periods_not_over_are_not_closed_and_foreign_reports_are_not_there(
    fresh_database: Database, feed: ListFeed
) -> None:
    async with client_of(app_on(fresh_database)) as client:
        made = await post(client, "", {"agency_id": 2, "period": "2021-year"})
        number = made.json()["id"]
        checked = await post(client, f"/{number}/checks", version=tag(made))
        refused = await post(client, f"/{number}/closings", EXCEPT, version=tag(checked))
        assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (409, "/period")
        stranger = staff_token("focal", act=[900], read=[900])
        assert (await get(client, f"/{number}", stranger)).status_code == 404
        assert (await get(client, "", stranger)).json()["items"] == []
        assert [one["id"] for one in (await get(client, "", UNITS[101])).json()["items"]] == [number]
        assert (await get(client, f"/{number}/files/xlsx", UNITS[101])).status_code == 409
        for token in (stranger, UNITS[101], staff_token("leader", read=ALL)):
            answer = await post(client, "", {"agency_id": 2, "period": "2021-q1"}, token)
            assert answer.status_code == 403
        unnamed = await client.post(f"{API}/reports/{number}/checks", headers=signed())
        assert unnamed.status_code == 428


async def test_one_closing_sent_again_and_again_at_once_closes_once(
    fresh_database: Database, feed: ListFeed
) -> None:
    async with client_of(app_on(fresh_database)) as client:
        made = await post(client, "", {"agency_id": 2, "period": "2021-q2"})
        number = made.json()["id"]
        checked = await post(client, f"/{number}/checks", version=tag(made))
        headers = signed(version=tag(checked))
        path = f"{API}/reports/{number}/closings"
        answers = await asyncio.gather(*(client.post(path, json=EXCEPT, headers=headers) for _ in range(4)))
        good = [one for one in answers if one.status_code == 201]
        assert good
        # Whoever came while the first was still at work may be told to come again; then the kept answer is there.
        assert {one.status_code for one in answers} <= {201, 409, 503}
        again = await client.post(path, json=EXCEPT, headers=headers)
        assert again.status_code == 201
        assert again.json() == good[0].json()
        report = (await get(client, f"/{number}")).json()
        assert [one["act"] for one in report["acts"]] == ["create", "check", "close"]


async def test_ended_periods_are_drafted_once_and_made_up_for(fresh_database: Database, feed: ListFeed) -> None:
    engine = create_engine(fresh_database.url)
    now = Clock(dt.timedelta(seconds=SHIFT)).now()

    def told_to(days: int) -> Settings:
        return Settings(environment="test", database_url=fresh_database.url, draft_within_days=days)

    assert await draft_ended(engine, told_to(10), now) == 2
    assert await draft_ended(engine, told_to(10), now) == 0
    assert await draft_ended(engine, told_to(100), now) == 2
    await engine.dispose()
    async with client_of(app_on(fresh_database)) as client:
        listed = (await get(client, "")).json()["items"]
        assert {one["period"]["key"] for one in listed} == {"2021-q3", "2021-9m", "2021-q2", "2021-h1"}
        assert {one["state"] for one in listed} == {"draft"}
