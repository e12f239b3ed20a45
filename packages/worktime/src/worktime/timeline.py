"""A calendar laid out once, so that counting is looking up: working days numbered, working minutes summed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from itertools import accumulate

from worktime.moments import DAY

Interval = tuple[int, int]


class Timeline:
    """Working days of a span, numbered from 0; `before[n]` working minutes lie before day number n."""

    def __init__(self, first: int, last: int, hours: Callable[[int], tuple[Interval, ...]]) -> None:
        self.first, self.last = first, last
        self.days: list[int] = []
        self.hours: list[tuple[Interval, ...]] = []
        # numbers[i]: how many working days lie before the i-th day of the span, which is also the number of
        # the first working day that is not before it.
        self.numbers: list[int] = [0]
        for day in range(first, last + 1):
            worked = hours(day)
            if worked:
                self.days.append(day)
                self.hours.append(worked)
            self.numbers.append(len(self.days))
        lengths = (sum(end - start for start, end in worked) for worked in self.hours)
        self.before: list[int] = list(accumulate(lengths, initial=0))

    def number(self, day: int) -> int | None:
        """Number of the first working day that is not before `day`; None outside the span."""
        position = day - self.first
        return self.numbers[position] if 0 <= position < len(self.numbers) else None

    def opening(self, number: int) -> int:
        return self.days[number] * DAY + self.hours[number][0][0]

    def closing(self, number: int) -> int:
        return self.days[number] * DAY + self.hours[number][-1][1]

    def length(self, number: int) -> int:
        """Working minutes of a day."""
        return self.before[number + 1] - self.before[number]

    def morning_end(self, number: int) -> int:
        """Half a day ends with its first stretch; where there is only one, with the day."""
        return self.days[number] * DAY + self.hours[number][0][1]

    def worked_until(self, number: int, moment: int) -> int:
        """Working minutes of the whole span before `moment`, `number` being that of its day (`number`)."""
        total = self.before[number]
        if number < len(self.days) and self.days[number] * DAY < moment:
            minute = moment - self.days[number] * DAY
            for start, end in self.hours[number]:
                if minute <= start:
                    break
                total += min(minute, end) - start
        return total

    def moment_after(self, worked: int) -> int | None:
        """The earliest moment with `worked` (> 0) working minutes before it; None past the span."""
        if not 0 < worked <= self.before[-1]:
            return None
        number = bisect_left(self.before, worked) - 1
        left = worked - self.before[number]
        for start, end in self.hours[number]:
            if left <= end - start:
                return self.days[number] * DAY + start + left
            left -= end - start
        return None  # pragma: no cover - the sums above are of these very stretches

    def moment_before(self, worked: int) -> int | None:
        """The latest moment with `worked` working minutes before it; None outside the span."""
        if not 0 <= worked < self.before[-1]:
            return None
        number = bisect_left(self.before, worked + 1) - 1
        left = worked - self.before[number]
        for start, end in self.hours[number]:
            if left < end - start:
                return self.days[number] * DAY + start + left
            left -= end - start
        return None  # pragma: no cover
