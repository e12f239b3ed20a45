"""What the focal officer writes, Word templates of an office, and who may do what with a narrative."""

import io
import zipfile
from collections.abc import Callable

import httpx
import pytest
from docx import Document
from kernel.testing.plugin import Database
from kernel.testing.tokens import bearer, client_token, staff_token
from narrative_factories import docx_tables, docx_text, name_agencies, pdf_text, squeezed
from reporting.narrative.default_template import default_template
from reporting_factories import API, take_in, told

REPORT = {"agency": 2, "period": "2020-year"}
FOCAL = staff_token("focal", read=None)
TEXTS, TEMPLATES, FILES = f"{API}/narratives/texts", f"{API}/narratives/templates", f"{API}/narratives/files"


@pytest.fixture(scope="module", autouse=True)
async def register(database: Database) -> None:
    await take_in(database.url, [told(agency_id=2), told(agency_id=101)])
    await name_agencies(database.url)


async def write(client: httpx.AsyncClient, section: str, version: int | None, **body: object) -> httpx.Response:
    params = {**REPORT, "section": section}
    return await client.put(TEXTS, params=params, json=body, headers=bearer(FOCAL, version=version))


async def test_texts_are_versions_and_nobody_overwrites_another(client: httpx.AsyncClient) -> None:
    first = await write(client, "IV", 0, paragraphs=["Một."])
    assert (first.status_code, first.headers["etag"]) == (200, '"1"'), first.text
    assert (await write(client, "IV", 0, paragraphs=["Hai."])).status_code == 412
    assert (await write(client, "IV", None, paragraphs=["Hai."])).status_code == 428
    assert (await write(client, "IV", 1, paragraphs=["Hai."])).json()["version"] == 2
    history = (await client.get(TEXTS, params={**REPORT, "section": "IV"})).json()["items"]
    assert [(one["version"], one["paragraphs"]) for one in history] == [(2, ["Hai."]), (1, ["Một."])]
    assert {one["author_name"] for one in history} == {"Nguyễn Thị Thử"}
    other = {"agency": 2, "period": "2021-9m", "section": "IV"}
    assert (await client.get(TEXTS, params=other)).json()["items"] == []


async def test_markup_and_blanks_in_a_text_stay_the_characters_they_are(client: httpx.AsyncClient) -> None:
    evil = "<script>alert(1)</script> & {{ 7*7 }} {% for a in b %} #strong[x] $x$ </w:t>"
    assert (await write(client, "V", 0, paragraphs=[evil])).status_code == 200
    report = (await client.get(f"{API}/narratives", params=REPORT)).json()
    section = next(one for one in report["sections"] if one["key"] == "V")
    assert section["paragraphs"][0]["pieces"][0]["text"] == evil
    assert section["paragraphs"][0]["by"] == "officer"
    docx = await client.get(f"{FILES}/docx", params=REPORT)
    assert squeezed(evil) in docx_text(docx.content)
    pdf = await client.get(f"{FILES}/pdf", params=REPORT)
    assert squeezed("<script>alert(1)</script> & {{ 7*7 }}") in pdf_text(pdf.content)


async def test_the_letterhead_and_the_annexes_are_typed(client: httpx.AsyncClient) -> None:
    row = ["12/KH-UBND", "05/02/2020", "UBND huyện", "Kế hoạch kiểm soát TTHC"]
    for section, body in {
        "number": {"paragraphs": ["745"]},
        "issued": {"paragraphs": ["5/2/2021"]},
        "authority": {"paragraphs": ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]},
        "annex-1": {"rows": [row]},
        "II.2": {"paragraphs": ["Đã rà soát theo kế hoạch."]},
    }.items():
        assert (await write(client, section, 0, **body)).status_code == 200
    report = (await client.get(f"{API}/narratives", params=REPORT)).json()
    assert report["head"]["number"] == "Số: 745/BC-UBND"
    assert report["head"]["place_and_date"] == "Chi Lăng, ngày 05 tháng 02 năm 2021"
    reviews = next(one for one in report["sections"] if one["key"] == "II.2")
    assert [one["by"] for one in reviews["paragraphs"]] == ["officer"]  # typed: no longer called missing
    docx = (await client.get(f"{FILES}/docx", params=REPORT)).content
    assert ["1", *row] in [line for one in docx_tables(docx) for line in one]
    sheet = pdf_text((await client.get(f"{FILES}/pdf", params=REPORT)).content)
    assert squeezed("KT. CHỦ TỊCH PHÓ CHỦ TỊCH") in sheet
    assert squeezed("(Kèm theo Báo cáo số 745/BC-UBND") in sheet


