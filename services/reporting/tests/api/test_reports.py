"""Reports from the draft to a restatement: what is closed stays, to the dossier and to the byte."""

import asyncio
import base64
import hashlib
import io
import json
from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from jose import jws
from kernel.testing.client import client_of
from kernel.testing.plugin import Database
from narrative_factories import docx_tables, docx_text, name_agencies, pdf_text, read, squeezed
from python_calamine import CalamineWorkbook
from report_desk import EXCEPT, FOCAL, REASON, UNITS, D, closed, get, post, tag, tell
from reporting.reports.schemas import Content
from reporting_factories import ListFeed, app_on, told


async def test_a_report_goes_from_draft_to_closed_and_every_cell_opens_the_same_before_and_after(
    fresh_database: Database, feed: ListFeed
) -> None:
    async with client_of(app_on(fresh_database)) as client:
        made = await post(client, "", {"agency_id": 2, "period": "2021-q2"})
        draft = made.json()
        number = draft["id"]
        assert (draft["state"], draft["version"], draft["content"]["cursor"]) == ("draft", 1, 400)
        assert all(one["holds"] for form in draft["content"]["forms"] for one in form["identities"])
        again = await post(client, "", {"agency_id": 2, "period": "2021-q2"})
        assert (again.status_code, again.json()["code"]) == (409, "report-exists")

        async def codes(cell: str) -> list[str]:
            found = (await get(client, f"/{number}/cells/{cell}/dossiers?limit=500")).json()
            assert found["count"] == len(found["items"])
            return sorted(one["code"] for one in found["items"])

        figures: dict[str, tuple[int, list[str]]] = {}
        for form in draft["content"]["forms"]:
            for name, values in [("all", form["totals"]), *((row["name"], row["values"]) for row in form["rows"])]:
                for column, value in values.items():
                    cell = f"{form['key']}.{name}.{column}"
                    figures[cell] = value, await codes(cell)
                    assert len(figures[cell][1]) == value, cell
        assert len(figures) > 200
        checked = await post(client, f"/{number}/checks", version=tag(made))
        refused = await post(client, f"/{number}/closings", {}, version=tag(checked))
        assert (refused.status_code, refused.json()["code"]) == (409, "report-not-ready")
        assert [one["detail"] for one in refused.json()["errors"]] == [
            f"Xã số {one} chưa chốt số" for one in (1, 2, 3)
        ]
        assert (await post(client, f"/{number}/settlements", {"unit_id": 101}, UNITS[102])).status_code == 403
        for unit, token in list(UNITS.items())[:2]:
            settled = await post(client, f"/{number}/settlements", {"unit_id": unit}, token)
            assert settled.json()["kind"] == "settled"
        rest = {"exceptions": EXCEPT["exceptions"][2:]}
        answers = await asyncio.gather(
            *(post(client, f"/{number}/closings", rest, version=tag(checked)) for _ in range(2))
        )
        assert sorted(one.status_code for one in answers) in ([201, 409], [201, 412])
        done = next(one for one in answers if one.status_code == 201).json()
        assert done["state"] == "closed"
        standing = {one["unit_id"]: one for one in done["content"]["settlements"]}
        assert standing[101]["settled_by"] is not None
        assert standing[103]["exception"] == REASON
        # The register goes on; the closed report does not.
        feed.tell([told(D(2021, 4, 1), agency_id=101)])
        feed.tell([{**one["data"], "version": 2, "channel": "postal"} for one in feed.events[:50]])
        await tell(fresh_database, feed)
        for cell, (_value, before) in figures.items():
            assert await codes(cell) == before, cell
        now = (await get(client, f"/{number}")).json()
        assert now["content"] == done["content"]


