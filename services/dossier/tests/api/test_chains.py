"""Daily roots over all acts, and the proof of an export that needs no database."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
from dossier.chains import service
from dossier.export_acts import export
from dossier.settings import Settings
from fastapi import FastAPI
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from kernel.testing.plugin import Database
from stack.verify import Altered, Proof, verify

from ..conftest import NOW, SHIFT
from ..factories import ADMIN, CLERK, LEADER, OFFICER, TRACKING_KEY, Desk

TOMORROW = NOW + dt.timedelta(days=1)


@pytest.fixture(scope="module")
async def lines(
    app: FastAPI, client: object, database: Database, tmp_path_factory: pytest.TempPathFactory
) -> list[str]:
    """The export of a small office: dossiers of yesterday by the book, of today by the desk."""
    desk = Desk(client, app=app)  # type: ignore[arg-type]
    for _ in range(3):
        await desk.completed()
    code = (await desk.receive())["code"]
    await desk.done(OFFICER, code, "claims")
    await desk.done(OFFICER, code, "releases", note="Nghỉ phép; «ghi chú» có dấu")
    await service.make_roots(app.state.engine, TOMORROW)
    path = tmp_path_factory.mktemp("export") / "acts.ndjson"
    given = Settings(
        environment="test",
        database_url=database.url,
        catalog_url="http://catalog.invalid",
        clock_offset_seconds=SHIFT,
        tracking_key=TRACKING_KEY,
    )
    await export(given, path)
    assert path.stat().st_mode & 0o777 == 0o600
    return path.read_text(encoding="utf-8").splitlines(keepends=True)


async def test_an_export_proves_itself(lines: list[str]) -> None:
    proof = verify(lines)
    assert (proof.dossiers, proof.acts, proof.roots, proof.open_acts) == (4, 15, 1, 0)


async def test_roots_are_made_once_for_days_that_are_over(app: FastAPI, lines: list[str]) -> None:
    assert await service.make_roots(app.state.engine, NOW) == 0
    assert await service.make_roots(app.state.engine, TOMORROW) == 0


async def test_what_is_not_over_has_no_root_yet(lines: list[str]) -> None:
    without = [line for line in lines if '"kind":"root"' not in line]
    end = json.loads(without[-1])
    proof = verify([*without[:-1], json.dumps({**end, "roots": 0})])
    assert (proof.roots, proof.open_acts) == (0, proof.acts)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_byte_that_is_changed_is_found(lines: list[str], data: st.DataObject) -> None:
    number = data.draw(st.integers(0, len(lines) - 1))
    line = lines[number].encode()
    place = data.draw(st.integers(0, len(line) - 2))
    other = data.draw(st.integers(32, 126).filter(lambda byte: byte != line[place]))
    changed = (line[:place] + bytes([other]) + line[place + 1 :]).decode(errors="replace")
    if _says_the_same(lines[number], changed):
        return
    with pytest.raises(Altered) as found:
        verify([*lines[:number], changed, *lines[number + 1 :]])
    was = json.loads(lines[number])
    if was["kind"] == "act" and "altered" in str(found.value):
        assert f"line {number + 1}" in str(found.value)


def _says_the_same(before: str, after: str) -> bool:
    try:
        return bool(json.loads(before) == json.loads(after))
    except ValueError:
        return False


@pytest.mark.parametrize("number", range(1, 12))
async def test_a_line_that_is_missing_or_doubled_is_found(lines: list[str], number: int) -> None:
    for changed in ([*lines[:number], *lines[number + 1 :]], [*lines[:number], lines[number], *lines[number:]]):
        with pytest.raises(Altered):
            verify(changed)


async def test_the_first_altered_act_is_named(lines: list[str]) -> None:
    acts = [(index, json.loads(line)) for index, line in enumerate(lines) if '"kind":"act"' in line]
    index, act = next((index, act) for index, act in acts if act["act"] == "approve")
    act["actor_name"] = "Người Khác"
    changed = [*lines[:index], json.dumps(act, ensure_ascii=False) + "\n", *lines[index + 1 :]]
    with pytest.raises(Altered, match=rf"act {act['sequence']} \(approve\) of dossier {act['dossier']}"):
        verify(changed)


async def test_a_cut_file_proves_nothing(lines: list[str]) -> None:
    with pytest.raises(Altered, match="end of the file"):
        verify(lines[:-1])
    with pytest.raises(Altered):
        Proof().finish()


async def test_roots_are_shown_to_those_who_answer_for_them(desk: Desk, lines: list[str]) -> None:
    shown = (await desk.get(LEADER, "/daily-roots")).json()["items"]
    assert [(one["day"], one["acts"]) for one in shown] == [("2021-09-15", 15)]
    assert verify(lines).last_root == shown[0]["root"]
    assert (await desk.get(ADMIN, "/daily-roots")).status_code == 200
    assert (await desk.get(CLERK, "/daily-roots")).status_code == 403


def test_the_verifier_is_short_enough_to_be_read(request: pytest.FixtureRequest) -> None:
    import stack.verify

    assert len(Path(stack.verify.__file__).read_text().splitlines()) < 200
