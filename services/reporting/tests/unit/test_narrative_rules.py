"""The narrative's pure rules: figures and their partitions, sentences and their words."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reporting.domain import figures, narrative, outline
from reporting.domain.figures import WHOLE, Counted, Figure
from reporting.domain.measures import MEASURES
from reporting.domain.narrative import Told, plain, spoken
from reporting.domain.shares import grouped

LEVELS = ["district", "commune"]
few = st.one_of(st.just(0), st.integers(0, 3), st.integers(0, 200_000))


@st.composite
def cells(draw: st.DrawFn) -> dict[str, int]:
    """Counts of one group, as a sound register gives them."""
    early, on_time, late, withdrawn, stopped, in_time, overdue = (draw(few) for _ in range(7))
    done, open_ = early + on_time + late, in_time + overdue
    total = done + withdrawn + stopped + open_
    opening = draw(st.integers(0, total))
    return {
        "opening": opening, "received_new": total - opening, "received_total": total, "withdrawn": withdrawn,
        "stopped": stopped, "resolved_total": done, "resolved_early": early, "resolved_on_time": on_time,
        "resolved_late": late, "open_total": open_, "open_in_time": in_time, "open_overdue": overdue,
        "received_online": 0, "received_direct_postal": 0,
    }  # fmt: skip


@st.composite
def periods(draw: st.DrawFn) -> Counted:
    keys = draw(
        st.lists(
            st.tuples(
                st.sampled_from(LEVELS),
                st.sampled_from(["counter", "online", "postal"]),
                st.sampled_from(["one_stop", "one_stop_linked", "on_the_spot"]),
            ),
            unique=True,
            max_size=6,
        )
    )
    rows = [({"level": one, "channel": two, "mechanism": three}, draw(cells())) for one, two, three in keys]
    totals = {one.name: sum(values[one.name] for _keys, values in rows) for one in MEASURES}
    base = {scope: {"received_new": draw(few), "received_total": draw(few)} for scope in (WHOLE, *LEVELS)}
    return Counted("2021-9m", rows, totals, draw(st.sampled_from([None, "2020-9m"])), base)


def told(counted: Counted) -> Told:
    bound = figures.bind(counted, LEVELS)
    return Told(counted.period, "9 tháng năm 2021", {one.id: one for one in bound})


def said(one: Told) -> list[narrative.Sentence]:
    body = [
        sentence
        for scope in (WHOLE, *LEVELS)
        for sentence in [*narrative.results(one, scope), *narrative.details(one, scope)]
    ]
    return [*body, narrative.online(one), narrative.overall(one)]


@given(periods())
def test_every_number_in_the_prose_is_a_bound_figure(counted: Counted) -> None:
    one = told(counted)
    for sentence in said(one):
        for piece in sentence:
            if piece.figure is not None:
                figure = one.figures[piece.figure]
                if figure.value is None:
                    assert piece.text == figure.text
                else:
                    assert int(piece.text.replace(".", "")) == figure.value
            elif piece.period is None:
                assert not any(letter.isdigit() for letter in piece.text), piece.text


@given(periods())
def test_sound_counts_hold_all_partitions_and_one_more_dossier_breaks_one(counted: Counted) -> None:
    bound = figures.bind(counted, LEVELS)
    assert [one.sentence for one in figures.check(bound, LEVELS) if not one.holds] == []
    for name in ("received", "in_time", "late", "open", "new"):
        tampered = [
            replace(one, value=(one.value or 0) + 1) if (one.scope, one.name) == ("district", name) else one
            for one in bound
        ]
        assert not all(one.holds for one in figures.check(tampered, LEVELS)), name


@given(periods())
def test_nothing_late_is_said_only_of_a_zero_and_a_number_of_no_zero(counted: Counted) -> None:
    one = told(counted)
    for scope in LEVELS:
        words = " ".join(map(plain, [*narrative.results(one, scope), *narrative.details(one, scope)]))
        if "không có hồ sơ giải quyết quá hạn" in words:
            assert one.value(scope, "late") == 0
        if "không có hồ sơ quá hạn" in words:
            assert one.value(scope, "open_overdue") == 0
        assert " 0 hồ sơ" not in words
        assert "  " not in words


def counted_of(**counts: int) -> Counted:
    values = {one.name: 0 for one in MEASURES} | counts
    return Counted(
        "2020-year", [({"level": "district", "channel": "counter", "mechanism": "one_stop"}, values)], values
    )


def test_the_contradiction_of_the_printed_report_is_found() -> None:
    """11.543 received is not 11.449 on time, none late and 4 open: ninety dossiers are missing."""
    counted = counted_of(
        received_total=11_543, received_new=11_543, resolved_total=11_449, resolved_on_time=11_449, open_total=4,
        open_in_time=4,
    )  # fmt: skip
    broken = [
        one.sentence for one in figures.check(figures.bind(counted, ["district"]), ["district"]) if not one.holds
    ]
    assert any("11.543 ≠ 11.449 + 0 + 0 + 0 + 4" in one for one in broken)


def told_of(**counts: int) -> Told:
    counted = counted_of(**counts)
    return Told(counted.period, "Năm 2020", {one.id: one for one in figures.bind(counted, ["district"])})


def test_the_words_of_the_district_in_2020() -> None:
    one = told_of(
        received_total=11_543, received_new=11_543, resolved_total=11_539, resolved_early=11_539, open_total=4,
        open_in_time=4,
    )  # fmt: skip
    assert plain(narrative.resolved(one, "district")) == (
        "Giải quyết trước hạn và đúng hạn 11.539 hồ sơ, bằng 99,97% tổng số hồ sơ tiếp nhận, "
        "100,00% số hồ sơ đã giải quyết; không có hồ sơ giải quyết quá hạn."
    )
    assert plain(narrative.standing(one, "district")) == (
        "Cuối kỳ đang giải quyết 04 hồ sơ, chưa đến hạn, không có hồ sơ quá hạn."
    )
    assert plain(narrative.channels(one, "district")) == (
        "Theo hình thức nộp, trong số hồ sơ mới có 11.543 hồ sơ trực tiếp; "
        "không có hồ sơ trực tuyến và qua dịch vụ bưu chính công ích."
    )


def test_a_share_that_rounds_to_the_whole_says_so() -> None:
    one = told_of(received_total=67_345, resolved_total=67_345, resolved_on_time=67_342, resolved_late=3)
    words = plain(narrative.resolved(one, "district"))
    assert "100,00% (làm tròn) số hồ sơ đã giải quyết; giải quyết quá hạn 03 hồ sơ." in words


@pytest.mark.parametrize(
    ("now", "base", "words"),
    [
        (110, 100, "tăng 10 hồ sơ (10,00%) so với cùng kỳ năm trước (100 hồ sơ)."),
        (97, 99, "giảm 02 hồ sơ (2,02%) so với cùng kỳ năm trước (99 hồ sơ)."),
        (5, 5, "Số hồ sơ tiếp nhận mới bằng cùng kỳ năm trước."),
        (5, None, "Không so sánh được với cùng kỳ năm trước"),
    ],
)
def test_comparison_with_the_year_before(now: int, base: int | None, words: str) -> None:
    counts = {"received_total": now, "received_new": now}
    counted = counted_of(**counts)
    if base is not None:
        told_before = {"received_total": base, "received_new": base}
        counted = replace(counted, base_period="2019-year", base={"district": told_before, WHOLE: told_before})
    one = Told("2020-year", "Năm 2020", {f.id: f for f in figures.bind(counted, ["district"])})
    assert words in plain(narrative.compared(one, "district"))


def test_a_rate_over_nothing_is_a_dash() -> None:
    one = Figure("x", "2020-year", WHOLE, "r", "", numerator=0, denominator=0)
    assert one.text == "-"


@given(st.integers(0, 10**9))
def test_spoken_numbers_read_back(number: int) -> None:
    assert int(spoken(number).replace(".", "")) == number
    assert spoken(number) == (f"0{number}" if 0 < number < 10 else grouped(number))


def test_the_outline_is_whole_and_its_keys_are_one_each() -> None:
    keys = [one.key for one in outline.SECTIONS]
    assert len(set(keys)) == len(keys)
    assert [one.number for one in outline.BODY if one.kind == "part"] == ["I.", "II.", "III.", "IV.", "V."]
    assert outline.takes_text("IV")
    assert not outline.takes_text("I")
