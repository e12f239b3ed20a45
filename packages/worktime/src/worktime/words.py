"""Why a due date is what it is: counted steps, and the sentence made of them, in Vietnamese and in English."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Literal

from worktime import dictionary
from worktime.calendars import Calendar
from worktime.dictionary import Language
from worktime.moments import DAY, clock
from worktime.spans import worked, working_time_between

if TYPE_CHECKING:
    from worktime.due import Unit

__all__ = ["Language", "Reckoning", "Standing", "TraceKind", "TraceStep", "left_in_words", "sentence", "steps"]

TraceKind = Literal["received", "counted_from", "period", "day_off", "make_up", "pause", "moved", "due"]


@dataclass(frozen=True)
class TraceStep:
    """One step from receipt to due date. The texts of all steps, joined, are the sentence."""

    kind: TraceKind
    date: dt.date
    text: str


@dataclass(frozen=True)
class Standing:
    """The clock stands from one local minute to another, on these grounds."""

    start: int
    end: int
    grounds: tuple[str, ...]

    @property
    def first_day(self) -> int:
        return self.start // DAY

    @property
    def last_day(self) -> int:
        return self.end // DAY


@dataclass(frozen=True)
class Reckoning:
    """What was counted, in local minutes; `ended` is the day off on which a period of plain days ran out."""

    begin: int
    opened: int
    amount: int | Fraction | None
    unit: Unit
    at: int
    ended: int | None
    standing: tuple[Standing, ...]
    calendar: Calendar


def sentence(trace: Sequence[TraceStep], language: Language) -> str:
    """E.g. "Nhận 16:40 thứ Sáu 10/09/2021 (sau 15:00), tính từ thứ Hai 13/09; 3 ngày làm việc; hẹn trả …"."""
    prefix = dictionary.PREFIX[language]
    text, before = "", ""
    for step in trace:
        if step.kind in prefix and step.kind == before:
            text += ", " + step.text
        else:
            joint = "" if not text else ", " if step.kind == "counted_from" else "; "
            text += joint + prefix.get(step.kind, "") + step.text
        before = step.kind
    return text


def left_in_words(now: dt.datetime, at: dt.datetime, calendar: Calendar, language: Language = "vi") -> str:
    """E.g. "Còn 2 ngày 3 giờ làm việc", "Quá hạn 1 giờ 20 phút làm việc".

    Two units at most, the rest is cut off: never more time is said than there is. Minutes only below a day.
    """
    left = working_time_between(now, at, calendar)
    figures = (left.days, left.hours, 0 if left.days else left.minutes)
    said = [
        f"{figure} {forms[0 if figure == 1 else 1]}"
        for figure, forms in zip(figures, dictionary.TIME_UNITS[language], strict=True)
        if figure
    ]
    words, kind = dictionary.WORDS[language], "late" if left.late else "left"
    return words[kind].format(time=" ".join(said)) if said else words[f"{kind}_nothing"]


def steps(told: Reckoning, language: Language) -> tuple[TraceStep, ...]:
    """The steps in the order in which they are told."""
    return tuple(TraceStep(kind, dt.date.fromordinal(day), text) for kind, day, text in _Teller(told, language))


class _Teller:
    """Tells a reckoning in one language. Days of the year of receipt are named without their year."""

    def __init__(self, told: Reckoning, language: Language) -> None:
        self.told, self.language = told, language
        self.words = dictionary.WORDS[language]
        self.first, self.start_on, self.last = told.begin // DAY, told.opened // DAY, told.at // DAY
        self.year = dt.date.fromordinal(self.first).year

    def __iter__(self) -> Iterator[tuple[TraceKind, int, str]]:
        told = self.told
        later = self.start_on != self.first
        yield "received", self.first, self._moment("received", told.begin) + (self._why_later() if later else "")
        if later:
            day = self._weekday(self.start_on)
            yield "counted_from", self.start_on, self.words["counted_from"].format(day=day)
        yield "period", self.start_on, self._period()
        yield from self._named(working=False)
        yield from self._named(working=True)
        for one in told.standing:
            yield "pause", one.first_day, self._pause(one)
        if told.ended is not None:
            yield "moved", told.ended, self.words["moved"].format(day=self._weekday(told.ended))
        yield "due", self.last, self._moment("due", told.at)

    def _day(self, day: int, *, full: bool = False) -> str:
        date = dt.date.fromordinal(day)
        short = f"{date.day:02d}/{date.month:02d}"
        return short if date.year == self.year and not full else f"{short}/{date.year}"

    def _weekday(self, day: int, *, full: bool = False) -> str:
        return f"{dictionary.WEEKDAYS[self.language][(day - 1) % 7]} {self._day(day, full=full)}"

    def _moment(self, word: str, moment: int) -> str:
        return self.words[word].format(time=clock(moment % DAY), day=self._weekday(moment // DAY, full=True))

    def _why_later(self) -> str:
        hours = self.told.calendar.hours(dt.date.fromordinal(self.first))
        if not hours:
            return self.words["on_day_off"]
        cutoff = self.told.calendar.cutoff
        if self.told.begin % DAY >= hours[-1][1] or cutoff is None:
            return self.words["closed"]
        return self.words["after_cutoff"].format(cutoff=clock(cutoff))

    def _period(self) -> str:
        if self.told.amount is None:
            return self.words["same_day"]
        if self.told.unit == "working_hour":
            return self._hours(int(self.told.amount * 60))
        return self._figure(Fraction(self.told.amount), self.told.unit)

    def _figure(self, amount: Fraction, unit: Unit) -> str:
        whole, half = divmod(amount, 1)
        comma = "," if self.language == "vi" else "."
        one, many = dictionary.UNITS[self.language][unit]
        return f"{whole}{comma + '5' if half else ''} {one if amount == 1 else many}"

    def _hours(self, amount: int) -> str:
        hours, minutes = divmod(amount, 60)
        one, many = dictionary.UNITS[self.language]["working_hour"]
        if not minutes:
            return f"{hours} {one if hours == 1 else many}"
        return self.words["minutes" if not hours else "hours"].format(hours=hours, minutes=minutes)

    def _named(self, *, working: bool) -> Iterator[tuple[TraceKind, int, str]]:
        """Holidays (or make-up days) on the way, those of one feast as one. Plain days skip nothing."""
        until = self.start_on if self.told.unit == "day" else self.last + (1 if working else 0)
        named = self.told.calendar.named_days
        found: list[tuple[int, int, str]] = []
        for position in range(bisect_left(named, (self.first,)), len(named)):
            day, name, made_up = named[position]
            if day >= until:
                break
            if made_up != working:
                continue
            label = self.words["make_up"] if working else dictionary.feast(name, self.language)
            if found and found[-1][2] == label and self._no_work_between(found[-1][1], day):
                found[-1] = (found[-1][0], day, label)
            else:
                found.append((day, day, label))
        for low, high, label in found:
            days = self._day(low) if low == high else f"{self._day(low)}–{self._day(high)}"
            yield ("make_up" if working else "day_off"), low, f"{days} {label}"

    def _no_work_between(self, low: int, high: int) -> bool:
        table = self.told.calendar.timeline
        return table.number(low) == table.number(high)

    def _pause(self, one: Standing) -> str:
        table = self.told.calendar.timeline
        after = max(one.first_day, self.start_on)
        if self.told.unit == "working_hour":
            begin = max(one.start, self.told.opened)
            took = self._hours(worked(one.end, self.told.calendar) - worked(begin, self.told.calendar))
        elif self.told.unit == "day":
            took = self._figure(Fraction(max(0, one.last_day - after)), "day")
        else:
            days = (table.number(one.last_day + 1) or 0) - (table.number(after + 1) or 0)
            took = self._figure(Fraction(max(0, days)), "working_day")
        grounds = ", ".join(ground for ground in one.grounds if ground)
        return self.words["pause"].format(
            start=self._day(one.first_day),
            end=self._day(one.last_day),
            took=took,
            ground=self.words["ground"].format(ground=grounds) if grounds else "",
        )
