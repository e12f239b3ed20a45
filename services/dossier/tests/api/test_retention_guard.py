"""The one way in which dossiers go: nothing is forgotten, nothing else can destroy, what breaks off ends well."""

from __future__ import annotations

import datetime as dt
import re
import uuid
from collections.abc import AsyncIterator, Iterator

import asyncpg
import pytest
from dossier.chains import repository as chains
from dossier.chains import service
from dossier.domain.lifecycle import Role
from dossier.fees import repository as fees
from dossier.papers.store import Store
from dossier.retention import lists
from kernel.db import apply_scope, transaction
from kernel.openapi import document
from kernel.testing.plugin import Database
from kernel.testing.tokens import bearer, client_token, staff_token
from stack.verify import verify

from ..importing import FOCAL, NOW, Office, code, office_of, row
from ..retaining import (
    LEADER,
    approved,
    carry_out,
    done,
    get,
    old_ones,
    post,
    ruled,
)
from ..s3 import ADDRESS, running_s3, settings_of


@pytest.fixture
async def office(fresh_database: Database, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Office]:
    async with office_of(fresh_database, tmp_path_factory.mktemp("data")) as office:
        yield office


async def test_the_application_cannot_destroy_in_any_other_way(office: Office) -> None:
    await old_ones(office, 1)
    await ruled(office)
    made = await done(office, "lists", {"agency_id": 101, "year": 2021}, LEADER)
    app = await asyncpg.connect(office.database.url.replace("postgresql+asyncpg", "postgresql"))
    try:
        await app.execute("SELECT set_config('motcua.scope', '*', false)")
        forbidden = [
            "DELETE FROM dossiers",
            "DELETE FROM acts",
            "DELETE FROM destroyed_dossiers",
            "INSERT INTO destroyed_dossiers DEFAULT VALUES",
            "INSERT INTO destroyed_acts DEFAULT VALUES",
            f"SELECT destroy_dossiers({made['id']}, 10, now())",
            "SELECT destroy_dossiers(999999, 10, now())",
            "UPDATE destruction_lines SET dossier_id = 1",
            "UPDATE destruction_lists SET proposed_by = 'x'",
        ]
        for statement in forbidden:
            with pytest.raises(asyncpg.InsufficientPrivilegeError):
                await app.execute(statement)
        with pytest.raises(asyncpg.CheckViolationError):
            await app.execute("UPDATE destruction_lists SET decided_by = proposed_by, state = 'refused'")
    finally:
        await app.close()
    assert len(await office.rows("SELECT 1 FROM dossiers")) == 1


OWN = {"destruction_lines", "destroyed_dossiers", "destroyed_acts"}
"""What remains, and the lists by which the rest went."""
ACCOUNTS = {"fee_entries"}
"""Sums of past days do not change; an entry names no applicant."""


async def test_no_table_of_a_dossier_is_forgotten(office: Office) -> None:
    """What names a dossier goes with it: a new table must be added to the function's list of columns."""
    [listed] = await office.rows("SELECT destroyed_columns() AS names")
    named = await office.rows(
        "SELECT c.table_name FROM information_schema.columns c JOIN information_schema.tables t"
        " USING (table_schema, table_name)"
        " WHERE c.column_name = 'dossier_id' AND c.table_schema = 'app' AND t.table_type = 'BASE TABLE'"
    )
    referring = await office.rows(
        "SELECT conrelid::regclass::text AS table_name, attname FROM pg_constraint"
        " JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]"
        " WHERE contype = 'f' AND confrelid = 'app.dossiers'::regclass"
    )
    by_name = {one["table_name"] for one in named} - OWN - ACCOUNTS
    by_key = {f"{one['table_name'].removeprefix('app.')}.{one['attname']}" for one in referring}
    assert set(listed["names"]) == {f"{name}.dossier_id" for name in by_name} | by_key


async def test_what_hangs_on_a_table_of_a_dossier_goes_with_it(office: Office) -> None:
    """A row that refers to a destroyed one would forbid the destruction: it is listed too, or falls with it."""
    [listed] = await office.rows("SELECT destroyed_columns() AS names")
    gone = {name.partition(".")[0] for name in listed["names"]}
    hanging = await office.rows(
        "SELECT conrelid::regclass::text AS child, confrelid::regclass::text AS parent, confdeltype::text AS rule"
        " FROM pg_constraint WHERE contype = 'f'"
    )
    tables = [{name: value.removeprefix("app.") for name, value in one.items()} for one in hanging]
    assert [
        one for one in tables if one["parent"] in gone and one["child"] not in gone and one["rule"] != "c"
    ] == []


async def leaves(office: Office) -> list[bytes]:
    async with transaction(office.engine) as db:
        await apply_scope(db, None)
        return await chains.hashes_of(db, NOW.date())


async def test_the_roots_of_days_are_proved_after_a_destruction(office: Office) -> None:
    """Before and after, the same root; the export is proved without what the destroyed acts said."""
    codes = await old_ones(office, 2)
    await office.take_in([row(code())])
    await office.rows("UPDATE import_batches SET finished_at = created_at")
    before = await leaves(office)
    await ruled(office)
    made = await approved(office)
    await carry_out(office, made["id"])
    assert await leaves(office) == before
    lines = [line async for line in service.export(office.engine)]
    proof = verify(lines)
    assert proof.acts == len(before) == 7
    assert not [line for line in lines if codes[0] in line and '"act"' in line.split(",")[0]]


