"""The figures of section II.4 of the district's report, as the statistics page and form II.06 show them."""

import datetime as dt
import io
from collections.abc import Iterator

import httpx
import pytest
from kernel.testing.plugin import Database
from python_calamine import CalamineWorkbook
from reporting_factories import API, Told, spread, take_in, told

D = dt.date


def year(
    agencies: list[int], first: D, last: D, resolved: int, open_: int, late: int, online: int
) -> Iterator[Told]:
    """New dossiers of one period: resolved within it, late, or open at its end; `online` of them online."""
    for number, day in enumerate(spread(resolved + late, first, last - dt.timedelta(days=1))):
        due = day if number < late else day + dt.timedelta(days=1)
        ended = day + dt.timedelta(days=1) if number < late else day
        yield told(
            day, ended, due, agency_id=agencies[number % len(agencies)], field_id=1 + number % 7,
            channel="online" if number < online else "counter",
        )  # fmt: skip
    # What stands open is resolved in time in the period that follows.
    for nth in range(open_):
        due = last + dt.timedelta(days=5)
        yield told(last, last + dt.timedelta(days=3), due, agency_id=agencies[nth % len(agencies)], field_id=1)


@pytest.fixture(scope="module", autouse=True)
async def register(database: Database) -> None:
    y2020, y2021 = (D(2019, 12, 15), D(2020, 12, 14)), (D(2020, 12, 15), D(2021, 9, 14))
    communes = list(range(101, 121))
    facts = [
        *year([2], *y2020, resolved=11_539, open_=4, late=0, online=6),
        *year(communes, *y2020, resolved=67_342, open_=35, late=3, online=0),
        *year([2], *y2021, resolved=9_498, open_=24, late=0, online=11),
        *year(communes, *y2021, resolved=40_828, open_=30, late=0, online=0),
    ]
    assert len(facts) == 129_303
    await take_in(database.url, facts)


REPORT = [
    # period, level, received, opening, online, in time, late, open, share of received
    ("2020-year", "district", 11_543, 0, 6, 11_539, 0, 4, "99,97"),
    ("2020-year", "commune", 67_380, 0, 0, 67_342, 3, 35, "99,94"),
    ("2021-9m", "district", 9_526, 4, 11, 9_502, 0, 24, "99,75"),
    ("2021-9m", "commune", 40_893, 35, 0, 40_863, 0, 30, "99,93"),
]


@pytest.mark.parametrize(
    ("period", "level", "received", "opening", "online", "in_time", "late", "open_", "percent"), REPORT
)
async def test_the_report_of_the_district_stands(
    client: httpx.AsyncClient,
    period: str,
    level: str,
    received: int,
    opening: int,
    online: int,
    in_time: int,
    late: int,
    open_: int,
    percent: str,
) -> None:
    table = (await client.get(f"{API}/statistics/dossiers", params={"period": period})).json()
    row = next(one for one in table["rows"] if one["keys"]["level"] == level)
    values = row["values"]
    assert values["received_total"] == received
    assert values["opening"] == opening
    assert values["received_new"] == received - opening
    assert values["received_online"] == online
    assert values["resolved_early"] + values["resolved_on_time"] == in_time
    assert values["resolved_late"] == late
    assert (values["open_total"], values["open_in_time"], values["open_overdue"]) == (open_, open_, 0)
    assert row["on_time_share"] == {
        "numerator": in_time,
        "denominator": received,
        "percent": percent,
        "denominator_name": "tổng số hồ sơ tiếp nhận",
    }
    assert [one["sentence"] for one in table["identities"] if not one["holds"]] == []
    assert row["labels"]["level"] == {"district": "Cấp huyện", "commune": "Cấp xã"}[level]


async def test_the_share_may_be_taken_of_what_was_resolved_and_says_so(client: httpx.AsyncClient) -> None:
    params = {"period": "2020-year", "level": "commune", "share_of": "resolved_total"}
    share = (await client.get(f"{API}/statistics/dossiers", params=params)).json()["rows"][0]["on_time_share"]
    assert (share["percent"], share["denominator"]) == ("100,00", 67_345)
    assert share["denominator_name"] == "số hồ sơ đã giải quyết"


async def test_the_three_late_dossiers_of_the_communes_open(client: httpx.AsyncClient) -> None:
    params = {"period": "2020-year", "level": "commune", "measure": "resolved_late"}
    cell = (await client.get(f"{API}/statistics/dossiers/cells", params=params)).json()
    assert cell["count"] == len(cell["items"]) == 3
    assert all(item["ended_at"] > item["due_at"] for item in cell["items"])


async def test_form_ii06_shows_the_same_and_balances(client: httpx.AsyncClient) -> None:
    form = (await client.get(f"{API}/forms/ii06", params={"period": "2021-9m"})).json()
    tiers = {row["level"]: row["values"] for row in form["rows"] if row["kind"] == "level"}
    for _period, level, received, opening, online, in_time, late, open_, _percent in REPORT[2:]:
        values = tiers[level]
        assert (values["received_total"], values["opening"]) == (received, opening)
        assert values["received_online"] == online
        assert values["settled_total"] == in_time + late
        assert values["open_total"] == open_
    assert form["totals"]["received_total"] == 50_419
    sentences = [one["sentence"] for one in form["identities"]]
    assert "(3) = (4) + (5) + (6): 50.419 = 11 + 50.369 + 39" in sentences
    assert all(one["holds"] for one in form["identities"])


async def test_the_spreadsheet_holds_the_form_with_numbers_as_numbers(client: httpx.AsyncClient) -> None:
    query = {"period": "2020-year"}
    answer = await client.get(f"{API}/forms/ii06/files/xlsx", params=query)
    assert answer.status_code == 200
    assert answer.headers["content-disposition"] == 'attachment; filename="II.06_2020-year.xlsx"'
    again = await client.get(f"{API}/forms/ii06/files/xlsx", params=query)
    assert again.content == answer.content
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_name("II.06").to_python()
    text = "\n".join(str(cell) for row in sheet for cell in row)
    assert "Biểu số II.06/VPCP/KSTT" in text
    assert "Kỳ báo cáo: Năm 2020" in text
    assert "(Từ ngày 15/12/2019 đến ngày 14/12/2020)" in text
    header = next(row for row in sheet if row[0] == "(1)")
    assert header[2] == "(3)=(4)+(5)+(6)"
    assert header[12] == "(13)"
    commune = next(row for row in sheet if row[1] == "Cấp xã")
    assert commune[2:] == [
        67_380.0,
        0.0,
        67_380.0,
        0.0,
        67_345.0,
        0.0 + commune[7],
        commune[8],
        3.0,
        35.0,
        35.0,
        0.0,
    ]
    assert commune[7] + commune[8] == 67_342
    whole = next(row for row in sheet if row[0] == "Tổng cộng")
    assert whole[2] == 78_923.0
    checks = next(row for row in sheet if str(row[0]).startswith("Chênh lệch"))
    assert [checks[2], checks[6], checks[10], checks[12]] == [0, 0, 0, 0]
