"""What the seeding says and sends, as far as it can be judged without a running demo (that is e2e's part)."""

from __future__ import annotations

import datetime as dt

import pytest
from demo import seed
from demo.register.plan import NINE_MONTHS_2021, TARGETS
from demo.tables.agencies import agencies
from demo.tables.petitions import PETITIONS


def test_a_demo_that_does_not_answer_is_named_in_one_sentence() -> None:
    with pytest.raises(seed.SeedError, match="does not answer"):
        seed.run("http://127.0.0.1:9", "no-matter", lambda *_: None)


def test_every_file_has_a_title_for_people() -> None:
    assert set(seed.TITLES) == {f"mo-phong-{target.period.key}-{target.level}" for target in TARGETS}


def test_two_petitions_in_the_nine_months_one_on_behaviour_one_on_regulation() -> None:
    assert sorted(one["kind"] for one in PETITIONS) == ["behaviour", "regulation"]
    known = {one["id"] for one in agencies()}
    for one in PETITIONS:
        received = dt.datetime.fromisoformat(one["received_at"]).date()
        assert NINE_MONTHS_2021.first <= received <= NINE_MONTHS_2021.last
        assert one["agency_id"] in known
        assert "mô phỏng" in one["sender"]["name"]
