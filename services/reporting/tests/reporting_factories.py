"""Facts for tests, as the dossier service would tell them. Every random value comes from a seeded generator."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any

from fastapi import FastAPI
from kernel.clock import ZONE
from kernel.db import create_engine
from kernel.testing.plugin import Database
from kernel.testing.tokens import bearer, staff_token, verifier
from reporting.domain.facts import CountedFact
from reporting.intake.service import Puller, understand
from reporting.main import create_app
from reporting.settings import Settings

Told = dict[str, Any]
API = "/api/reporting/v1"
SHIFT = int((dt.datetime(2021, 9, 15, 1, tzinfo=dt.UTC) - dt.datetime.now(dt.UTC)).total_seconds())
"""Seconds from now to the morning of 15/09/2021."""
_ids = count(1)


def moment(day: dt.date, hour: int = 9) -> str:
    return dt.datetime.combine(day, dt.time(hour), ZONE).isoformat()


def told(
    received: dt.date | None = dt.date(2021, 3, 1),
    ended: dt.date | None = None,
    due: dt.date | None = None,
    *,
    outcome: str | None = None,
    timeliness: str | None = None,
    dossier_id: int | None = None,
    version: int = 1,
    agency_id: int = 2,
    level: str | None = None,
    field_id: int = 1,
    channel: str = "counter",
    mechanism: str = "one_stop",
    division_id: int | None = None,
) -> Told:
    """One fact of the feed. An ended one is resolved and judged by its dates unless told otherwise."""
    dossier_id = dossier_id or next(_ids)
    if ended is not None:
        outcome = outcome or "resolved"
    if outcome == "resolved" and timeliness is None and ended is not None:
        timeliness = "on_time" if due is None or ended == due else "early" if ended < due else "late"
    resolved = outcome == "resolved"
    return {
        "dossier_id": dossier_id,
        "version": version,
        "code": f"000.00.01.H37-210301-{dossier_id:06}",
        "agency_id": agency_id,
        "level": level or ("district" if agency_id == 2 else "commune"),
        "field_id": field_id,
        "field": f"Lĩnh vực {field_id}",
        "procedure_code": f"1.{field_id:06}",
        "division_id": division_id,
        "channel": channel,
        "mechanism": mechanism,
        "status": "completed" if resolved else outcome or "processing",
        "received_at": None if received is None else moment(received),
        "due_at": None if due is None else moment(due, 17),
        "completed_at": moment(ended, 15) if resolved and ended else None,
        "returned_at": None,
        "ended_at": None if ended is None else moment(ended, 15),
        "outcome": outcome,
        "timeliness_at_end": timeliness,
        "act": "import",
        "source": "import",
        "recorded_at": "2021-09-15T01:00:00+00:00",
    }


def counted(one: Told) -> CountedFact:
    """The same fact as the measures see it in Python, read through the adapter that the service uses."""
    row = understand([{"type": "dossier.changed.v1", "position": 1, "data": one}]).staged[0].row
    return CountedFact(**{name: row[name] for name in CountedFact.__dataclass_fields__})


def random_facts(seed: int, number: int, *, anomalies: bool = True) -> list[Told]:
    """Facts around 2020 and 2021, some of which a bad register would hold."""
    draw = random.Random(seed)

    def day() -> dt.date:
        return dt.date(2020, 1, 1) + dt.timedelta(days=draw.randrange(730))

    facts = []
    for _ in range(number):
        received = day()
        ended = received + dt.timedelta(days=draw.choice([0, 0, 0, 1, 3, 20, 90, 400]))
        if anomalies and draw.random() < 0.05:
            ended = received - dt.timedelta(days=draw.randrange(1, 60))
        outcome = draw.choice([None, "resolved", "resolved", "resolved", "withdrawn", "stopped", "rejected"])
        due = None if draw.random() < 0.1 else received + dt.timedelta(days=draw.choice([0, 1, 5, 30, 120]))
        facts.append(
            told(
                None if draw.random() < 0.03 else received,
                ended if outcome else None,
                due,
                outcome=outcome,
                agency_id=draw.choice([2, 101, 102, 103]),
                field_id=draw.randrange(1, 5),
                channel=draw.choice(["counter", "counter", "online", "postal"]),
                mechanism=draw.choice(["one_stop", "one_stop_linked", "on_the_spot"]),
                division_id=draw.choice([None, 11, 12]),
                # A register may have lost the judgement: then an identity must fail, in SQL and Python alike.
                timeliness=None if not anomalies or draw.random() < 0.95 else "late",
            )
        )
    return facts


@dataclass
class ListFeed:
    """A feed that is a list: what a neighbour has told so far, in order of position."""

    events: list[Mapping[str, Any]]
    pulls: int = 0

    @classmethod
    def of(cls, facts: Iterable[Told]) -> ListFeed:
        feed = cls([])
        feed.tell(facts)
        return feed

    def tell(self, facts: Iterable[Told]) -> None:
        for one in facts:
            self.events.append({"position": len(self.events) + 1, "type": "dossier.changed.v1", "data": one})

    async def pull(self, after: int, limit: int = 5000) -> tuple[Sequence[Mapping[str, Any]], int, int]:
        self.pulls += 1
        items = self.events[after : after + limit]
        return items, items[-1]["position"] if items else after, len(self.events)


async def take_in(url: str, facts: Iterable[Told]) -> None:
    """Put facts into a database the way the worker does, into one that has none yet."""
    engine = create_engine(url)
    await Puller(engine, ListFeed.of(facts)).catch_up()
    await engine.dispose()


def spread(number: int, first: dt.date, last: dt.date) -> Iterator[dt.date]:
    """`number` days from first to last, evenly."""
    whole = (last - first).days
    for nth in range(number):
        yield first + dt.timedelta(days=nth * whole // max(1, number - 1))


VIEWER = bearer(staff_token("viewer", read=None))


def app_on(database: Database, **given: object) -> FastAPI:
    """The district of these tests lives on 15/09/2021, as the demo does."""
    settings = Settings(environment="demo", database_url=database.url, clock_offset_seconds=SHIFT, **given)  # type: ignore[arg-type]
    return create_app(settings, verifier())
