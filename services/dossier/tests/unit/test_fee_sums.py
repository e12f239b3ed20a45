"""Adding up fees: whatever was entered and taken back."""

from __future__ import annotations

from dossier.fees.models import METHODS
from dossier.fees.sums import balance, summed
from hypothesis import given
from hypothesis import strategies as st


@given(
    st.lists(
        st.tuples(st.sampled_from([*METHODS, None]), st.integers(1, 10**9), st.booleans()),
        max_size=40,
    ),
    st.integers(0, 10**9),
)
def test_a_reversed_entry_counts_for_nothing(made: list[tuple[str | None, int, bool]], due: int) -> None:
    rows = [{"method": method, "amount": amount} for method, amount, _gone in made]
    rows += [{"method": method, "amount": -amount} for method, amount, gone in made if gone]
    left = [(method, amount) for method, amount, gone in made if not gone]
    sums = summed(rows)
    assert sums.paid == sum(amount for method, amount in left if method)
    assert sums.waived == sum(amount for method, amount in left if not method)
    assert balance(due, sums) == due - sum(amount for _method, amount in left)
    assert balance(None, sums) is None
