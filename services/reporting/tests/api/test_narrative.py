"""The district's report of 2020 and nine months of 2021: the same figures in JSON, Word and PDF."""

import datetime as dt

import httpx
import pytest
from kernel.db import count_queries
from kernel.testing.plugin import Database
from narrative_factories import (
    NUMBER,
    PERIODS,
    docx_tables,
    docx_text,
    name_agencies,
    pdf_text,
    read,
    sentences,
    squeezed,
)
from reporting.domain.shares import grouped
from reporting_factories import API, Told, spread, take_in, told

D = dt.date
QUERY = {"agency": 2, "period": PERIODS}


def some(agencies: list[int], first: D, last: D, resolved: int, open_: int, late: int, online: int) -> list[Told]:
    """A register in small: late first, then in time; what is open at the end is resolved three days on."""
    facts = []
    for nth, day in enumerate(spread(resolved + late, first, last - dt.timedelta(days=1))):
        due = day if nth < late else day + dt.timedelta(days=1)
        ended = day + dt.timedelta(days=1) if nth < late else day
        facts.append(
            told(day, ended, due, agency_id=agencies[nth % len(agencies)], field_id=1 + nth % 7,
                 channel="online" if nth < online else "counter")
        )  # fmt: skip
    facts += [
        told(
            last, last + dt.timedelta(days=3), last + dt.timedelta(days=5), agency_id=agencies[nth % len(agencies)]
        )
        for nth in range(open_)
    ]
    return facts


@pytest.fixture(scope="module", autouse=True)
async def register(database: Database) -> None:
    """The proportions of the district's report, a tenth of its size, on the same days."""
    y2020, y2021 = (D(2019, 12, 15), D(2020, 12, 14)), (D(2020, 12, 15), D(2021, 9, 14))
    communes = list(range(101, 121))
    await take_in(
        database.url,
        [
            *some([2], *y2020, resolved=1_150, open_=4, late=0, online=6),
            *some(communes, *y2020, resolved=6_700, open_=35, late=3, online=0),
            *some([2], *y2021, resolved=926, open_=24, late=0, online=11),
            *some(communes, *y2021, resolved=4_028, open_=30, late=0, online=0),
            told(agency_id=3, level="district"),  # another district's
        ],
    )
    await name_agencies(database.url)


async def test_the_report_has_the_outline_and_the_figures_of_the_register(client: httpx.AsyncClient) -> None:
    answer = await client.get(f"{API}/narratives", params=QUERY)
    assert answer.status_code == 200, answer.text
    report = answer.json()
    parts = [one["number"] for one in report["sections"] if one["kind"] == "part"]
    assert parts == ["I.", "II.", "III.", "IV.", "V."]
    assert report["sound"]
    assert [one["sentence"] for one in report["identities"] if not one["holds"]] == []
    value = {one["id"]: one for one in report["figures"]}
    assert value["2020-year/district/received"]["value"] == 1_154
    assert value["2020-year/commune/late"]["value"] == 3
    assert value["2020-year/commune/in_time_of_received"]["text"] == "99,44%"
    assert value["2020-year/commune/in_time_of_resolved"]["denominator_name"] == "số hồ sơ đã giải quyết"
    assert value["2021-9m/district/opening"]["value"] == 4
    assert value["2021-9m/all/received"]["value"] == 954 + 4_058 + 35
    assert value["2021-9m/district/online"]["measures"] == ["received_new"]
    assert report["cursor"] == report["provenance"]["cursor"] > 12_000
    assert report["head"]["agency_lines"] == ["ỦY BAN NHÂN DÂN", "HUYỆN CHI LĂNG"]
    assert report["head"]["addressees"] == ["Văn phòng Ủy ban nhân dân tỉnh Lạng Sơn."]
    words = "\n".join("".join(piece["text"] for piece in one["pieces"]) for one in sentences(report))
    assert "giải quyết quá hạn 03 hồ sơ" in words
    assert "Không so sánh được với cùng kỳ năm trước" in words  # 2020: the register begins then
    assert "so với cùng kỳ năm trước (" in words  # 2021 has a base
    assert "Chưa có dữ liệu về kết quả rà soát TTHC" in words


