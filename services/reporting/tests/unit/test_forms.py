"""Forms as data: their columns, their cells, their equations; canonical content; the states of a report."""

import hashlib
import itertools
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reporting.domain import forms
from reporting.domain.canonical import canonical, differences, digest
from reporting.domain.measures import BY_NAME
from reporting.domain.report_states import TRANSITIONS, ReportAct, ReportState, after

RULES = ("settled", "beside")
COUNTED = [one for one in forms.forms("settled") if not one.missing]


@pytest.mark.parametrize("rule", RULES)
def test_every_form_counts_known_measures_or_says_what_is_missing(rule: forms.WithoutResult) -> None:
    known = forms.forms(rule)
    assert len({one.key for one in known}) == len(known)
    for form in known:
        assert bool(form.columns) != bool(form.missing)
        assert set(form.measures) <= set(BY_NAME)
        numbers = [one.number for one in form.columns]
        assert numbers == list(range(3, 3 + len(numbers)))
        assert {number for one in form.equations for number in (one.left, *one.right)} <= set(numbers)
        assert len({one.key for one in form.columns}) == len(numbers)
    assert {"II.03/VPCP/KSTT", "II.08/VPCP/KSTT"} <= {one.number for one in known if one.missing}


cells = st.lists(
    st.tuples(
        st.sampled_from(["district", "commune"]),
        st.integers(1, 3),
        st.sampled_from(["counter", "online", "postal"]),
        st.sampled_from(["one_stop", "one_stop_linked", "on_the_spot"]),
        st.integers(0, 9),
    ),
    max_size=20,
)


@given(cells, st.sampled_from(COUNTED))
def test_rows_and_axes_part_the_whole(drawn: list[tuple[str, int, str, str, int]], form: forms.Form) -> None:
    """Whatever is counted, rows and columns of a form are partitions, and one lost dossier is seen."""

    def grouped(names: tuple[str, ...]) -> list[tuple[dict[str, object], dict[str, int]]]:
        sums: dict[tuple[object, ...], int] = {}
        for level, number, channel, mechanism, count in drawn:
            fact = {"level": level, "field": number, "agency": number, "channel": channel, "mechanism": mechanism}
            key = tuple(fact[name] for name in names)
            sums[key] = sums.get(key, 0) + count
        return [
            (dict(zip(names, key, strict=True)), dict.fromkeys(form.measures, count))
            for key, count in sums.items()
        ]

    whole = dict.fromkeys(form.measures, sum(one[-1] for one in drawn))
    names = tuple(dict.fromkeys([*form.rows, *form.axes]))
    laid = forms.lay_out(form, grouped(names), grouped(form.axes), whole, lambda _dimension, value: value)
    found = {one.name: one.holds for one, _rows in forms.check(form, laid)}
    assert found["rows"]
    if form.axes:
        assert all(found.values())
    if laid.rows:
        laid.rows[-1].values[form.columns[0].key] += 1
        assert not all(one.holds for one, _rows in forms.check(form, laid))
    for row, column in itertools.product([laid.whole, *laid.rows], form.columns):
        cell = forms.cell_of(forms.cell_name(form, row, column), forms.by_key("settled"))
        assert (cell.form.key, cell.column, cell.where) == (form.key, column, {**row.keys, **column.where})


@pytest.mark.parametrize(
    "name",
    ["", "ii06", "ii06.all", "ii06.ward.received_total", "ii06.district.x.received_total", "nope.all.x",
     "ii06.all.nope", "ii03.all.x", "ii06.district.1.2.received_total", "matrix..received_new_all",
     "ii06.all.1.received_total", "ii06_units.٣.received_total"],
)  # fmt: skip
def test_a_name_of_no_cell_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="no cell"):
        forms.cell_of(name, forms.by_key("settled"))


@pytest.mark.parametrize(("state", "act"), list(itertools.product([None, *ReportState], ReportAct)))
def test_whatever_is_not_in_the_table_of_states_is_refused(state: ReportState | None, act: ReportAct) -> None:
    allowed = {
        (None, "create"): "draft",
        ("draft", "check"): "checked",
        ("checked", "check"): "checked",
        ("draft", "dispute"): "draft",
        ("checked", "dispute"): "draft",
        ("checked", "close"): "closed",
        ("closed", "supersede"): "restated",
    }
    assert after(state, act) == allowed.get((state, act.value))
    assert len(TRANSITIONS) == len(allowed)


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(codec="utf-8")),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(st.characters(codec="utf-8")), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(values)
def test_the_same_content_has_the_same_bytes(content: object) -> None:
    once = canonical(content)
    assert canonical(json.loads(once)) == once
    assert digest(once) == hashlib.sha256(once).hexdigest()


def test_canonical_bytes_are_sorted_composed_and_without_blanks() -> None:
    assert canonical({"b": 1, "a": ["e\u0302", None, True]}) == '{"a":["ê",null,true],"b":1}'.encode()
    with pytest.raises(TypeError):
        canonical({"share": 0.5})


def test_a_difference_names_every_cell_that_changed() -> None:
    found = differences({"a": 1, "b": 2, "gone": 3}, {"a": 1, "b": 5, "new": 4})
    assert [(one.cell, one.before, one.after) for one in found] == [("b", 2, 5), ("new", 0, 4), ("gone", 3, 0)]
