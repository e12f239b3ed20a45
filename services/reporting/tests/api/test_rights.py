"""Who may see figures, and of whom: read from the API's own description, so that no operation is forgotten."""

from typing import Any

import httpx
import pytest
from kernel.testing.plugin import Database
from kernel.testing.tokens import bearer, client_token, staff_token, verifier
from narrative_factories import name_agencies
from reporting.access import READERS
from reporting.main import create_app
from reporting.settings import Settings
from reporting_factories import API, take_in, told

ROLES = ("clerk", "officer", "leader", "hotline", "focal", "admin", "viewer", "reopener")
PUBLIC = {"read_reporting_clock"}
NARRATIVE = {"agency": 2, "period": "2021-9m"}
WRITING = {"write_narrative_text", "upload_narrative_template"}
"""Not for readers; test_narrative_texts says for whom."""
QUERY: dict[str, dict[str, Any]] = {
    "list_periods": {},
    "read_freshness": {},
    "list_measures": {},
    "read_dossier_statistics": {"period": "2021-9m"},
    "list_cell_dossiers": {"period": "2021-9m", "measure": "open_total"},
    "list_forms": {},
    "read_ii06": {"period": "2021-9m"},
    "download_ii06": {"period": "2021-9m"},
    "read_narrative": NARRATIVE,
    "download_narrative_docx": NARRATIVE,
    "download_narrative_pdf": NARRATIVE,
    "list_narrative_texts": {**NARRATIVE, "section": "IV"},
    "list_narrative_templates": {"agency": 2},
    "download_narrative_template": {"agency": 2},
}
"""An operation with no row here fails the tests below."""


def operations() -> list[tuple[str, str, str]]:
    app = create_app(Settings(environment="test", database_url="postgresql+asyncpg://x/x"), verifier())
    return [
        (path, method.upper(), operation["operationId"])
        for path, item in app.openapi()["paths"].items()
        for method, operation in item.items()
        if operation["operationId"] not in PUBLIC | WRITING
        and not {"deliveries", "linter", "reports"} & set(operation["tags"])
    ]


@pytest.fixture(scope="module", autouse=True)
async def register(database: Database) -> None:
    await take_in(
        database.url,
        [
            told(agency_id=2, division_id=11),
            told(agency_id=2, division_id=12),
            told(agency_id=101),
            told(agency_id=101),
            told(agency_id=102),
        ],
    )
    await name_agencies(database.url, communes=[])


@pytest.mark.parametrize(("path", "method", "operation"), operations())
async def test_each_operation_is_for_readers_only(
    client: httpx.AsyncClient, path: str, method: str, operation: str
) -> None:
    query = QUERY[operation]

    async def status(headers: dict[str, str]) -> int:
        request = client.build_request(method, path.replace("{version}", "0"), params=query)
        request.headers.pop("authorization", None)
        request.headers.update(headers)
        return (await client.send(request)).status_code

    assert await status({}) == 401
    assert await status(bearer(staff_token("viewer", lifetime=-60))) == 401
    assert await status(bearer(client_token("feed:read"))) == 403
    for role in ROLES:
        assert await status(bearer(staff_token(role))) == (200 if role in READERS else 403), role


@pytest.mark.parametrize(
    ("read", "received"),
    [((101,), 2), ((101, 102), 3), ((2,), 2), ((11,), 1), ((101, 12), 3), ((103,), 0), ((), 0), (None, 5)],
)
async def test_a_person_sees_the_figures_of_what_they_read_and_no_other(
    client: httpx.AsyncClient, read: tuple[int, ...] | None, received: int
) -> None:
    headers = bearer(staff_token("leader", read=read))
    days = {"period": "2021-9m"}
    table = await client.get(f"{API}/statistics/dossiers", params={**days, "group_by": "agency"}, headers=headers)
    assert table.json()["totals"]["values"]["received_total"] == received
    cell = await client.get(
        f"{API}/statistics/dossiers/cells", params={**days, "measure": "received_total"}, headers=headers
    )
    assert cell.json()["count"] == len(cell.json()["items"]) == received
    form = await client.get(f"{API}/forms/ii06", params=days, headers=headers)
    assert form.json()["totals"]["received_total"] == received


async def test_asking_for_a_foreign_agency_by_name_yields_nothing(client: httpx.AsyncClient) -> None:
    headers = bearer(staff_token("clerk", read=[101]))
    query = {"period": "2021-9m", "agency_id": [2, 102], "measure": "received_total"}
    answer = await client.get(f"{API}/statistics/dossiers/cells", params=query, headers=headers)
    assert (answer.json()["count"], answer.json()["items"]) == (0, [])


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"period": "2021-13m"},
        {"period": "2021-9m", "from": "2021-01-01", "to": "2021-02-01"},
        {"from": "2021-01-01"},
        {"from": "2021-02-01", "to": "2021-01-01"},
        {"from": "0001-01-01", "to": "2021-01-01"},
        {"from": "nonsense", "to": "2021-01-01"},
        {"period": "2021-9m", "group_by": ["level", "level"]},
        {"period": "2021-9m", "group_by": ["level", "agency", "field", "channel"]},
        {"period": "2021-9m", "group_by": "applicant"},
        {"period": "2021-9m", "level": "ward"},
        {"period": "2021-9m", "agency_id": "0"},
        {"period": "2021-9m", "agency_id": str(2**40)},
        {"period": "2021-9m", "share_of": "opening"},
        {"period": "2021-9m", "unknown": "1"},
        {"period": "2021-\x00m"},
    ],
)
async def test_a_question_that_makes_no_sense_is_422(client: httpx.AsyncClient, query: dict[str, Any]) -> None:
    answer = await client.get(f"{API}/statistics/dossiers", params=query)
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid"), answer.text


@pytest.mark.parametrize(
    "cursor", ["x", "W10", "WzEsMiwzXQ", "WyIyMDIxLTAxLTAxIiwtMSwxXQ", "ÿ" * 20, "Wm51bGwsMSwxXQ"]
)
async def test_a_broken_cursor_is_422(client: httpx.AsyncClient, cursor: str) -> None:
    query = {"period": "2021-9m", "measure": "open_total", "cursor": cursor}
    answer = await client.get(f"{API}/statistics/dossiers/cells", params=query)
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid"), answer.text


async def test_periods_follow_the_reporting_year_and_measures_are_explained(client: httpx.AsyncClient) -> None:
    items = (await client.get(f"{API}/periods")).json()["items"]
    assert {"key": "2021-9m", "kind": "nine_months", "label": "9 tháng năm 2021", "from": "2020-12-15",
            "to": "2021-09-14"} in items  # fmt: skip
    measures = (await client.get(f"{API}/measures")).json()["items"]
    assert {"opening", "finished_total"} <= {one["name"] for one in measures}


async def test_freshness_says_how_far_the_figures_reach(client: httpx.AsyncClient) -> None:
    told_ = (await client.get(f"{API}/freshness")).json()
    assert told_["cursor"] == told_["latest_position"] == 5
    assert 0 <= told_["lag_seconds"] < 120
