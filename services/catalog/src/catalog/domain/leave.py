"""Leave: who is away on which days, and who stands in.

A stand-in acts in her own name for the one who is away; she passes that on to nobody. Hence only direct stand-ins
count, and a ring of people who are all away for one another is refused: nobody of them would be there.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

MOST_DAYS = 366
ONE_DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class Leave:
    """Somebody is away from `first_day` to `last_day`, both included, or until the day before `ended_on`."""

    staff_id: int
    stand_in_id: int
    first_day: dt.date
    last_day: dt.date
    ended_on: dt.date | None = None

    @property
    def last(self) -> dt.date:
        """The last day on which it holds; before `first_day` when it was called off in time."""
        return self.last_day if self.ended_on is None else self.ended_on - ONE_DAY

    def holds_on(self, day: dt.date) -> bool:
        return self.first_day <= day <= self.last


def ring(fresh: Leave, others: Iterable[Leave]) -> tuple[int, ...] | None:
    """The people who would all be away for one another on some day if `fresh` were entered; None: nobody.

    Begins and ends with the person of `fresh`: (3, 5, 3) is "5 stands in for 3 while 3 stands in for 5".
    """
    by_person: dict[int, list[Leave]] = {}
    for one in others:
        by_person.setdefault(one.staff_id, []).append(one)
    paths: list[tuple[tuple[int, ...], dt.date, dt.date]] = [
        ((fresh.staff_id, fresh.stand_in_id), fresh.first_day, fresh.last)
    ]
    while paths:
        path, first, last = paths.pop()
        if path[-1] == fresh.staff_id:
            return path
        for one in by_person.get(path[-1], ()):
            low, high = max(first, one.first_day), min(last, one.last)
            if low <= high and one.stand_in_id not in path[1:]:
                paths.append(((*path, one.stand_in_id), low, high))
    return None
