"""Pure parts of the kernel."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kernel import actlog, pages, text
from kernel.problems import Invalid


def test_folding_forgets_diacritics_and_case() -> None:
    assert text.fold("  ĐẶNG  Thị Huệ ") == "dang thi hue"


@given(st.text())
def test_cleaning_is_nfc_and_repeatable(raw: str) -> None:
    once = text.clean(raw)
    assert text.clean(once) == once == unicodedata.normalize("NFC", once)


@given(st.text())
def test_folding_is_the_same_for_composed_and_decomposed(raw: str) -> None:
    assert text.fold(unicodedata.normalize("NFD", raw)) == text.fold(unicodedata.normalize("NFC", raw))


def test_masks_hide() -> None:
    assert text.mask_digits("0912345678") == "09•••••678"
    assert text.mask_digits("1234") == "••••"
    assert text.mask_name("Nguyễn Thị Lan") == "N••••• T•• Lan"
    assert text.mask_email("lan@example.vn") == "l•••@example.vn"


@given(st.lists(st.dictionaries(st.text(), st.integers() | st.text()), min_size=1), st.data())
def test_the_chain_names_the_first_altered_act(contents: list[dict[str, object]], data: st.DataObject) -> None:
    chain, previous = [], actlog.GENESIS
    for content in contents:
        previous = actlog.link(previous, content)
        chain.append((previous, content))
    assert actlog.first_broken(chain) is None
    at = data.draw(st.integers(0, len(chain) - 1))
    forged = [*chain]
    forged[at] = (chain[at][0], {**chain[at][1], "\x00forged": 1})
    assert actlog.first_broken(forged) == at


@given(st.lists(st.integers() | st.text(), min_size=1, max_size=4))
def test_cursors_come_back(key: list[object]) -> None:
    assert pages.decode(pages.encode(key), len(key)) == key


@pytest.mark.parametrize("cursor", ["", "!", "bm90IGpzb24", "W10", "é", "W" * 300])
def test_broken_cursors_are_refused(cursor: str) -> None:
    with pytest.raises(Invalid):
        pages.decode(cursor, 2)
