"""Periods, freshness and definitions as the API shows them."""

from __future__ import annotations

import datetime as dt

from pydantic import BaseModel

from reporting.statistics.schemas import MeasureOut, PeriodOut


class PeriodsOut(BaseModel):
    items: list[PeriodOut]


class MeasuresOut(BaseModel):
    items: list[MeasureOut]


class FreshnessOut(BaseModel):
    """`lag_seconds` is null until a first pull; `pulled_at` is when the feed last answered."""

    cursor: int
    latest_position: int
    latest_fact_at: dt.datetime | None
    pulled_at: dt.datetime | None
    lag_seconds: int | None
