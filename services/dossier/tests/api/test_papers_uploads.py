"""Files are handed in part by part: nothing acknowledged is lost, nothing doubled, what lies is refused."""

from __future__ import annotations

import asyncio
import hashlib
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI

from .. import papers
from ..factories import (
    API,
    COMMUNE_CLERK,
    OFFICER,
    new_key,
)
from ..handing_in import PART, Tray, files_below


@pytest.fixture(scope="module")
async def app(papers_app: FastAPI) -> FastAPI:
    return papers_app


def stored(app: FastAPI) -> list[Path]:
    return files_below(app.state.settings.data_dir)


LARGE = papers.saved(papers.noise(1000, 1000), "PNG")
"""More than two parts."""


async def test_a_file_in_parts_goes_on_where_it_was_cut_off(tray: Tray, app: FastAPI) -> None:
    assert len(LARGE) > 2 * PART
    where = (await tray.announce("anh lon.png", len(LARGE))).headers["location"]
    first = await tray.part(where, 0, LARGE[:PART])
    assert (first.status_code, first.headers["upload-offset"]) == (204, str(PART))
    # The answer was lost: the same part again is refused, and told where to go on.
    again = await tray.part(where, 0, LARGE[:PART])
    assert (again.status_code, again.json()["code"], again.json()["expected_offset"]) == (
        409,
        "upload-offset-differs",
        PART,
    )
    assert again.headers["upload-offset"] == str(PART)
    assert await tray.offset(where) == PART
    for at in range(PART, len(LARGE), PART):
        assert (await tray.part(where, at, LARGE[at : at + PART])).status_code == 204
    # All is there, nobody said so yet; the line broke. Asked to finish twice, it is one file.
    answers = [await tray.part(where, len(LARGE), b"", complete=True) for _ in range(2)]
    assert [one.status_code for one in answers] == [200, 200]
    assert answers[0].json() == answers[1].json()
    file = answers[0].json()["file"]
    assert file["received_sha256"] == hashlib.sha256(LARGE).hexdigest()
    assert len((await tray.get("/papers/tray")).json()["items"]) == 1
    assert not [path for path in stored(app) if "uploads" in path.parts or "scratch" in path.parts]


async def test_two_tabs_make_one_file(tray: Tray, app: FastAPI) -> None:
    content = papers.pdf(2)
    key = new_key()
    announced = [await tray.announce("a.pdf", len(content), key=key) for _ in range(2)]
    assert announced[0].json() == announced[1].json()
    where = announced[0].headers["location"]
    sent = await asyncio.gather(*(tray.part(where, 0, content) for _ in range(2)))
    assert sorted(one.status_code for one in sent) == [204, 409]
    done = await asyncio.gather(*(tray.part(where, len(content), b"", complete=True) for _ in range(3)))
    assert {one.json()["file"]["id"] for one in done} == {done[0].json()["file"]["id"]}
    assert len((await tray.get("/papers/tray")).json()["items"]) == 1
    assert len([path for path in stored(app) if path.read_bytes() == content]) == 1


async def test_no_name_stands_in_a_path_of_the_store(tray: Tray, app: FastAPI) -> None:
    await tray.kept("giay khai sinh Dang Thi Hue.jpg", papers.jpeg())
    assert not [path for path in stored(app) if "Hue" in str(path) or path.suffix]


