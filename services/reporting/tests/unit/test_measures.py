"""The measures against a ledger that is kept day by day, and the identities between them."""

import datetime as dt
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reporting.domain import identities, periods
from reporting.domain.facts import CountedFact
from reporting.domain.measures import BY_NAME, FORM_MEASURES, MEASURES
from reporting.domain.periods import Period
from reporting.domain.predicates import edges, holds
from reporting.statistics.schemas import Values
from reporting_factories import counted, random_facts, told

TODAY = dt.date(2021, 9, 15)
NINE_MONTHS = periods.named("2021-9m")


def evaluate(facts: list[CountedFact], period: Period, today: dt.date = TODAY) -> dict[str, int]:
    days = edges(period, today)
    return {one.name: sum(holds(one.predicate, fact, days) for fact in facts) for one in MEASURES + FORM_MEASURES}


def ledger(facts: list[CountedFact], period: Period) -> Counter[str]:
    """The same figures by bookkeeping: books are kept from the first receipt on, day after day."""
    books: Counter[str] = Counter()
    stock: set[int] = set()
    day = min((one.received_on for one in facts if one.received_on), default=period.first)
    last_end = {one.dossier_id: one for one in facts}
    while day <= period.last:
        if day == period.first:
            books["opening"] = len(stock)
        inside = day >= period.first
        for one in facts:
            if one.received_on == day:
                stock.add(one.dossier_id)
                books["received_new"] += inside
        for number in sorted(stock):
            if last_end[number].open_until == day:
                stock.remove(number)
                books[last_end[number].outcome or "?"] += inside
        day += dt.timedelta(days=1)
    if period.first > max((one.received_on for one in facts if one.received_on), default=period.first):
        books.setdefault("opening", len(stock))
    books["open_total"] = len(stock)
    return books


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**6), st.integers(0, 600), st.integers(0, 200))
def test_measures_equal_a_ledger_kept_day_by_day(seed: int, start: int, length: int) -> None:
    facts = [counted(one) for one in random_facts(seed, 40, anomalies=False)]
    first = dt.date(2020, 2, 1) + dt.timedelta(days=start)
    period = periods.free(first, first + dt.timedelta(days=length))
    figures, books = evaluate(facts, period), ledger(facts, period)
    for measure, entry in (
        ("opening", "opening"),
        ("received_new", "received_new"),
        ("resolved_total", "resolved"),
        ("withdrawn", "withdrawn"),
        ("stopped", "stopped"),
        ("open_total", "open_total"),
    ):
        assert figures[measure] == books[entry], measure


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**6), st.integers(0, 600), st.integers(0, 200))
def test_all_identities_hold_for_a_register_without_contradictions(seed: int, start: int, length: int) -> None:
    facts = [counted(one) for one in random_facts(seed, 60, anomalies=False)]
    first = dt.date(2020, 1, 1) + dt.timedelta(days=start)
    figures = evaluate(facts, periods.free(first, first + dt.timedelta(days=length)))
    assert [one.sentence for one in identities.check_all([figures], figures, finished=True) if not one.holds] == []


@settings(max_examples=8, deadline=None)
@given(st.integers(0, 10**6))
def test_the_opening_of_a_period_is_the_closing_before_it(seed: int) -> None:
    facts = [counted(one) for one in random_facts(seed, 60)]
    for before, after in zip(periods.of_year(2021)[:11], periods.of_year(2021)[1:12], strict=True):
        assert evaluate(facts, before)["open_total"] == evaluate(facts, after)["opening"]


@pytest.mark.parametrize(
    ("fact", "counts"),
    [
        (told(dt.date(2020, 12, 14)), {"opening", "received_total", "open_total", "open_in_time"}),
        (
            told(dt.date(2020, 12, 15), channel="online"),
            {"received_new", "received_online", "received_total", "open_total", "open_in_time"},
        ),
        (
            told(dt.date(2020, 12, 14), dt.date(2020, 12, 15), dt.date(2020, 12, 14)),
            {"opening", "received_total", "resolved_total", "resolved_late", "finished_total", "finished_late"},
        ),
        (told(dt.date(2020, 12, 14), dt.date(2020, 12, 14)), set()),
        (told(dt.date(2021, 9, 15)), set()),
        (
            told(dt.date(2021, 9, 14), dt.date(2021, 9, 15), channel="postal"),
            {"received_new", "received_direct_postal", "received_total", "open_total", "open_in_time"},
        ),
        (
            told(dt.date(2021, 9, 1), None, dt.date(2021, 9, 14)),
            {"received_new", "received_direct_postal", "received_total", "open_total", "open_in_time"},
        ),
        (
            told(dt.date(2021, 9, 1), None, dt.date(2021, 9, 13)),
            {"received_new", "received_direct_postal", "received_total", "open_total", "open_overdue"},
        ),
        (
            told(dt.date(2021, 9, 1), dt.date(2021, 9, 3), dt.date(2021, 9, 3), outcome="withdrawn"),
            {
                "received_new", "received_direct_postal", "received_total", "withdrawn", "finished_total",
                "finished_on_time",
            },
        ),
        (told(dt.date(2021, 9, 1), dt.date(2021, 9, 1), outcome="rejected"), set()),
        (told(None), set()),
    ],
)  # fmt: skip
def test_a_fact_at_the_edges_of_nine_months_counts_where_it_should(
    fact: dict[str, object], counts: set[str]
) -> None:
    figures = evaluate([counted(fact)], NINE_MONTHS)
    assert {name for name, number in figures.items() if number} == counts


def test_while_a_period_runs_open_dossiers_are_judged_today() -> None:
    fact = counted(told(dt.date(2021, 5, 3), None, dt.date(2021, 6, 1)))
    assert evaluate([fact], NINE_MONTHS, dt.date(2021, 6, 1))["open_in_time"] == 1
    assert evaluate([fact], NINE_MONTHS, dt.date(2021, 6, 2))["open_overdue"] == 1


def test_what_ended_in_the_morning_of_utc_belongs_to_the_day_in_viet_nam() -> None:
    fact = told(dt.date(2021, 9, 14)) | {"received_at": "2021-09-13T18:30:00Z"}
    assert counted(fact).received_on == dt.date(2021, 9, 14)


def test_every_measure_is_answered_and_explained_in_both_languages() -> None:
    assert list(Values.model_fields) == [one.name for one in MEASURES]
    assert len(BY_NAME) == len(MEASURES) + len(FORM_MEASURES)
    assert all(one.label and one.label_en and one.definition and one.definition_en for one in BY_NAME.values())
