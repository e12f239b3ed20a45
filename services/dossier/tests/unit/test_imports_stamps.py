"""The fast way of writing moments is the common way."""

from __future__ import annotations

import datetime as dt

from dossier.events import utc
from dossier.imports.stamps import Stamps
from hypothesis import given
from hypothesis import strategies as st
from kernel.clock import ZONE

ZONES = st.sampled_from([ZONE, dt.UTC, dt.timezone(dt.timedelta(hours=-3, minutes=-30))])
STAMPS = Stamps()


@given(st.datetimes(dt.datetime(1900, 1, 2), dt.datetime(2200, 1, 1), timezones=ZONES), st.booleans())  # noqa: DTZ001
def test_every_moment_is_written_as_isoformat_writes_it(moment: dt.datetime, whole: bool) -> None:
    moment = moment.replace(microsecond=0) if whole else moment
    for _again in range(2):
        assert STAMPS.iso(moment) == utc(moment)
        assert STAMPS.exact(moment) == moment.astimezone(dt.UTC).isoformat(timespec="microseconds")
