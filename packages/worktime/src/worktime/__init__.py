"""Working time: calendars, due dates with their trace, working time between two moments.

Pure: plain values in, plain values out, no clock of its own. Moments are aware; days are days of Viet Nam.
A TypeScript twin in `frontend/src/lib/worktime` is held equal by `vectors.json`.
"""

from worktime.calendars import Calendar, CalendarError, Override
from worktime.due import Due, Pause, Unit, counted_from, due
from worktime.official import district_calendar
from worktime.spans import (
    TimeLeft,
    WorkingTime,
    add_working_minutes,
    working_days_between,
    working_minutes_between,
    working_time_between,
    working_time_left,
)
from worktime.words import TraceStep, left_in_words

__all__ = [
    "Calendar",
    "CalendarError",
    "Due",
    "Override",
    "Pause",
    "TimeLeft",
    "TraceStep",
    "Unit",
    "WorkingTime",
    "add_working_minutes",
    "counted_from",
    "district_calendar",
    "due",
    "left_in_words",
    "working_days_between",
    "working_minutes_between",
    "working_time_between",
    "working_time_left",
]