async def test_figures_are_those_of_the_statistics_page(client: httpx.AsyncClient) -> None:
    report = (await client.get(f"{API}/narratives", params=QUERY)).json()
    value = {one["id"]: one["value"] for one in report["figures"]}
    for period in PERIODS:
        agencies = [2, *range(101, 121)]
        params = {"period": period, "agency_id": agencies, "group_by": "level"}
        table = (await client.get(f"{API}/statistics/dossiers", params=params)).json()
        for row in table["rows"]:
            level, counts = row["keys"]["level"], row["values"]
            assert value[f"{period}/{level}/received"] == counts["received_total"]
            assert value[f"{period}/{level}/in_time"] == counts["resolved_early"] + counts["resolved_on_time"]
            assert value[f"{period}/{level}/open"] == counts["open_total"]


async def test_word_and_pdf_print_the_same_sentences_and_tables(client: httpx.AsyncClient) -> None:
    report = (await client.get(f"{API}/narratives", params=QUERY)).json()
    docx = await client.get(f"{API}/narratives/files/docx", params=QUERY)
    pdf = await client.get(f"{API}/narratives/files/pdf", params=QUERY)
    assert docx.headers["content-disposition"] == 'attachment; filename="bao-cao_2020-year_2021-9m.docx"'
    assert (docx.content[:2], pdf.content[:5]) == (b"PK", b"%PDF-")
    word, sheet = docx_text(docx.content), pdf_text(pdf.content)
    assert squeezed("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") in word
    assert squeezed("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") in sheet
    value = {one["id"]: one for one in report["figures"]}
    checked = 0
    for one in sentences(report):
        text = squeezed("".join(piece["text"] for piece in one["pieces"]))
        assert text in word, text
        assert text in sheet, text
        for piece in one["pieces"]:
            if piece["figure"]:
                figure = value[piece["figure"]]
                assert NUMBER.match(piece["text"])
                assert piece["text"] == figure["text"] or read(piece["text"]) == figure["value"]
                checked += 1
    assert checked > 30
    rows = [row for one in docx_tables(docx.content) for row in one]
    for table in report["tables"]:
        for row in table["rows"]:
            printed = [row["position"], row["label"], *map(grouped, row["values"])]
            assert printed in rows
            assert squeezed("".join(printed)) in sheet
    names = [row["label"] for row in report["tables"][1]["rows"]]
    assert len(names) == 21  # twenty communes and the sum
    assert "Xã mới" not in names


async def test_the_report_costs_few_statements(client: httpx.AsyncClient) -> None:
    engine = client._transport.app.state.engine  # type: ignore[attr-defined]
    with count_queries(engine) as seen:
        await client.get(f"{API}/narratives", params=QUERY)
    assert len(seen) <= 8 + 3 * len(PERIODS), seen


async def test_a_commune_reports_for_itself(client: httpx.AsyncClient) -> None:
    report = (await client.get(f"{API}/narratives", params={"agency": 101, "period": "2020-year"})).json()
    assert {one["scope"] for one in report["figures"]} == {"all", "commune"}
    assert report["head"]["agency_lines"] == ["ỦY BAN NHÂN DÂN", "XÃ SỐ 1"]
    assert report["head"]["addressees"] == ["Ủy ban nhân dân huyện Chi Lăng."]
    assert [one["by"] for one in report["tables"]] == ["field"]
    assert report["sound"]


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ({"agency": 2}, 422),
        ({"agency": 2, "period": ["2020-year", "2020-year"]}, 422),
        ({"agency": 2, "period": "2020-m13"}, 422),
        ({"agency": 2, "period": "nonsense"}, 422),
        ({"agency": 11, "period": "2020-year"}, 404),
        ({"agency": 77, "period": "2020-year"}, 404),
    ],
)
async def test_a_question_that_makes_no_sense(client: httpx.AsyncClient, query: dict, status: int) -> None:
    assert (await client.get(f"{API}/narratives", params=query)).status_code == status
