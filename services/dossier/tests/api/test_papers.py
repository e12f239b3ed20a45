"""Files of papers: attached, struck out, served, used again."""

from __future__ import annotations

import asyncio
import hashlib
from typing import Any
from urllib.parse import quote

import httpx
import pytest
from fastapi import FastAPI
from kernel.db import count_queries

from .. import papers
from ..factories import (
    API,
    COMMUNE_CLERK,
    LAND_OFFICER,
    MARRIAGE,
    VIEWER,
    Desk,
    applicant,
    new_key,
)
from ..handing_in import PART, Tray


@pytest.fixture(scope="module")
async def app(papers_app: FastAPI) -> FastAPI:
    return papers_app


async def test_attached_struck_out_and_back(tray: Tray, desk: Desk) -> None:
    dossier = await desk.receive()
    code = dossier["code"]
    file = await tray.attached(code, "Tờ khai.pdf", papers.pdf(3), position=0)
    assert (file["pages"], file["position"], file["virus_scanned"]) == (3, 0, False)
    assert (await tray.get("/papers/tray")).json()["items"] == []
    path = f"{API}/dossiers/{code}/paper-files/{file['id']}/removals"
    headers = tray.who.headers(key=new_key())
    removed = await tray.client.post(path, json={"reason": "Nhầm người"}, headers=headers)
    assert removed.json()["items"][0]["removed_reason"] == "Nhầm người"
    assert (await tray.client.post(path, json={"reason": "Nhầm người"}, headers=headers)).json() == removed.json()
    assert (await tray.get(f"/dossiers/{code}/paper-files/{file['id']}/content")).status_code == 200
    back = await tray.attach(code, {"id": file["id"], "kind": "result"})
    assert (back.json()["items"][0]["removed_at"], back.json()["items"][0]["kind"]) == (None, "result")
    record = (await desk.get(tray.who, f"/dossiers/{code}/acts")).json()["items"]
    assert [act["act"] for act in record] == [
        "receive",
        "attach_paper",
        "remove_paper",
        "open_paper",
        "attach_paper",
    ]
    assert record[1]["data"] == {
        "files": [{"id": file["id"], "sha256": file["sha256"], "kind": "paper", "position": 0}]
    }
    assert "khai" not in str(record)
    # A side act takes no colleague's version away.
    assert (await desk.get(tray.who, f"/dossiers/{code}")).json()["version"] == dossier["version"]


async def test_all_files_are_attached_or_none(tray: Tray, desk: Desk) -> None:
    code = (await desk.receive())["code"]
    file = await tray.kept("a.pdf", papers.pdf())
    for wrong, pointer in (
        ({"id": "00000000-0000-0000-0000-000000000001"}, "/files/1/id"),
        ({"id": file["id"], "position": 7}, "/files/1/position"),
    ):
        answer = await tray.attach(code, {"id": file["id"]}, wrong)
        assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, pointer)
    assert await tray.files(code) == []
    assert len((await tray.get("/papers/tray")).json()["items"]) == 1


async def test_a_dossier_holds_so_many_files(tray: Tray, desk: Desk) -> None:
    code = (await desk.receive())["code"]
    for number in range(8):
        await tray.attached(code, f"{number}.pdf", papers.pdf())
    answer = await tray.attach(code, {"id": (await tray.kept("9.pdf", papers.pdf()))["id"]})
    assert (answer.status_code, answer.json()["code"]) == (409, "papers-too-many")
    assert len(await tray.files(code)) == 8


async def test_a_list_of_files_costs_the_same_however_long(tray: Tray, desk: Desk, app: FastAPI) -> None:
    code = (await desk.receive())["code"]
    counted = []
    for number in (1, 2):
        await tray.attached(code, f"{number}.pdf", papers.pdf())
        with count_queries(app.state.engine) as seen:
            await tray.files(code)
        counted.append(len(seen))
    assert counted == [3, 3]


async def test_another_agency_sees_and_takes_nothing(tray: Tray, desk: Desk, client: httpx.AsyncClient) -> None:
    code = (await desk.receive())["code"]
    file = await tray.attached(code, "a.pdf", papers.pdf())
    waiting = await tray.kept("b.pdf", papers.pdf())
    for stranger in (COMMUNE_CLERK, LAND_OFFICER):
        other = Tray(client, stranger)
        for path in ("", "/earlier", f"/{file['id']}/content"):
            assert (await other.get(f"/dossiers/{code}/paper-files{path}")).status_code == 404
        assert (await other.attach(code, {"id": file["id"]})).status_code == 404
        assert (await other.get(f"/papers/tray/{waiting['id']}/content")).status_code == 404
        assert (
            await client.delete(f"{API}/papers/tray/{waiting['id']}", headers=stranger.headers())
        ).status_code == 404
    # Her own dossier does not help her to somebody else's tray or dossier.
    own = (await Desk(client, COMMUNE_CLERK).receive(MARRIAGE))["code"]
    for known in (file, waiting):
        assert (await Tray(client, COMMUNE_CLERK).attach(own, {"id": known["id"]})).status_code == 422
    # Reading is not acting.
    assert (await Tray(client, VIEWER).files(code))[0]["id"] == file["id"]
    assert (await Tray(client, VIEWER).attach(code, {"id": file["id"]})).status_code == 403


