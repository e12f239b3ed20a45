"""Working time: calendars, due dates with their trace, working time between two moments.

Pure: plain values in, plain values out, no clock of its own. Moments are aware; days are days of Viet Nam.
A TypeScript twin in `frontend/src/lib/worktime` is held equal by `vectors.json`.
"""

from worktime.calendars import Calendar, CalendarError, Override
from worktime.due import Due, Pause, Unit, counted_from, due
from worktime.official import district_calendar
from worktime.spans import (
    TimeLeft,
    add_working_minutes,
    working_days_between,
    working_minutes_between,
    working_time_left,
)
from worktime.words import TraceStep

__all__ = [
    "Calendar",
    "CalendarError",
    "Due",
    "Override",
    "Pause",
    "TimeLeft",
    "TraceStep",
    "Unit",
    "add_working_minutes",
    "counted_from",
    "district_calendar",
    "due",
    "working_days_between",
    "working_minutes_between",
    "working_time_left",
]
