"""Sentences of the narrative report, chosen by the figures.

A sentence is a row of pieces. A piece with digits is always a bound figure, a named period or a section's own
number: free digits do not occur, so every number that is read can be led back to what was counted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reporting.domain.figures import WHOLE, Figure, figure_id
from reporting.domain.shares import grouped

LEVEL_WORDS = {"province": "Cấp tỉnh", "district": "Cấp huyện", "commune": "Cấp xã", WHOLE: "Toàn đơn vị"}
ROUNDED = " (làm tròn)"


@dataclass(frozen=True)
class Piece:
    """A stretch of text; `figure` is the id of the bound figure it prints, `period` the period that it names."""

    text: str
    figure: str | None = None
    period: str | None = None


Sentence = tuple[Piece, ...]


def plain(sentence: Sequence[Piece]) -> str:
    return "".join(one.text for one in sentence)


def spoken(number: int) -> str:
    """In running text, one digit is written with a leading zero, as offices do: `04 hồ sơ`; tables print `4`."""
    return f"{number:02}" if 0 < number < 10 else grouped(number)


@dataclass(frozen=True)
class Told:
    """The figures of one period, and how the period is called."""

    key: str
    label: str
    figures: Mapping[str, Figure]

    def figure(self, scope: str, name: str) -> Figure | None:
        return self.figures.get(figure_id(self.key, scope, name))

    def value(self, scope: str, name: str) -> int:
        return self.figures[figure_id(self.key, scope, name)].value or 0

    def count(self, scope: str, name: str) -> Piece:
        one = self.figures[figure_id(self.key, scope, name)]
        return Piece(spoken(one.value or 0), one.id)

    def rate(self, scope: str, name: str) -> Piece:
        one = self.figures[figure_id(self.key, scope, name)]
        return Piece(one.text, one.id)

    def named(self) -> Piece:
        return Piece(self.label, period=self.key)


def _said(*parts: str | Piece) -> list[Piece]:
    return [Piece(one) if isinstance(one, str) else one for one in parts]


def results(told: Told, scope: str) -> list[Sentence]:
    """What came in, what was done, what is left: section II.4, for one level."""
    word = LEVEL_WORDS[scope]
    if told.value(scope, "received") == 0:
        return [tuple(_said(f"{word}: không tiếp nhận hồ sơ TTHC nào trong kỳ."))]
    sentences = [received(told, scope), resolved(told, scope), standing(told, scope)]
    ended = without_result(told, scope)
    return [*sentences, ended] if ended else sentences


def details(told: Told, scope: str) -> list[Sentence]:
    """How it came in, under which mechanism, and against the year before; nothing where nothing came in."""
    if told.value(scope, "received") == 0:
        return []
    parted = [channels(told, scope), mechanisms(told, scope)] if told.value(scope, "new") > 0 else []
    return [*parted, compared(told, scope)]


def received(told: Told, scope: str) -> Sentence:
    said = _said(f"{LEVEL_WORDS[scope]}: tiếp nhận ", told.count(scope, "received"), " hồ sơ TTHC")
    opening, new = told.value(scope, "opening"), told.value(scope, "new")
    if opening == 0:
        said += _said(", không có hồ sơ từ kỳ trước chuyển qua.")
    elif new == 0:
        said += _said(", đều từ kỳ trước chuyển qua.")
    else:
        said += _said(
            ", gồm ", told.count(scope, "new"), " hồ sơ mới và ", told.count(scope, "opening"),
            " hồ sơ từ kỳ trước chuyển qua.",
        )  # fmt: skip
    return tuple(said)


def resolved(told: Told, scope: str) -> Sentence:
    """Both shares are named; a share that reads 100% although something was late says that it is rounded."""
    late, done = told.value(scope, "late"), told.value(scope, "resolved")
    if done == 0:
        return tuple(_said("Trong kỳ chưa có hồ sơ nào được giải quyết."))
    if told.value(scope, "in_time") == 0:
        return tuple(_said("Đã giải quyết ", told.count(scope, "late"), " hồ sơ, đều quá hạn."))
    shares: list[Piece] = []
    for name, words in (
        ("in_time_of_received", " tổng số hồ sơ tiếp nhận, "),
        ("in_time_of_resolved", " số hồ sơ đã giải quyết; "),
    ):
        piece = told.rate(scope, name)
        one = told.figures[piece.figure or ""]
        rounded = piece.text == "100,00%" and one.numerator != one.denominator
        shares += _said(piece, (ROUNDED if rounded else "") + words)
    said = _said(
        "Giải quyết trước hạn và đúng hạn ", told.count(scope, "in_time"), " hồ sơ, bằng ", *shares,
        "không có hồ sơ giải quyết quá hạn." if late == 0 else "giải quyết quá hạn ",
    )  # fmt: skip
    if late:
        said += _said(told.count(scope, "late"), " hồ sơ.")
    return tuple(said)


def standing(told: Told, scope: str) -> Sentence:
    """What is still open at the end of the period."""
    overdue = told.value(scope, "open_overdue")
    if told.value(scope, "open") == 0:
        return tuple(_said("Cuối kỳ không còn hồ sơ đang giải quyết."))
    said = _said("Cuối kỳ đang giải quyết ", told.count(scope, "open"), " hồ sơ")
    if overdue == 0:
        said += _said(", chưa đến hạn, không có hồ sơ quá hạn.")
    elif told.value(scope, "open_in_time") == 0:
        said += _said(", đều đã quá hạn.")
    else:
        said += _said(
            ", trong đó còn trong hạn ", told.count(scope, "open_in_time"), " hồ sơ, đã quá hạn ",
            told.count(scope, "open_overdue"), " hồ sơ.",
        )  # fmt: skip
    return tuple(said)


def without_result(told: Told, scope: str) -> Sentence:
    """Withdrawn and stopped; nothing is said where there is neither."""
    said: list[Piece] = []
    for name, words in (("withdrawn", "người nộp rút "), ("stopped", "dừng giải quyết ")):
        if told.value(scope, name):
            said += _said(
                ("; " if said else "Kết thúc không có kết quả: ") + words, told.count(scope, name), " hồ sơ"
            )
    return (*said, Piece(".")) if said else ()


def channels(told: Told, scope: str) -> Sentence:
    return _parted(
        told,
        scope,
        "Theo hình thức nộp, trong số hồ sơ mới có ",
        (("counter", "trực tiếp"), ("online", "trực tuyến"), ("postal", "qua dịch vụ bưu chính công ích")),
    )


def mechanisms(told: Told, scope: str) -> Sentence:
    return _parted(
        told,
        scope,
        "Theo cơ chế giải quyết, trong số hồ sơ mới có ",
        (("one_stop", "một cửa"), ("one_stop_linked", "một cửa liên thông"), ("on_the_spot", "“bốn tại chỗ”")),
    )


def _parted(told: Told, scope: str, opening: str, parts: Sequence[tuple[str, str]]) -> Sentence:
    """The parts that occur with their numbers, then those that do not, in words."""
    said = _said(opening)
    for name, words in parts:
        if told.value(scope, name):
            said += _said("" if len(said) == 1 else "; ", told.count(scope, name), f" hồ sơ {words}")
    none = [words for name, words in parts if told.value(scope, name) == 0]
    return (*said, Piece(f"; không có hồ sơ {' và '.join(none)}." if none else "."))


def compared(told: Told, scope: str) -> Sentence:
    """New dossiers against the same period of the year before."""
    if told.figure(scope, "new_base") is None:
        return tuple(_said("Không so sánh được với cùng kỳ năm trước vì kỳ đó chưa có số liệu trong hệ thống."))
    now, base = told.value(scope, "new"), told.value(scope, "new_base")
    if now == base:
        return tuple(_said("Số hồ sơ tiếp nhận mới bằng cùng kỳ năm trước."))
    word = "tăng " if now > base else "giảm "
    said = _said("Số hồ sơ tiếp nhận mới ", word, told.count(scope, "new_change"), " hồ sơ")
    if base:
        said += _said(" (", told.rate(scope, "new_change_rate"), ")")
    said += _said(" so với cùng kỳ năm trước")
    if base:
        said += _said(" (", told.count(scope, "new_base"), " hồ sơ)")
    return (*said, Piece("."))


def online(told: Told) -> Sentence:
    """Section II.6: how many of the new dossiers came online."""
    if told.value(WHOLE, "new") == 0:
        return tuple(_said(told.named(), ": không phát sinh hồ sơ mới."))
    if told.value(WHOLE, "online") == 0:
        return tuple(
            _said(told.named(), ": không có hồ sơ trực tuyến trên ", told.count(WHOLE, "new"),
                  " hồ sơ mới.")
        )  # fmt: skip
    return tuple(
        _said(told.named(), ": có ", told.count(WHOLE, "online"), " hồ sơ trực tuyến trên ",
              told.count(WHOLE, "new"), " hồ sơ mới, chiếm ", told.rate(WHOLE, "online_of_new"), ".")
    )  # fmt: skip


def overall(told: Told) -> Sentence:
    """Section III.1: the whole of a period in one sentence."""
    if told.value(WHOLE, "received") == 0:
        return tuple(_said(told.named(), ": không tiếp nhận hồ sơ TTHC nào."))
    late = told.value(WHOLE, "late")
    said = _said(
        told.named(), ": các đơn vị tiếp nhận ", told.count(WHOLE, "received"),
        " hồ sơ TTHC, đã giải quyết ", told.count(WHOLE, "resolved"), " hồ sơ, ",
    )  # fmt: skip
    if late == 0:
        said += _said("không có hồ sơ giải quyết quá hạn.")
    else:
        said += _said("trong đó giải quyết quá hạn ", told.count(WHOLE, "late"), " hồ sơ.")
    return tuple(said)


def not_held(source: str) -> Sentence:
    """A source that reporting does not hold yet is named, and no figure is made up for it."""
    return tuple(_said(f"Chưa có dữ liệu về {source} trong kho số liệu báo cáo."))