@pytest.mark.parametrize(
    ("name", "content", "media_type", "said", "code", "found"),
    [
        ("a.pdf", papers.jpeg(), "", None, "paper-type-lies", "ảnh JPEG"),
        ("a.jpg", papers.jpeg(), "application/pdf", None, "paper-type-lies", "ảnh JPEG"),
        ("a.jpg", papers.jpeg(), "", len(papers.jpeg()) + 70_000, "paper-length-lies", "byte"),
        ("a.jpg", papers.jpeg(), "", len(papers.jpeg()) - 1, "paper-length-lies", "byte"),
        ("a.exe", b"MZ" + b"\0" * 100, "", None, "paper-kind-unknown", "chương trình Windows"),
        ("a.pdf", papers.ACTIVE_PDFS["javascript"], "", None, "paper-active-content", "JavaScript"),
        ("a.png", papers.pixel_bomb(), "", None, "paper-bomb", "×"),
        ("a.docx", papers.small_bomb(), "", None, "paper-bomb", "bom"),
        ("a.png", papers.png()[:-40], "", None, "paper-broken", "hỏng"),
    ],
)
async def test_what_lies_is_refused_and_stays_refused(
    tray: Tray, app: FastAPI, name: str, content: bytes, media_type: str, said: int | None, code: str, found: str
) -> None:
    before = stored(app)
    answer = await tray.send(name, content, media_type, said)
    assert (answer.status_code, answer.json()["code"]) == (422, code)
    assert found in answer.json()["found"]
    assert answer.json()["detail"]
    assert (await tray.get("/papers/tray")).json()["items"] == []
    assert stored(app) == before
    open_ones = (await tray.get("/papers/uploads")).json()["items"]
    assert open_ones == []


async def test_a_refusal_is_told_again(tray: Tray) -> None:
    where = (await tray.announce("a.pdf", 3)).headers["location"]
    assert (await tray.part(where, 0, b"abc", complete=True)).json()["code"] == "paper-kind-unknown"
    assert (await tray.part(where, 3, b"", complete=True)).json()["code"] == "paper-kind-unknown"
    seen = (await tray.get(where.removeprefix(API))).json()
    assert (seen["state"], seen["refusal"]["code"]) == ("refused", "paper-kind-unknown")


async def test_too_large_and_too_many_are_refused_before_a_byte_is_sent(tray: Tray) -> None:
    answer = await tray.announce("a.pdf", (20 << 20) + 1)
    assert (answer.status_code, answer.json()["code"]) == (413, "too-large")
    for number in range(8):
        assert (await tray.announce(f"{number}.pdf", 1000)).status_code == 201
    answer = await tray.announce("9.pdf", 1000)
    assert (answer.status_code, answer.json()["code"]) == (409, "papers-too-many")
    for wrong in ({"name": "", "size": 1}, {"name": "a", "size": 0}, {"name": "a", "size": 1, "media_type": "x"}):
        sent = await tray.client.post(f"{API}/papers/uploads", json=wrong, headers=tray.who.headers(key=new_key()))
        assert (sent.status_code, sent.json()["code"]) == (422, "invalid")


async def test_a_part_has_a_least_and_a_largest_size(tray: Tray) -> None:
    where = (await tray.announce("a.png", 3 << 20)).headers["location"]
    assert (await tray.part(where, 0, b"x" * 100)).json()["code"] == "upload-part-too-small"
    assert (await tray.part(where, 0, b"x" * (PART + 1))).status_code == 413
    assert await tray.offset(where) == 0


async def test_an_upload_is_its_owners(tray: Tray, client: httpx.AsyncClient) -> None:
    where = (await tray.announce("a.pdf", 100)).headers["location"]
    for stranger in (COMMUNE_CLERK, OFFICER):
        other = Tray(client, stranger)
        assert (await other.part(where, 0, b"x" * 100)).status_code == 404
        assert (await client.head(where, headers=stranger.headers())).status_code == 404
        assert (await client.delete(where, headers=stranger.headers())).status_code == 404
        assert (await other.get("/papers/uploads")).json()["items"] == []


async def test_a_body_that_is_none(tray: Tray) -> None:
    where = (await tray.announce("a.pdf", 100)).headers["location"]
    for headers in (
        {},
        {"Upload-Offset": "x"},
        {"Upload-Offset": "-1"},
        {"Upload-Offset": "0", "Upload-Complete": "1"},
    ):
        answer = await tray.client.patch(where, content=b"x", headers={**tray.who.headers(), **headers})
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid")
