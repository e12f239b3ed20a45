"""Daily roots as the API shows them."""

from __future__ import annotations

import datetime as dt

from dossier.dossiers.schemas import Output


class DailyRoot(Output):
    """The hash over all acts recorded on a day in Viet Nam, chained to that of the day before."""

    day: dt.date
    acts: int
    root: str
    previous_root: str
    made_at: dt.datetime


class DailyRootList(Output):
    items: list[DailyRoot]
