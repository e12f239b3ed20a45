"""The register: dossiers drawn by chance from a fixed seed, then made to add up to the report, exactly.

Chance decides who comes when, for what, and how long it takes. What must be exact (how many were still open at the
end of a period, late, filed online) is settled afterwards on the drawn dossiers, never by adding odd ones.
"""

from __future__ import annotations

import datetime as dt
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import Any, Final, NamedTuple

from worktime import district_calendar

from demo.procedures import procedures
from demo.register import names
from demo.register.mix import BY_ORGANISATIONS, SHARES, WITHOUT_COMING
from demo.register.office import DAY, LAST_CALL, Office, bustle, rush
from demo.register.plan import TARGETS, WRITTEN_ON, Target
from demo.tables.agencies import COMMUNES, agencies

SEED: Final = "chi-lang-2021"
HORIZON: Final = (dt.date(2019, 12, 1), dt.date(2022, 6, 30))
EARLY_SHARE: Final = {"2020": 0.36, "2021-9m": 0.44}
"""Share of dossiers of several days that were done before their day; the report says it was growing."""
NEVER_COLLECTED: Final = 0.0006

CODES: Final = {one["id"]: one["code"] for one in agencies()}


class Row(NamedTuple):
    """One dossier of the register. `period` is the one it was received in."""

    code: str
    procedure_code: str
    agency_code: str
    channel: str
    applicant_name: str
    received_at: dt.datetime
    due_at: dt.datetime
    completed_at: dt.datetime | None
    returned_at: dt.datetime | None
    status: str
    period: str
    level: str


class Place(NamedTuple):
    """Where dossiers are received."""

    code: str
    identifier: str
    weight: float


@dataclass(slots=True)
class Draft:
    """A dossier in office time; `end` is when its result was signed."""

    place: int
    procedure: str
    received: int
    due_day: int
    end: int
    quick: bool
    channel: str = "counter"

    @property
    def deadline(self) -> int:
        """The last minute of the day on which it is due."""
        return self.due_day * DAY + DAY - 1


class Known(NamedTuple):
    """What the catalogue says about a procedure: its times, each from its day on."""

    since: tuple[tuple[dt.date, int, str], ...]

    def on(self, day: dt.date) -> tuple[int, str] | None:
        """Amount and unit of the time in force that day."""
        fitting = [(amount, unit) for start, amount, unit in self.since if start <= day]
        return fitting[-1] if fitting else None


def generate() -> Iterator[Row]:
    """Every dossier of 2020 and of the nine months of 2021, period by period, each in the order of receipt."""
    office = Office(district_calendar(range(HORIZON[0].year, HORIZON[1].year + 1)), *HORIZON)
    known = catalogue()
    for target in TARGETS:
        rng = random.Random(f"{SEED}/{target.period.key}/{target.level}")
        drafts = _draw(target, office, known, rng)
        _settle_late(target, drafts, rng)
        _settle_open(target, drafts, office, rng)
        _settle_channels(target, drafts, rng)
        drafts.sort(key=lambda one: (one.received, one.place))
        yield from _rows(target, drafts, office, rng)


def catalogue() -> dict[str, Known]:
    """Times of the procedures that the register uses."""
    wanted = {code for shares in SHARES.values() for code in shares}
    return {one["code"]: Known(tuple(_times(one))) for one in procedures() if one["code"] in wanted}


def _times(procedure: dict[str, Any]) -> Iterator[tuple[dt.date, int, str]]:
    for version in procedure["versions"]:
        if version["duration"]:
            start = dt.date.fromisoformat(version["valid_from"])
            yield start, version["duration"]["amount"], version["duration"]["unit"]


def places(level: str) -> list[Place]:
    """The desks of a level."""
    identifiers = {one["code"]: one["identifier"] for one in agencies() if one["valid_to"] and one["identifier"]}
    if level == "district":
        return [Place("187", identifiers["187"], 1.0)]
    return [Place(one.code, identifiers[one.code], one.weight) for one in COMMUNES]


def _draw(target: Target, office: Office, known: dict[str, Known], rng: random.Random) -> list[Draft]:
    """As many dossiers as came in the period, spread over its days, desks and procedures."""
    first, last = office.on_or_after(target.period.first), office.on_or_before(target.period.last)
    numbers = range(first, last + 1)
    per_day = Counter(rng.choices(numbers, [bustle(office.days[n]) for n in numbers], k=target.new))
    desks, shares = places(target.level), SHARES[target.level]
    codes, weights = list(shares), list(accumulate(shares.values()))
    early = EARLY_SHARE[target.period.key]
    drafts = []
    for number in sorted(per_day):
        day = office.days[number]
        crowd = list(accumulate(desk.weight * rush(day, i) for i, desk in enumerate(desks)))
        for place in rng.choices(range(len(desks)), cum_weights=crowd, k=per_day[number]):
            time = None
            while time is None:
                code = rng.choices(codes, cum_weights=weights)[0]
                time = known[code].on(day)
            received = number * DAY + office.arrival(rng)
            due_day = office.due_day(received, *time)
            quick = time[1] == "same_day"
            drafts.append(Draft(place, code, received, due_day, 0, quick))
            drafts[-1].end = _worked(drafts[-1], early, rng)
    return drafts