@pytest.mark.parametrize(
    ("section", "body"),
    [
        ("I", {"paragraphs": ["x"]}),
        ("XX", {"paragraphs": ["x"]}),
        ("IV", {"rows": [["x"]]}),
        ("annex-1", {"rows": [["x"]]}),
        ("IV", {"paragraphs": ["x" * 4001]}),
        ("IV", {"paragraphs": [""]}),
        ("IV", {"paragraphs": ["x\u0000"]}),
        ("IV", {"html": "x"}),
    ],
)
async def test_a_text_that_does_not_fit_is_refused(client: httpx.AsyncClient, section: str, body: dict) -> None:
    assert (await write(client, section, 0, **body)).status_code == 422


def changed(change: Callable[[Document], None]) -> bytes:
    document = Document(io.BytesIO(default_template()))
    change(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def with_part(name: str, content: bytes) -> bytes:
    buffer = io.BytesIO(default_template())
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr(name, content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


async def upload(client: httpx.AsyncClient, data: bytes, key: str, token: str = FOCAL) -> httpx.Response:
    return await client.post(
        TEMPLATES, params={"agency": 2}, files={"file": ("mẫu.docx", data)}, headers=bearer(token, key=key)
    )


async def test_an_office_edits_the_template_and_its_own_is_used(client: httpx.AsyncClient) -> None:
    shipped = await client.get(f"{TEMPLATES}/0/file", params={"agency": 2})
    assert shipped.content == default_template()
    own = changed(lambda document: document.add_paragraph("Bản của huyện: {{ trich_yeu | upper }}"))
    made = await upload(client, own, "template-own-1")
    assert (made.status_code, made.json()["version"]) == (201, 1), made.text
    listed = (await client.get(TEMPLATES, params={"agency": 2})).json()["items"]
    assert [(one["version"], one["in_use"]) for one in listed] == [(1, True), (0, False)]
    assert (await client.get(f"{TEMPLATES}/1/file", params={"agency": 2})).content == own
    assert (await client.get(f"{TEMPLATES}/2/file", params={"agency": 2})).status_code == 404
    again = await upload(client, own, "template-own-1")
    assert (again.json()["version"], again.headers["idempotent-replay"]) == (1, "true")
    words = squeezed("Bản của huyện: ")
    assert words in docx_text((await client.get(f"{FILES}/docx", params=REPORT)).content)
    before = await client.get(f"{FILES}/docx", params={**REPORT, "template": 0})
    assert words not in docx_text(before.content)


BAD = {
    "unknown-variable": changed(lambda document: document.add_paragraph("{{ luong_thang }}")),
    "template-error": changed(lambda document: document.add_paragraph("{{ trich_yeu.__class__ }}")),
    "not-word": b"PK nonsense",
    "active-content": with_part("word/vbaProject.bin", b"x"),
    "external-link": with_part(
        "word/_rels/extra.xml.rels", b'<Relationships><Relationship TargetMode="External"/></Relationships>'
    ),
    "too-large": with_part("word/big.xml", b" " * (21 << 20)),
}
LOOPS = "".join(f"{{% for a{n} in cac_muc %}}" for n in range(5)) + "{% endfor %}" * 5


@pytest.mark.parametrize("code", BAD)
async def test_a_template_that_is_not_one_is_refused_and_says_why(client: httpx.AsyncClient, code: str) -> None:
    answer = await upload(client, BAD[code], f"template-bad-{code}")
    assert answer.status_code == 422, answer.text
    assert code in {one["code"] for one in answer.json()["errors"]}
    if code == "unknown-variable":
        assert "luong_thang" in answer.text


@pytest.mark.parametrize(
    "words",
    [
        LOOPS,
        "{{ 'x' * 999999999 }}",
        "{{ 'x'.center(999999999) }}",
        "{{ range(10) }}",
        "{{ cac_muc | map(attribute='x') }}",
        "{% include 'x' %}",
        "{{ trich_yeu ** 2 }}",
    ],
)
async def test_a_template_computes_and_calls_nothing(client: httpx.AsyncClient, words: str) -> None:
    answer = await upload(client, changed(lambda one: one.add_paragraph(words)), f"template-{hash(words)}")
    assert answer.status_code == 422, answer.text


async def test_a_template_over_two_mebibytes_is_refused(client: httpx.AsyncClient) -> None:
    answer = await upload(client, b"x" * ((2 << 20) + 1), "template-large")
    assert (answer.status_code, answer.json()["code"]) == (413, "template-too-large")


@pytest.mark.parametrize("role", ["clerk", "officer", "leader", "hotline", "admin", "viewer", "reopener"])
async def test_only_the_focal_officer_writes(client: httpx.AsyncClient, role: str) -> None:
    token = staff_token(role, read=None)
    params = {**REPORT, "section": "I.2"}
    answer = await client.put(TEXTS, params=params, json={"paragraphs": ["x"]}, headers=bearer(token, version=0))
    assert answer.status_code == 403
    assert (await upload(client, default_template(), f"template-{role}", token)).status_code == 403


async def test_a_focal_officer_of_another_agency_does_not_write(client: httpx.AsyncClient) -> None:
    token = staff_token("focal", agency_id=101, act=[101], read=None)
    params = {**REPORT, "section": "I.2"}
    answer = await client.put(TEXTS, params=params, json={"paragraphs": ["x"]}, headers=bearer(token, version=0))
    assert answer.status_code == 403
    assert (await upload(client, default_template(), "template-foreign", token)).status_code == 403


async def test_the_focal_officer_of_the_agency_s_office_writes(client: httpx.AsyncClient) -> None:
    token = staff_token("focal", agency_id=11, desk_id=None, act=[], read=None)
    params = {**REPORT, "section": "I.4"}
    answer = await client.put(TEXTS, params=params, json={"paragraphs": ["x"]}, headers=bearer(token, version=0))
    assert answer.status_code == 200
    report = await client.get(f"{API}/narratives", params=REPORT, headers=bearer(token))
    assert report.json()["may_write"]


@pytest.mark.parametrize(
    ("read", "status"), [((2,), 403), ((2, 101), 403), ((101,), 404), ((11,), 404), ((), 404), (None, 200)]
)
async def test_a_report_is_whole_or_not_shown(
    client: httpx.AsyncClient, read: tuple[int, ...] | None, status: int
) -> None:
    """Who may not see every unit of the report gets none of it, never a report over a part."""
    headers = bearer(staff_token("focal", read=read))
    for path in (f"{API}/narratives", f"{FILES}/docx", f"{FILES}/pdf"):
        assert (await client.get(path, params=REPORT, headers=headers)).status_code == status
    history = await client.get(TEXTS, params={**REPORT, "section": "IV"}, headers=headers)
    assert history.status_code == status
    for path in (TEMPLATES, f"{TEMPLATES}/0/file"):
        assert (await client.get(path, params={"agency": 2}, headers=headers)).status_code == status


async def test_strangers_and_machines_are_not_let_in(client: httpx.AsyncClient) -> None:
    params = {**REPORT, "section": "IV"}
    for headers, status in ((bearer("x.y.z"), 401), (bearer(client_token("feed:read")), 403)):
        for path in (f"{API}/narratives", f"{FILES}/docx", f"{FILES}/pdf"):
            assert (await client.get(path, params=REPORT, headers=headers)).status_code == status
        assert (await client.get(TEXTS, params=params, headers=headers)).status_code == status
        assert (await client.put(TEXTS, params=params, json={}, headers=headers)).status_code == status
        assert (await client.get(TEMPLATES, params={"agency": 2}, headers=headers)).status_code == status
        assert (await client.post(TEMPLATES, params={"agency": 2}, headers=headers)).status_code == status
