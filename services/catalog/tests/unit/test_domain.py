"""Rules of the catalogue, without database or web."""

from __future__ import annotations

import datetime as dt

import pytest
from catalog.domain.lockout import LOCK_FOR, MAX_FAILURES, Failures, after_failure, is_locked
from catalog.domain.passwords import weakness
from catalog.domain.rotation import LEEWAY, Presented, Verdict, judge
from catalog.domain.terms import initials, parse
from catalog.domain.validity import ALLOWED, Collision, Span, supersede
from catalog.domain.vocabulary import VersionState
from hypothesis import given
from hypothesis import strategies as st
from kernel.text import fold

NOW = dt.datetime(2021, 9, 15, 8, tzinfo=dt.UTC)
DAYS = st.dates(dt.date(2019, 1, 1), dt.date(2027, 12, 31))


def spans() -> st.SearchStrategy[Span]:
    ends = st.none() | st.integers(1, 900)
    return st.builds(
        lambda start, length: Span(start, None if length is None else start + dt.timedelta(days=length)),
        DAYS,
        ends,
    )


class TestLockout:
    def test_the_fifth_wrong_try_closes_the_name(self) -> None:
        failures = Failures()
        for nth in range(MAX_FAILURES):
            assert not is_locked(failures, NOW)
            failures = after_failure(failures, NOW + dt.timedelta(seconds=nth))
        assert is_locked(failures, NOW + LOCK_FOR)
        assert not is_locked(failures, NOW + LOCK_FOR + dt.timedelta(seconds=MAX_FAILURES))

    def test_tries_far_apart_do_not_add_up(self) -> None:
        failures, now = Failures(), NOW
        for _ in range(20):
            failures, now = after_failure(failures, now), now + LOCK_FOR
        assert not is_locked(failures, now)


class TestRotation:
    @pytest.mark.parametrize(
        ("expires", "ended", "used", "verdict"),
        [
            (1, None, None, Verdict.ROTATE),
            (0, None, None, Verdict.ENDED),
            (1, 0, None, Verdict.ENDED),
            (1, 0, -9999, Verdict.ENDED),
            (1, None, 0, Verdict.ROTATE),
            (1, None, -LEEWAY.total_seconds(), Verdict.ROTATE),
            (1, None, -LEEWAY.total_seconds() - 1, Verdict.STOLEN),
        ],
    )
    def test_what_a_presented_token_is_worth(
        self, expires: float, ended: float | None, used: float | None, verdict: Verdict
    ) -> None:
        def at(seconds: float | None) -> dt.datetime | None:
            return None if seconds is None else NOW + dt.timedelta(seconds=seconds)

        assert judge(Presented(at(expires) or NOW, at(ended), at(used)), NOW) is verdict


class TestPasswords:
    @pytest.mark.parametrize("password", ["", "ngan", "1234567890", "MatKhau123", "aaaaaaaaaaaa", "mc.huyen-2021"])
    def test_weak_ones_are_refused(self, password: str) -> None:
        assert weakness(password, "mc.huyen")

    @pytest.mark.parametrize("password", ["motcua-demo", "con ngựa đúng pin", "x9!kLmq0Zt"])
    def test_long_ones_are_taken(self, password: str) -> None:
        assert weakness(password, "mc.huyen") is None


class TestTerms:
    @pytest.mark.parametrize(
        ("typed", "code"), [("1.001193", "1.001193"), ("001193", "001193"), ("2.000815.000.00.00.H37", True)]
    )
    def test_codes_are_known_as_codes(self, typed: str, code: str | bool) -> None:
        assert parse(fold(typed)).code == (fold(typed) if code is True else code)

    @pytest.mark.parametrize("typed", ["khai sinh", "4 tai cho", "h", "2"])
    def test_words_are_no_codes(self, typed: str) -> None:
        assert parse(typed).code is None

    def test_words_are_taken_once_and_not_without_end(self) -> None:
        assert parse("khai, khai (sinh)").words == ("khai", "sinh")
        assert len(parse(" ".join(f"w{n}" for n in range(50))).words) == 8

    def test_initials(self) -> None:
        assert initials(fold("Đăng ký khai sinh")) == "dkks"
        assert parse("dkks").initials == "dkks"
        assert parse("dk ks").initials is None

    @given(st.text())
    def test_anything_may_be_typed(self, typed: str) -> None:
        terms = parse(fold(typed))
        assert terms.code is None or not terms.words


class TestValidity:
    def test_only_a_draft_may_be_changed_or_published(self) -> None:
        assert set(ALLOWED) == set(VersionState)
        assert ALLOWED[VersionState.DRAFT] == {"change", "publish"}
        assert not ALLOWED[VersionState.PUBLISHED]

    @given(spans(), spans())
    def test_overlap_means_a_common_day(self, one: Span, other: Span) -> None:
        candidates = {one.start, other.start}
        assert one.overlaps(other) == any(one.covers(day) and other.covers(day) for day in candidates)
        assert one.overlaps(other) == other.overlaps(one)

    @given(st.lists(spans(), max_size=8))
    def test_whatever_is_published_in_turn_one_version_is_in_force_on_a_day(self, wanted: list[Span]) -> None:
        published: list[Span] = []
        for fresh in wanted:
            cut = supersede(published, fresh)
            if isinstance(cut, Collision):
                assert cut.span.overlaps(fresh)
                continue
            if cut is not None:
                published[published.index(cut)] = Span(cut.start, fresh.start)
            published.append(fresh)
        for nth, one in enumerate(published):
            assert not any(one.overlaps(other) for other in published[nth + 1 :])
