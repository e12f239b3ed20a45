"""States and acts cell by cell; terms; what qualifies."""

import datetime as dt
from itertools import product

import pytest
from feedback.domain import lifecycle, terms
from feedback.domain.bands import deadline
from feedback.domain.lifecycle import RULES, Act, ActNotAllowed, Status
from feedback.domain.queues import QUEUES, Queue
from feedback.domain.terms import Step, Term
from feedback.domain.vocabulary import Kind, code_of, is_qualified, sounds_like_complaint
from kernel.clock import ZONE
from worktime import district_calendar

CALENDAR = district_calendar(range(2020, 2027))
ALLOWED = {
    ("unqualified", "complete"): "received",
    ("received", "classify"): "classified",
    ("classified", "classify"): "classified",
    ("classified", "transfer"): "transferred",
    ("transferred", "transfer"): "transferred",
    ("classified", "answer"): "answered",
    ("transferred", "answer"): "answered",
    ("received", "refuse"): "refused",
    ("classified", "refuse"): "refused",
    ("transferred", "refuse"): "refused",
    ("answered", "publish"): "published",
    **{(status.value, "view_personal_data"): status.value for status in Status},
}


@pytest.mark.parametrize(("status", "act"), list(product(Status, RULES)))
def test_every_pair_of_state_and_act_is_decided(status: Status, act: Act) -> None:
    expected = ALLOWED.get((status.value, act.value))
    if expected is None:
        with pytest.raises(ActNotAllowed):
            lifecycle.after(act, status)
    else:
        assert lifecycle.after(act, status) == expected


def test_a_complaint_is_refused_whenever_it_is_recognised() -> None:
    assert lifecycle.first_status(Kind.COMPLAINT, True) is Status.REFUSED
    assert lifecycle.after(Act.CLASSIFY, Status.RECEIVED, Kind.COMPLAINT) is Status.REFUSED
    assert lifecycle.first_status(Kind.PROPOSAL, False) is Status.UNQUALIFIED


def test_each_act_is_for_its_side_and_its_role() -> None:
    def may(status: Status, role: str, *acts_for: int) -> set[str]:
        return {one.value for one in lifecycle.allowed(status, [role], acts_for, receiver=2, handler=14)}

    assert may(Status.TRANSFERRED, "leader", 14) == {"transfer", "answer", "refuse", "view_personal_data"}
    assert may(Status.TRANSFERRED, "officer", 14) == {"answer", "view_personal_data"}
    assert may(Status.TRANSFERRED, "officer", 2) == {"view_personal_data"}
    assert may(Status.TRANSFERRED, "hotline", 2) == {"transfer", "refuse", "view_personal_data"}
    assert may(Status.TRANSFERRED, "leader", 101) == set()
    assert may(Status.TRANSFERRED, "viewer", 14) == set()


@pytest.mark.parametrize(
    ("text", "suspected"),
    [
        ("Tôi khiếu nại quyết định thu hồi đất", True),
        ("Đơn TỐ CÁO cán bộ nhận tiền", True),
        ("Toi to cao can bo nhan tien", True),
        ("Đề nghị hướng dẫn rõ giấy tờ", False),
        ("Thửa đất số 12, to cao su", False),
    ],
)
def test_words_of_a_complaint_are_noticed(text: str, suspected: bool) -> None:
    assert sounds_like_complaint(text) is suspected


def test_a_petition_needs_name_address_and_a_way_to_answer() -> None:
    assert is_qualified("Mây", "Đồng Mỏ", "0912", "")
    assert is_qualified("Mây", "Đồng Mỏ", "", "may@example.vn")
    for given in (("", "a", "0", ""), ("a", "", "0", ""), ("a", "a", "", "")):
        assert not is_qualified(*given)


def test_codes_carry_the_day_and_may_grow() -> None:
    assert code_of(2021, 9, 15, 7) == "PA-210915-0007"
    assert code_of(2021, 9, 15, 12_345) == "PA-210915-12345"


def test_terms_are_counted_in_working_days_over_the_holidays() -> None:
    received = dt.datetime(2021, 8, 31, 9, tzinfo=ZONE)
    five = terms.due_at(terms.term_of(Step.TRANSFER, "behaviour", received.date()), received, CALENDAR)
    assert five == dt.datetime(2021, 9, 9, 17, tzinfo=ZONE)  # 2 and 3 September are holidays
    assert terms.next_due(Status.PUBLISHED, "behaviour", received, received, CALENDAR) is None
    handle = terms.next_due(Status.TRANSFERRED, "behaviour", received, None, CALENDAR)
    assert handle == dt.datetime(2021, 9, 23, 17, tzinfo=ZONE)


def test_a_local_term_wins_for_its_kind_and_from_its_day() -> None:
    own = Term(Step.HANDLE, 10, "Ninh Bình", "behaviour", dt.date(2025, 7, 1))
    general = Term(Step.HANDLE, 12, "tỉnh", None, dt.date(2025, 1, 1))
    assert terms.term_of(Step.HANDLE, "behaviour", dt.date(2025, 8, 1), [own, general]).working_days == 10
    assert terms.term_of(Step.HANDLE, "regulation", dt.date(2025, 8, 1), [own, general]).working_days == 12
    assert terms.term_of(Step.HANDLE, "behaviour", dt.date(2025, 6, 30), [own, general]).working_days == 12
    assert terms.term_of(Step.HANDLE, "behaviour", dt.date(2021, 6, 30), [own, general]).working_days == 15


@pytest.mark.parametrize(
    ("day", "hour", "band", "left"),
    [(6, 9, "ok", 3), (7, 9, "soon", 2), (9, 9, "today", 0), (9, 18, "overdue", 0), (13, 9, "overdue", -2)],
)
def test_bands_follow_working_days(day: int, hour: int, band: str, left: int) -> None:
    due = dt.datetime(2021, 9, 9, 17, tzinfo=ZONE)
    near = deadline(due, dt.datetime(2021, 9, day, hour, tzinfo=ZONE), CALENDAR)
    assert (near.band, near.working_days_left) == (band, left)
    assert deadline(None, due, CALENDAR).band == "done"


def test_every_queue_is_defined() -> None:
    assert set(QUEUES) == set(Queue)