async def test_the_files_say_the_same_figures_and_the_seal_holds(
    fresh_database: Database, feed: ListFeed, tmp_path: Path
) -> None:
    private = ec.generate_private_key(ec.SECP256R1())
    key = tmp_path / "report.pem"
    key.write_bytes(
        private.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    async with client_of(app_on(fresh_database, package_key_file=key)) as client:
        report = (await closed(client, "2021-q2")).json()
        file = await get(client, f"/{report['id']}/files/json")
        seal = report["seal"]
        assert hashlib.sha256(file.content).hexdigest() == seal["sha256"]
        header, _, signature = seal["signature"].split(".")
        payload = base64.urlsafe_b64encode(file.content).rstrip(b"=").decode()
        public = private.public_key().public_bytes(
            serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
        )
        assert jws.verify(f"{header}.{payload}.{signature}", public, ["ES256"]) == file.content
        content = json.loads(file.content)
        assert {**content, "narrative": None} == report["content"]
        # The committed schema is the model's own (below); the model reads the bytes and writes the same.
        assert Content.model_validate(content).model_dump(mode="json") == content
        sheets = CalamineWorkbook.from_filelike(
            io.BytesIO((await get(client, f"/{report['id']}/files/xlsx")).content)
        )
        for form in content["forms"]:
            lines = sheets.get_sheet_by_name(form["key"]).to_python()
            first = next(nth for nth, line in enumerate(lines) if line[0] == "(1)") + 1
            rows = [*((row["label"], row["values"]) for row in form["rows"]), ("Tổng cộng", form["totals"])]
            for (label, values), line in zip(rows, lines[first:], strict=False):
                assert line[1] == label
                assert line[2:] == [float(values[one["key"]]) for one in form["columns"]]
        word = (await get(client, f"/{report['id']}/files/docx")).content
        paper = pdf_text((await get(client, f"/{report['id']}/files/pdf")).content)
        ii06 = next(one for one in content["forms"] if one["key"] == "ii06")
        ends = [
            [read(cell) for cell in table[-1][2:]]
            for table in docx_tables(word)
            if table[-1][1] == "Tổng cộng" and len(table[-1]) == 13
        ]
        assert [sum(column) for column in zip(*ends, strict=True)] == [
            ii06["totals"][one["key"]] for one in ii06["columns"]
        ]
        for one in content["narrative"]["tables"]:
            for row in one["rows"]:
                printed = squeezed(row["position"] + row["label"] + "".join(f"{n:,}" for n in row["values"]))
                assert printed.replace(",", ".") in paper
        for paragraph in (one for section in content["narrative"]["sections"] for one in section["paragraphs"]):
            spoken = squeezed("".join(piece["text"] for piece in paragraph["pieces"]))
            assert spoken in docx_text(word)
            assert spoken in paper


SCHEMA = Path(__file__).parents[2] / "src/reporting/reports/content.schema.json"


def test_the_committed_schema_is_that_of_the_content() -> None:
    assert json.loads(SCHEMA.read_text()) == Content.model_json_schema(mode="serialization")


async def test_what_a_period_begins_with_is_what_the_one_before_left_and_a_restatement_says_what_changed(
    fresh_database: Database, feed: ListFeed
) -> None:
    async with client_of(app_on(fresh_database)) as client:
        q1 = (await closed(client, "2021-q1")).json()
        assert q1["seal"]["signature"] is None
        q2 = await post(client, "", {"agency_id": 2, "period": "2021-q2"})
        assert [one["holds"] for one in q2.json()["content"]["carried"]] == [True]
        # An entry made later for a day that is closed.
        feed.tell([told(D(2021, 2, 1), agency_id=101)])
        await tell(fresh_database, feed)
        refused = await post(client, f"/{q2.json()['id']}/checks", version=tag(q2))
        assert refused.status_code == 409
        assert refused.json()["errors"][0]["detail"].startswith("Từ kỳ trước chuyển qua")
        number = q1["acts"][-1]["number"]
        drafted = await post(client, f"/{q1['id']}/restatements", {"reason": "Nhập muộn"}, version=number)
        second = drafted.json()
        assert (second["version"], second["reason"], second["state"]) == (2, "Nhập muộn", "draft")
        changed = {one["cell"]: one["after"] - one["before"] for one in second["content"]["differences"]}
        assert changed["ii06.all.open_total"] == changed["ii06_units.101.received_total"] == 1
        assert set(changed.values()) == {1}
        twice = await post(client, f"/{q1['id']}/restatements", {"reason": "Nữa"}, version=number)
        assert (twice.status_code, twice.json()["code"]) == (409, "report-exists")
        checked = await post(client, f"/{second['id']}/checks", version=tag(drafted))
        done = await post(client, f"/{second['id']}/closings", EXCEPT, version=tag(checked))
        assert done.json()["content"]["differences"] == second["content"]["differences"]
        assert (await get(client, f"/{q1['id']}")).json()["state"] == "restated"
        assert (await post(client, f"/{q2.json()['id']}/checks", version=tag(q2))).status_code == 201


async def test_a_unit_disputes_a_dossier_and_the_report_is_open_again(
    fresh_database: Database, feed: ListFeed
) -> None:
    async with client_of(app_on(fresh_database)) as client:
        made = await post(client, "", {"agency_id": 2, "period": "2021-q2"})
        number = made.json()["id"]
        checked = await post(client, f"/{number}/checks", version=tag(made))
        await post(client, f"/{number}/settlements", {"unit_id": 101}, UNITS[101])
        mine = (await get(client, f"/{number}", UNITS[101])).json()
        assert (mine["partial"], mine["may_settle"], mine["may_write"]) == (True, [101], False)
        units = next(one for one in mine["content"]["forms"] if one["key"] == "ii06_units")
        assert [row["name"] for row in units["rows"]] == ["101"]
        cell = "ii06_units.101.received_total"
        code = (await get(client, f"/{number}/cells/{cell}/dossiers", UNITS[101])).json()["items"][0]["code"]
        word = {"kind": "disputed", "cell": cell, "code": code, "unit_id": 101}
        assert (await post(client, f"/{number}/remarks", word, UNITS[101])).status_code == 422
        foreign = await post(client, f"/{number}/remarks", {**word, "text": "Sai ngày"}, UNITS[102])
        assert foreign.status_code == 403
        elsewhere = "ii06_units.102.received_total"
        other = (await get(client, f"/{number}/cells/{elsewhere}/dossiers")).json()["items"][0]["code"]
        for wrong in ({"code": other}, {"code": "000.00.00-000000-0000"}):
            refused = await post(client, f"/{number}/remarks", {**word, "text": "Sai ngày", **wrong}, UNITS[101])
            assert (refused.status_code, refused.json()["code"]) == (422, "not-in-cell")
        disputed = await post(client, f"/{number}/remarks", {**word, "text": "Sai ngày"}, UNITS[101])
        assert disputed.status_code == 201
        late = await post(client, f"/{number}/closings", EXCEPT, version=tag(checked))
        assert late.status_code == 412
        after = (await get(client, f"/{number}")).json()
        assert after["state"] == "draft"
        assert after["content"]["settlements"][0]["settled_by"] is None
        assert [one["kind"] for one in after["remarks"]] == ["settled", "disputed"]
        assert (
            await post(client, f"/{number}/remarks", {**word, "cell": "ii06.nope.x"}, FOCAL)
        ).status_code == 404


async def test_a_units_word_stands_only_for_the_figures_it_saw(fresh_database: Database, feed: ListFeed) -> None:
    async with client_of(app_on(fresh_database)) as client:
        made = await post(client, "", {"agency_id": 2, "period": "2021-q2"})
        number = made.json()["id"]
        for unit, token in UNITS.items():
            await post(client, f"/{number}/settlements", {"unit_id": unit}, token)
        feed.tell([told(D(2021, 4, 1), agency_id=102)])
        await tell(fresh_database, feed)
        checked = await post(client, f"/{number}/checks", version=tag(made))
        standing = {one["unit_id"]: one["stale"] for one in checked.json()["content"]["settlements"]}
        assert standing == {101: False, 102: True, 103: False}
        refused = await post(client, f"/{number}/closings", {}, version=tag(checked))
        assert [one["detail"] for one in refused.json()["errors"]] == ["Xã số 2: số liệu đã đổi sau khi chốt"]
        await post(client, f"/{number}/settlements", {"unit_id": 102}, UNITS[102])
        assert (await post(client, f"/{number}/closings", {}, version=tag(checked))).status_code == 201


async def test_a_broken_identity_stops_the_check(fresh_database: Database) -> None:
    broken = told(D(2021, 4, 1), D(2021, 4, 2), D(2021, 4, 5), agency_id=101)
    feed = ListFeed.of([{**broken, "timeliness_at_end": None}])
    await tell(fresh_database, feed)
    await name_agencies(fresh_database.url, communes=[101, 102, 103])
    async with client_of(app_on(fresh_database, ii06_without_result="beside")) as client:
        made = await post(client, "", {"agency_id": 2, "period": "2021-q2"})
        refused = await post(client, f"/{made.json()['id']}/checks", version=tag(made))
        assert refused.status_code == 409
        assert any(one["detail"].startswith("(7) = (8) + (9) + (10)") for one in refused.json()["errors"])
