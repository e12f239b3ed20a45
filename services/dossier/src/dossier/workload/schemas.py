"""Workload as a leader reads it: every figure is the length of a list that can be opened."""

from __future__ import annotations

import datetime as dt

from dossier.dossiers.schemas import Output


class OfficerLoad(Output):
    """Of one officer, or of nobody (`id` null: dossiers in work that nobody holds).

    `open`: every dossier in her hands that the office still owes an answer. `due_soon` and `overdue` are those of
    the queues of these names. `waiting`: nothing for her to do now (a supplement, a payment, a pause, others).
    `done`: brought to a result in the last days; `median_working_days`: from reception to the result.
    """

    id: str | None
    name: str
    open: int
    due_soon: int
    overdue: int
    waiting: int
    done: int
    median_working_days: float | None


class WorkloadOut(Output):
    """Who has least to do now stands in `least_loaded`: the fewest open, then the fewest overdue."""

    items: list[OfficerLoad]
    least_loaded: str | None
    done_from: dt.date
    done_to: dt.date
