"""Working time: calendars, due dates with their trace, working time between two moments.

Pure: plain values in, plain values out, no clock of its own. Moments are aware; days are days of the
calendar's zone. A TypeScript twin in `frontend/src/lib/worktime` is held equal by `vectors.json`.
"""

from worktime.calendars import Calendar, CalendarError
from worktime.due import Due, Pause, TraceStep, Unit, due
from worktime.official import district_calendar
from worktime.spans import TimeLeft, time_left, working_days_between, working_minutes_between

__all__ = [
    "Calendar",
    "CalendarError",
    "Due",
    "Pause",
    "TimeLeft",
    "TraceStep",
    "Unit",
    "district_calendar",
    "due",
    "time_left",
    "working_days_between",
    "working_minutes_between",
]
