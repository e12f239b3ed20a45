"""Every figure by SQL equals the same predicate in Python and the list of dossiers behind it."""

import datetime as dt
from itertools import product

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from kernel.testing.plugin import Database
from reporting.domain import periods
from reporting.domain.facts import CountedFact
from reporting.domain.measures import BY_NAME, FORM_MEASURES, MEASURES
from reporting.domain.predicates import edges, holds
from reporting_factories import API, counted, random_facts, take_in

FACTS = random_facts(20_210_914, 700)
COUNTED = [counted(one) for one in FACTS]
CODES = {one["dossier_id"]: one["code"] for one in FACTS}
TODAY = dt.date(2021, 9, 15)
FIRST, LAST = dt.date(2020, 3, 5), dt.date(2021, 6, 20)
GROUPS = {
    "level": "level",
    "agency": "agency_id",
    "field": "field_id",
    "channel": "channel",
    "mechanism": "mechanism",
}


@pytest.fixture(scope="module", autouse=True)
async def register(database: Database) -> None:
    await take_in(database.url, FACTS)


def by_python(first: dt.date, last: dt.date, measure: str, **key: object) -> set[int]:
    """Dossiers that count, by the same words read in Python."""
    days = edges(periods.free(first, last), TODAY)
    return {
        one.dossier_id
        for one in COUNTED
        if all(getattr(one, name) == value for name, value in key.items())
        and holds(BY_NAME[measure].predicate, one, days)
    }


def touched(first: dt.date, last: dt.date) -> list[CountedFact]:
    numbers = set().union(*(by_python(first, last, one.name) for one in MEASURES))
    return [one for one in COUNTED if one.dossier_id in numbers]


DAYS = st.dates(dt.date(2019, 11, 1), dt.date(2022, 2, 1))
GROUPINGS = st.lists(st.sampled_from(sorted(GROUPS)), min_size=1, max_size=3, unique=True)
AGAIN = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@AGAIN
@given(first=DAYS, length=st.integers(0, 500), group_by=GROUPINGS)
async def test_every_figure_equals_its_predicate_in_python(
    client: httpx.AsyncClient, first: dt.date, length: int, group_by: list[str]
) -> None:
    last = first + dt.timedelta(days=length)
    params = {"from": first, "to": last, "group_by": group_by}
    answer = await client.get(f"{API}/statistics/dossiers", params=params)
    assert answer.status_code == 200, answer.text
    table = answer.json()
    keys = {tuple(str(getattr(one, GROUPS[g])) for g in group_by) for one in touched(first, last)}
    assert {tuple(str(row["keys"][GROUPS[g]]) for g in group_by) for row in table["rows"]} == keys
    for row in table["rows"]:
        key = {GROUPS[g]: row["keys"][GROUPS[g]] for g in group_by}
        for measure in MEASURES:
            assert row["values"][measure.name] == len(by_python(first, last, measure.name, **key)), (measure, key)
    for measure in MEASURES:
        assert table["totals"]["values"][measure.name] == len(by_python(first, last, measure.name))


@AGAIN
@given(first=DAYS, length=st.integers(0, 500), measure=st.sampled_from([*MEASURES, *FORM_MEASURES]))
async def test_the_list_behind_a_figure_is_exactly_what_it_counts(
    client: httpx.AsyncClient, first: dt.date, length: int, measure: object
) -> None:
    last = first + dt.timedelta(days=length)
    name = measure.name  # type: ignore[attr-defined]
    expected = {CODES[one] for one in by_python(first, last, name)}
    seen: list[str] = []
    url: str | None = f"{API}/statistics/dossiers/cells"
    params: dict[str, object] | None = {"from": first, "to": last, "measure": name, "limit": 200}
    while url is not None:
        answer = await client.get(url, params=params)
        assert answer.status_code == 200, answer.text
        assert answer.json()["count"] == len(expected)
        seen += [item["code"] for item in answer.json()["items"]]
        link = answer.links.get("next")
        assert (link is None) == (answer.json()["next_cursor"] is None)
        url, params = (link["url"], None) if link else (None, None)
    assert len(seen) == len(expected)
    assert set(seen) == expected


async def test_filters_narrow_figures_and_lists_alike(client: httpx.AsyncClient) -> None:
    days = {"from": FIRST, "to": LAST}
    for level, channel in product(("district", "commune"), ("counter", "online", "postal")):
        narrowed = {**days, "level": level, "channel": channel, "field_id": [1, 2]}
        answer = (await client.get(f"{API}/statistics/dossiers", params={**narrowed, "group_by": "field"})).json()
        expected = sum(
            len(by_python(FIRST, LAST, "received_total", level=level, channel=channel, field_id=field))
            for field in (1, 2)
        )
        assert answer["totals"]["values"]["received_total"] == expected
        listed = await client.get(
            f"{API}/statistics/dossiers/cells", params={**narrowed, "measure": "received_total", "limit": 1}
        )
        assert listed.json()["count"] == expected


async def test_a_register_that_contradicts_itself_shows_a_broken_identity(client: httpx.AsyncClient) -> None:
    params = {"from": "2020-03-05", "to": "2020-06-20", "group_by": ["agency", "field"]}
    table = (await client.get(f"{API}/statistics/dossiers", params=params)).json()
    found = {one["name"]: one for one in table["identities"]}
    assert found["rows"]["holds"]
    assert not found["balance"]["holds"] or not found["resolved"]["holds"]
    broken = next(one for one in table["identities"] if not one["holds"])
    assert all(" · " in row for row in broken["rows_failing"])


async def test_the_whole_table_is_one_counting_statement(database: Database, client: httpx.AsyncClient) -> None:
    from kernel.db import count_queries

    engine = client._transport.app.state.engine  # type: ignore[attr-defined]
    with count_queries(engine) as small:
        await client.get(f"{API}/statistics/dossiers", params={"period": "2021-m01"})
    with count_queries(engine) as large:
        params = {"from": "2020-01-01", "to": "2021-12-31", "group_by": ["agency", "field", "channel"]}
        await client.get(f"{API}/statistics/dossiers", params=params)
    assert len(small) == len(large)
    assert sum("facts" in one and "count(" in one for one in large) == 1