async def test_served_to_keep_never_to_run(tray: Tray, desk: Desk) -> None:
    code = (await desk.receive())["code"]
    name = 'Tờ khai "số 1"; bản.pdf'
    content = papers.pdf(2)
    file = await tray.attached(code, name, content)
    path = f"/dossiers/{code}/paper-files/{file['id']}/content"
    whole = await tray.get(path)
    assert whole.content == content
    expected = {
        "content-type": "application/pdf",
        "x-content-type-options": "nosniff",
        "content-security-policy": "sandbox",
        "cache-control": "private, no-cache",
        "accept-ranges": "bytes",
    }
    assert {name: whole.headers[name] for name in expected} == expected
    disposition = whole.headers["content-disposition"]
    assert disposition.startswith('attachment; filename="')
    assert disposition.endswith(f"filename*=UTF-8''{quote(name, safe='')}")
    same = await tray.get(path, **{"If-None-Match": whole.headers["etag"]})
    assert (same.status_code, same.content) == (304, b"")
    size = len(content)
    for asked, start, end in (
        ("bytes=0-9", 0, 10),
        ("bytes=10-", 10, size),
        ("bytes=-7", size - 7, size),
        (f"bytes=5-{size * 2}", 5, size),
    ):
        part = await tray.get(path, Range=asked)
        assert (part.status_code, part.content) == (206, content[start:end])
        assert part.headers["content-range"] == f"bytes {start}-{end - 1}/{size}"
    for asked in ("bytes=1-2,5-6", "lines=1-2", "bytes=9-2", "bytes=-", "x"):
        assert (await tray.get(path, Range=asked)).status_code == 200
    beyond = await tray.get(path, Range=f"bytes={size}-")
    assert (beyond.status_code, beyond.headers["content-range"]) == (416, f"bytes */{size}")


async def test_a_person_who_opens_papers_is_recorded_once_a_day(tray: Tray, desk: Desk) -> None:
    code = (await desk.receive())["code"]
    ids = [(await tray.attached(code, f"{n}.pdf", papers.pdf()))["id"] for n in range(2)]
    for who in (tray.who, VIEWER, VIEWER):
        reader = Tray(tray.client, who)
        opened = await asyncio.gather(*(reader.get(f"/dossiers/{code}/paper-files/{one}/content") for one in ids))
        assert [one.status_code for one in opened] == [200, 200]
    record = (await desk.get(tray.who, f"/dossiers/{code}/acts")).json()["items"]
    assert [act["actor"]["id"] for act in record if act["act"] == "open_paper"] == [tray.who.id, VIEWER.id]


async def test_an_earlier_paper_is_offered_and_used_again(tray: Tray, desk: Desk) -> None:
    person = applicant(identity_number="020180777888")
    first = (await desk.receive(applicant=person))["code"]
    file = await tray.attached(first, "cccd.jpg", papers.jpeg(), position=0)
    await tray.attached(first, "cccd lan hai.jpg", papers.jpeg(), position=0)
    second = (await desk.receive(applicant=person))["code"]
    offered = (await tray.get(f"/dossiers/{second}/paper-files/earlier")).json()["items"]
    assert [(one["dossier_code"], one["paper_name"]) for one in offered] == [(first, "Tờ khai theo mẫu")]
    asked = await tray.client.post(
        f"{API}/papers/searches", json={"identity_number": "020180 777888"}, headers=tray.who.headers()
    )
    assert [one["dossier_code"] for one in asked.json()["items"]] == [first]
    again = await tray.attach(second, {"id": offered[0]["file"]["id"], "position": 0})
    [used] = again.json()["items"]
    assert (used["reused_code"], used["sha256"]) == (first, file["sha256"])
    assert used["id"] != file["id"]
    assert (await tray.get(f"/dossiers/{second}/paper-files/earlier")).json()["items"] == []
    content = await tray.get(f"/dossiers/{second}/paper-files/{used['id']}/content")
    assert hashlib.sha256(content.content).hexdigest() == file["sha256"]
    # Nobody else's papers.
    third = (await desk.receive(applicant=applicant(identity_number="020180777999")))["code"]
    assert (await tray.get(f"/dossiers/{third}/paper-files/earlier")).json()["items"] == []
    assert (await tray.attach(third, {"id": file["id"]})).status_code == 422


async def test_an_applicant_without_a_number_has_no_store_of_papers(tray: Tray, desk: Desk) -> None:
    nobody = applicant(identity_number=None)
    first = (await desk.receive(applicant=nobody))["code"]
    file = await tray.attached(first, "a.pdf", papers.pdf())
    second = (await desk.receive(applicant=nobody))["code"]
    assert (await tray.get(f"/dossiers/{second}/paper-files/earlier")).json()["items"] == []
    assert (await tray.attach(second, {"id": file["id"]})).status_code == 422


async def test_the_policy_says_that_nothing_is_scanned(tray: Tray) -> None:
    policy: dict[str, Any] = (await tray.get("/papers/policy")).json()
    assert (policy["virus_scanned"], policy["unscanned_notice"]) == (False, "Tệp chưa được quét vi-rút")
    assert (policy["max_bytes"], policy["max_files"], policy["part_bytes"]) == (20 << 20, 8, PART)
    assert {"pdf", "jpeg", "docx"} < {one["name"] for one in policy["kinds"]}