def _worked(draft: Draft, early: float, rng: random.Random) -> int:
    """When the result is signed if nothing special happens: never after the day it is due."""
    if draft.quick:
        return min(draft.received + int(rng.triangular(8, 130, 25)), draft.deadline)
    today = draft.received // DAY
    if draft.due_day > today + 1 and rng.random() < early:
        day = rng.randint(today + max(1, (draft.due_day - today) * 2 // 5), draft.due_day - 1)
    else:
        day = draft.due_day
    return max(day * DAY + rng.randint(20, DAY - 10), min(draft.received + 20, draft.deadline))


def _settle_late(target: Target, drafts: list[Draft], rng: random.Random) -> None:
    """Exactly as many late ones as the report names: some days over, none near the end of the period."""
    horizon = max(one.received for one in drafts) - 60 * DAY
    fitting = [one for one in drafts if not one.quick and one.due_day * DAY < horizon]
    for one in rng.sample(fitting, target.resolved_late):
        one.end = (one.due_day + rng.randint(1, 3)) * DAY + rng.randint(30, DAY - 30)


def _settle_open(target: Target, drafts: list[Draft], office: Office, rng: random.Random) -> None:
    """Exactly as many still open, and none of them due, when the period ends.

    Too many: the desks were cleared before the books were closed, some were signed earlier than drawn. Too few:
    some that were not yet due took until after the end.
    """
    last_day = office.on_or_before(target.period.last)
    end = last_day * DAY + DAY - 1
    open_ = [one for one in drafts if one.end > end]
    if len(open_) > target.open:
        for one in rng.sample(open_, len(open_) - target.open):
            one.received = min(one.received, last_day * DAY + LAST_CALL - 60)
            one.end = rng.randint(one.received + 30, end)
    else:
        waiting = [one for one in drafts if one.end <= end and one.due_day > last_day]
        for one in rng.sample(waiting, target.open - len(open_)):
            one.end = rng.randint(last_day + 1, one.due_day) * DAY + rng.randint(20, DAY - 10)


def _settle_channels(target: Target, drafts: list[Draft], rng: random.Random) -> None:
    fitting = [one for one in drafts if one.procedure in WITHOUT_COMING]
    chosen = rng.sample(fitting, target.online + target.postal)
    for i, one in enumerate(chosen):
        one.channel = "online" if i < target.online else "postal"


def _rows(target: Target, drafts: list[Draft], office: Office, rng: random.Random) -> Iterator[Row]:
    """Dossiers as the register writes them: numbered per day and desk (circular 01/2018/TT-VPCP, article 19)."""
    desks, person = places(target.level), names.person(rng)
    book_closed = office.on_or_before(WRITTEN_ON) * DAY + DAY - 1
    running: Counter[tuple[int, int]] = Counter()
    for one in drafts:
        key = (one.place, one.received // DAY)
        running[key] += 1
        received, desk = office.clock(one.received), desks[one.place]
        done = one.end <= book_closed
        handed = _handed_over(one, rng) if done else None
        collected = handed is not None and handed <= book_closed
        yield Row(
            code=f"{desk.identifier}-{received:%y%m%d}-{running[key]:04d}",
            procedure_code=one.procedure,
            agency_code=desk.code,
            channel=one.channel,
            applicant_name=names.organisation(rng) if one.procedure in BY_ORGANISATIONS else person(),
            received_at=received,
            due_at=office.closing(one.due_day),
            completed_at=office.clock(one.end) if done else None,
            returned_at=office.clock(handed) if handed is not None and collected else None,
            status=("returned" if collected else "completed") if done else _still(one, book_closed),
            period=target.period.key,
            level=target.level,
        )


def _handed_over(one: Draft, rng: random.Random) -> int | None:
    """When the applicant took the result: who waits takes it at once, others come some days later, a few never."""
    if rng.random() < NEVER_COLLECTED:
        return None
    if one.quick or rng.random() < 0.35:
        return one.end + rng.randint(1, 15)
    days = min(int(rng.expovariate(0.6)) + 1, 15)
    return (one.end // DAY + days) * DAY + rng.randint(10, DAY - 20)


def _still(one: Draft, book_closed: int) -> str:
    """Received today: still on the clerk's desk; earlier: with an officer."""
    return "received" if one.received // DAY == book_closed // DAY else "processing"
