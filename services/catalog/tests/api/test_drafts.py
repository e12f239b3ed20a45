"""Drafting, changing and publishing versions; what is published stays as it is."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from catalog.acts.service import first_broken
from kernel.db import transaction
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import create_async_engine

API = "/api/catalog/v1"
CODE = "1.004873"


def content(**changes: Any) -> dict[str, Any]:
    return {
        "name": "Cấp Giấy xác nhận tình trạng hôn nhân",
        "field_id": 1,
        "levels": ["commune"],
        "valid_from": "2021-10-01",
        "time_text": "03 ngày làm việc",
        "duration": {"amount": 3, "unit": "working_day"},
        "fee_text": "HĐND quy định",
        "papers": [{"name": "Tờ khai"}],
        **changes,
    }


class Office:
    """An administrator at work."""

    def __init__(self, catalogue: Any) -> None:
        self.catalogue, self.client, self.turn = catalogue, catalogue.client, 0

    async def send(self, method: str, path: str, body: Any = None, version: int | None = None) -> Any:
        self.turn += 1
        headers = await self.catalogue.headers("admin", key=f"office-{self.turn:04}", version=version)
        return await self.client.request(method, f"{API}/{path}", json=body, headers=headers)

    async def draft(self, code: str = CODE, **changes: Any) -> dict[str, Any]:
        """A draft of a new procedure, or of the next version of one."""
        answer = await self.send("POST", "procedures", {"code": code, **content(**changes)})
        if answer.status_code == 409:
            answer = await self.send("POST", f"procedures/{code}/versions", content(**changes))
        assert answer.status_code == 201, answer.text
        return dict(answer.json())

    async def publish(self, draft: dict[str, Any]) -> Any:
        path = f"procedure-versions/{draft['version_id']}/publications"
        return await self.send("POST", path, version=draft["revision"])


@pytest.fixture
def office(fresh_catalogue: Any) -> Office:
    return Office(fresh_catalogue)


async def test_a_draft_is_seen_by_administrators_only(office: Office) -> None:
    draft = await office.draft()
    assert (draft["version"], draft["revision"], draft["papers"][0]["originals"]) == (1, 1, 1)
    listed = (await office.send("GET", "procedure-drafts")).json()["items"]
    assert listed == [draft]
    one = await office.send("GET", f"procedure-drafts/{draft['version_id']}")
    assert (one.json(), one.headers["etag"]) == (draft, '"1"')
    for path in (f"procedure-versions/{draft['version_id']}", f"procedures/{CODE}"):
        assert (await office.client.get(f"{API}/{path}", params={"valid_on": "2022-01-01"})).status_code == 404


async def test_a_published_version_is_in_force_from_its_first_day(office: Office) -> None:
    answer = await office.publish(await office.draft())
    assert answer.status_code == 201
    version = answer.json()
    assert answer.headers["location"].endswith(f"/procedure-versions/{version['version_id']}")
    for day, status in (("2021-09-30", 404), ("2021-10-01", 200)):
        seen = await office.client.get(f"{API}/procedures/{CODE}", params={"valid_on": day})
        assert seen.status_code == status
    assert seen.json() == version
    assert (await office.send("GET", f"procedure-drafts/{version['version_id']}")).status_code == 404
    async with transaction(office.catalogue.engine) as db:
        query = text("SELECT data FROM outbox WHERE type = 'procedure.published.v1' ORDER BY id DESC LIMIT 1")
        event = (await db.execute(query)).scalar_one()
    assert (event["procedure_code"], event["version_id"], event["valid_to"]) == (CODE, version["version_id"], None)


async def test_the_next_version_supersedes_and_changes_nothing_of_the_first(office: Office) -> None:
    first = (await office.publish(await office.draft())).json()
    before = await office.client.get(f"{API}/procedure-versions/{first['version_id']}")
    second = (await office.publish(await office.draft(valid_from="2022-01-01", name="Tên mới"))).json()
    assert second["version"] == 2
    for day, version in (("2021-12-31", first), ("2022-01-01", second)):
        seen = await office.client.get(f"{API}/procedures/{CODE}", params={"valid_on": day})
        assert seen.json() == version
    after = await office.client.get(f"{API}/procedure-versions/{first['version_id']}")
    assert after.content == before.content
    history = (await office.client.get(f"{API}/procedures/{CODE}/versions")).json()["items"]
    assert [(one["version"], one["valid_to"]) for one in history] == [(2, None), (1, "2022-01-01")]


@pytest.mark.parametrize("start", ["2021-10-01", "2021-09-01"])
async def test_a_version_cannot_begin_where_another_begins_or_before(office: Office, start: str) -> None:
    await office.publish(await office.draft())
    answer = await office.publish(await office.draft(valid_from=start))
    assert (answer.status_code, answer.json()["code"]) == (409, "validity-overlaps")


async def test_a_version_with_an_end_before_the_next_begins_is_possible(office: Office) -> None:
    await office.publish(await office.draft())
    answer = await office.publish(await office.draft(valid_from="2021-01-01", valid_to="2021-10-01"))
    assert answer.status_code == 201


async def test_a_published_version_is_never_changed(office: Office) -> None:
    version = (await office.publish(await office.draft())).json()
    path = f"procedure-versions/{version['version_id']}"
    for answer in (
        await office.send("PUT", path, content(), version=1),
        await office.send("POST", f"{path}/publications", version=1),
    ):
        assert (answer.status_code, answer.json()["code"]) == (409, "version-published")


@pytest.mark.parametrize("role", ["app", "owner"])
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE procedure_versions SET name = 'khác'",
        "UPDATE procedure_versions SET fee_amount = fee_amount + 1, valid_to = '2030-01-01'",
        """UPDATE procedure_versions SET fee_by_channel = '{"online": 0}'""",
        "UPDATE procedure_versions SET state = 'draft', published_at = NULL",
        "DELETE FROM procedure_versions",
    ],
)
async def test_the_database_refuses_it_too_whoever_asks(catalogue: Any, role: str, statement: str) -> None:
    database = catalogue.database
    engine = create_async_engine(database.url if role == "app" else database.migrator_url)
    try:
        with pytest.raises(DBAPIError, match=r"never changed|permission denied"):
            async with engine.begin() as db:
                await db.execute(text(statement))
    finally:
        await engine.dispose()


async def test_an_end_once_set_moves_only_to_an_earlier_day(office: Office) -> None:
    await office.publish(await office.draft(valid_to="2022-01-01"))
    for day, allowed in (("2022-02-01", False), ("2021-12-01", True)):
        change = text(f"UPDATE procedure_versions SET valid_to = '{day}' WHERE procedure_code = :code")
        try:
            async with transaction(office.catalogue.engine) as db:
                await db.execute(change, {"code": CODE})
            assert allowed
        except DBAPIError:
            assert not allowed


async def test_a_draft_is_changed_by_whoever_has_read_it(office: Office) -> None:
    draft = await office.draft()
    path = f"procedure-versions/{draft['version_id']}"
    assert (await office.send("PUT", path, content())).status_code == 428
    changed = await office.send("PUT", path, content(fee_amount=15000), version=1)
    assert (changed.status_code, changed.json()["fee_amount"], changed.headers["etag"]) == (200, 15000, '"2"')
    assert (await office.send("PUT", path, content(), version=1)).status_code == 412
    assert (await office.publish(draft)).status_code == 412
    assert (await office.publish(changed.json())).status_code == 201


async def test_one_draft_of_a_procedure_at_a_time(office: Office) -> None:
    await office.draft()
    again = await office.send("POST", "procedures", {"code": CODE, **content()})
    assert (again.status_code, again.json()["code"]) == (409, "procedure-exists")
    second = await office.send("POST", f"procedures/{CODE}/versions", content())
    assert (second.status_code, second.json()["code"]) == (409, "draft-exists")
    missing = await office.send("POST", "procedures/9.999999/versions", content())
    assert missing.status_code == 404


async def test_publishing_twice_at_once_publishes_once(office: Office) -> None:
    draft = await office.draft()
    answers = await asyncio.gather(office.publish(draft), office.publish(draft))
    assert sorted(answer.status_code for answer in answers) == [201, 409]


async def test_publishing_again_with_the_same_key_gives_the_same_answer(office: Office) -> None:
    draft = await office.draft()
    first = await office.publish(draft)
    office.turn -= 1
    again = await office.publish(draft)
    assert (again.status_code, again.content) == (201, first.content)
    assert again.headers["idempotent-replay"] == "true"


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"field_id": 99}, "/field_id"),
        ({"levels": []}, "/levels"),
        ({"levels": ["village"]}, "/levels/0"),
        ({"duration": {"amount": -1, "unit": "day"}}, "/duration/amount"),
        ({"duration": {"amount": 1, "unit": "week"}}, "/duration/unit"),
        ({"fee_amount": -1}, "/fee_amount"),
        ({"fee_amount": 1.5}, "/fee_amount"),
        ({"online_level": 5}, "/online_level"),
        ({"valid_to": "2021-10-01"}, "/"),
        ({"papers": [{"name": ""}]}, "/papers/0/name"),
        ({"papers": [{"name": "a", "originals": 100}]}, "/papers/0/originals"),
        ({"divisions_by_level": {"district": 999}}, "/divisions_by_level/district"),
        ({"name": "a\0b"}, "/name"),
        ({"unknown": 1}, "/unknown"),
    ],
)
async def test_bad_content_is_refused_where_it_is_bad(catalogue: Any, change: Any, pointer: str) -> None:
    answer = await Office(catalogue).send("POST", "procedures", {"code": CODE, **content(**change)})
    assert answer.status_code == 422, answer.text
    assert pointer in {error["pointer"] for error in answer.json()["errors"]}
    assert (await catalogue.client.get(f"{API}/procedures/{CODE}/versions")).status_code == 404


async def test_every_change_leaves_a_chained_act(office: Office) -> None:
    draft = await office.draft()
    await office.send("PUT", f"procedure-versions/{draft['version_id']}", content(), version=1)
    await office.publish({**draft, "revision": 2})
    query = f"acts?subject_kind=procedure_version&subject_id={draft['version_id']}"
    acts = (await office.send("GET", query)).json()["items"]
    assert [act["act"] for act in acts] == ["publish_version", "change_draft", "draft_version"]
    assert {act["actor_name"] for act in acts} == {"Nguyễn Thị Admin"}
    assert acts[0]["at"].startswith("2021-09-15")
    paged, cursor = [], None
    while True:
        page = (await office.send("GET", f"acts?limit=7{f'&cursor={cursor}' if cursor else ''}")).json()
        paged += [act["sequence"] for act in page["items"]]
        if (cursor := page["next_cursor"]) is None:
            break
    assert paged == sorted(set(paged), reverse=True)
    async with transaction(office.catalogue.engine) as db:
        assert await first_broken(db) is None


async def test_a_forged_act_breaks_the_chain(office: Office) -> None:
    engine = create_async_engine(office.catalogue.database.migrator_url)
    async with engine.begin() as db:
        forge = "UPDATE catalog_acts SET actor_name = 'Người khác' WHERE sequence = 3"
        await db.execute(text(forge))
        assert await first_broken(db) == 2
    await engine.dispose()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE catalog_acts SET data = '{}'",
        "DELETE FROM catalog_acts",
        "TRUNCATE catalog_acts",
        "DELETE FROM procedures",
        "DELETE FROM agencies",
        "DELETE FROM staff",
        "DROP TABLE catalog_acts",
        "CREATE TABLE mine (a int)",
        "ALTER TABLE procedure_versions DISABLE TRIGGER ALL",
    ],
)
async def test_the_application_can_neither_rewrite_history_nor_define_anything(
    catalogue: Any, statement: str
) -> None:
    with pytest.raises(DBAPIError, match=r"permission denied|must be owner"):
        async with transaction(catalogue.engine) as db:
            await db.execute(text(statement))