@pytest.fixture(params=["folder", "s3"])
def store(request: pytest.FixtureRequest, office: Office) -> Iterator[Store]:
    if request.param == "folder":
        yield Store("", office.data_dir)
        return
    with running_s3() as peer, settings_of(peer.environment()):
        yield Store(ADDRESS, office.data_dir)


async def test_papers_go_with_their_dossier_unless_another_needs_them(office: Office, store: Store) -> None:
    """Rows, and the files in the store; a file that a living dossier uses again stays. Fees stay in their sums."""
    [old] = await old_ones(office, 1)
    living = code()
    await office.take_in([row(living)])
    ids = {one: (await office.dossier(one))["id"] for one in (old, living)}
    source = office.data_dir / "scan.pdf"
    source.write_bytes(b"%PDF-1.7 a paper")
    mine, shared = await store.keep(source), await store.keep(source)
    for key, owner in ((mine, old), (shared, old), (shared, living)):
        await office.rows(
            "INSERT INTO paper_files (agency_id, dossier_id, origin, name, media_type, size, sha256,"
            " received_size, received_sha256, object_key, added_at, added_by_name, attached_at)"
            " VALUES (101, $1, 'file', 'cccd.pdf', 'application/pdf', 16, '', 16, '', $2, now(), 'A', now())",
            ids[owner],
            key,
        )
    await office.rows(
        "INSERT INTO fee_entries (agency_id, dossier_id, kind, amount, method, receipt_year, receipt_number, day,"
        " made_at, actor_id, actor_name) VALUES (101, $1, 'paid', 20000, 'cash', 2019, 1, '2019-01-02', now(),"
        " '1', 'Lan')",
        ids[old],
    )
    await ruled(office)
    made = await approved(office)
    await lists.carry_out(office.engine, store, made["id"], NOW)
    assert [key async for key, _at in store.keys("papers/")] == [shared]
    assert [one["dossier_id"] for one in await office.rows("SELECT dossier_id FROM paper_files")] == [ids[living]]
    [gone] = await office.rows("SELECT object_key, deleted_at FROM destroyed_objects")
    assert (gone["object_key"], gone["deleted_at"]) == (mine, NOW)
    async with transaction(office.engine) as db:
        await apply_scope(db, [101])
        [entry] = await fees.of_day(db, 101, dt.date(2019, 1, 2))
    assert (entry["code"], entry["amount"]) == (old, 20_000)


async def test_a_job_broken_off_between_rows_and_files_brings_it_to_an_end(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lists, "CHUNK", 2)
    await old_ones(office, 5)
    await ruled(office)
    made = await approved(office)

    class Broken(Store):
        async def delete(self, *keys: str) -> None:
            raise OSError("the store is away")

    with pytest.raises(OSError, match="away"):
        await lists.carry_out(office.engine, Broken("", office.data_dir), made["id"], NOW)
    part = await get(office, f"lists/{made['id']}")
    assert (part["state"], part["destroyed"], part["left"]) == ("approved", 2, 3)
    await carry_out(office, made["id"])
    whole = await get(office, f"lists/{made['id']}")
    assert (whole["state"], whole["destroyed"], whole["left"]) == ("carried_out", 5, 0)


ROLES = {
    "list_retention_rules": {"admin", "leader"},
    "set_retention_rule": {"admin"},
    "count_due_dossiers": {"admin", "leader"},
    "list_legal_holds": {"admin", "leader"},
    "place_legal_hold": {"admin", "leader"},
    "lift_legal_hold": {"admin", "leader"},
    "list_destruction_lists": {"admin", "leader"},
    "propose_destruction_list": {"admin", "leader"},
    "read_destruction_list": {"admin", "leader"},
    "list_destruction_lines": {"admin", "leader"},
    "keep_destruction_lines": {"admin", "leader"},
    "review_destruction_list": {"admin", "leader"},
    "approve_destruction_list": {"leader"},
    "refuse_destruction_list": {"leader"},
    "download_destruction_list": {"admin", "leader"},
}


def operations() -> list[tuple[str, str, str]]:
    return [
        (operation["operationId"], method.upper(), re.sub(r"\{\w+\}", "999999", path))
        for path, item in document("dossier")["paths"].items()
        for method, operation in item.items()
        if "retention" in operation.get("tags", ())
    ]


async def test_every_operation_is_for_its_roles_only(office: Office) -> None:
    assert {name for name, _method, _path in operations()} == set(ROLES)
    for name, method, path in operations():
        assert (await office.client.request(method, path)).status_code == 401
        machine = await office.client.request(method, path, headers=bearer(client_token("feed:read")))
        assert machine.status_code == 403
        for role in Role:
            headers = bearer(staff_token(role), key=uuid.uuid4().hex, version=1)
            answer = await office.client.request(method, path, headers=headers, json={})
            refused = answer.status_code == 403 and answer.json()["detail"].startswith("needs one of the roles")
            assert refused == (role not in ROLES[name]), (name, role, answer.text)


async def test_the_overseers_of_figures_destroy_nothing(office: Office) -> None:
    answer = await post(office, "lists", {"agency_id": 101, "year": 2021}, FOCAL)
    assert answer.status_code == 403
