"""What form II.06 does with dossiers withdrawn or stopped is a setting; the form balances either way."""

import datetime as dt
import io

import pytest
from kernel.testing.client import client_of
from kernel.testing.plugin import Database
from python_calamine import CalamineWorkbook
from reporting_factories import API, VIEWER, app_on, take_in, told

DAY = dt.date(2021, 5, 4)


@pytest.fixture(scope="module", autouse=True)
async def register(database: Database) -> None:
    later = DAY + dt.timedelta(days=3)
    await take_in(
        database.url,
        [
            told(DAY, DAY, DAY),
            told(DAY, later, DAY, outcome="withdrawn"),
            told(DAY, DAY, later, outcome="stopped"),
            told(DAY, None, later),
        ],
    )


@pytest.mark.parametrize(
    ("rule", "settled", "early_on_time_late", "balance", "note"),
    [
        ("settled", 3, (1, 1, 1), "(3) = (7) + (11): 4 = 3 + 1", "Cột (7) gồm 1 hồ sơ rút, 1 hồ sơ dừng"),
        ("beside", 1, (0, 1, 0), "(3) = (7) + (11) + rút, dừng: 4 = 1 + 1 + 2", "Cột (7) không gồm 1 hồ sơ rút"),
    ],
)
async def test_the_form_balances_under_either_rule(
    database: Database, rule: str, settled: int, early_on_time_late: tuple[int, int, int], balance: str, note: str
) -> None:
    async with client_of(app_on(database, ii06_without_result=rule)) as client:
        form = (await client.get(f"{API}/forms/ii06", params={"period": "2021-9m"}, headers=VIEWER)).json()
        file = await client.get(f"{API}/forms/ii06/files/xlsx", params={"period": "2021-9m"}, headers=VIEWER)
        totals = form["totals"]
        assert totals["settled_total"] == settled
        parts = (totals["settled_early"], totals["settled_on_time"], totals["settled_late"])
        assert parts == early_on_time_late
        assert all(one["holds"] for one in form["identities"])
        assert balance in [one["sentence"] for one in form["identities"]]
        assert form["notes"][0].startswith(note)
        # Every column opens the dossiers it counts.
        for column in form["columns"]:
            query = {"period": "2021-9m", "measure": column["measure"]}
            cell = await client.get(f"{API}/statistics/dossiers/cells", params=query, headers=VIEWER)
            assert cell.json()["count"] == totals[column["key"]], column
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(file.content)).get_sheet_by_index(0).to_python()
    differences = next(row for row in sheet if str(row[0]).startswith("Chênh lệch"))
    assert all(cell in (0, "") for cell in differences[1:])
