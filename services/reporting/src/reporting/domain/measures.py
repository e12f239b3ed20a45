"""The measures: every figure of every table is one of these predicates, counted.

The same predicate counts the cell, lists the dossiers behind it and feeds the identities. Columns: Circular
01/2020/TT-VPCP, form II.06/VPCP/KSTT. Early, on time and late: Circular 01/2018/TT-VPCP, article 13 (dates are
compared). The end of processing is the first there is of completed, returned, stopped or withdrawn (Decision
766/QĐ-TTg), so a citizen who comes late for the result makes nothing late.
"""

from __future__ import annotations

from dataclasses import dataclass

from reporting.domain.predicates import (
    EVE,
    JUDGED,
    LAST,
    Compare,
    Missing,
    Predicate,
    Present,
    all_of,
    any_of,
    is_in,
    standing,
    within,
)

II06 = "TT 01/2020/TT-VPCP, biểu II.06"
ON_TIME_RULE = "TT 01/2018/TT-VPCP, điều 13"
END_RULE = "QĐ 766/QĐ-TTg"


@dataclass(frozen=True)
class Measure:
    """One figure: its name in code, its words for people, where it comes from, and what counts."""

    name: str
    label: str
    label_en: str
    definition: str
    definition_en: str
    source: str
    predicate: Predicate


_NEW = within("received_on")
_CARRIED = standing(EVE)
_ENDED = all_of(Present("received_on"), within("open_until"))
_RESOLVED = all_of(_ENDED, is_in("outcome", "resolved"))
_WITHOUT_RESULT = all_of(_ENDED, is_in("outcome", "withdrawn", "stopped"))
_FINISHED = any_of(_RESOLVED, _WITHOUT_RESULT)
_OPEN = standing(LAST)


def _resolved(timeliness: str) -> Predicate:
    return all_of(_RESOLVED, is_in("timeliness", timeliness))


def _finished(timeliness: str, by_dates: Predicate) -> Predicate:
    """A result by its judged timeliness; what ended without one by its end date against its due date."""
    return any_of(_resolved(timeliness), all_of(_WITHOUT_RESULT, by_dates))


MEASURES: tuple[Measure, ...] = (
    Measure(
        "opening",
        "Kỳ trước chuyển qua",
        "Carried over",
        "Đã tiếp nhận trước kỳ và đến hết ngày liền trước kỳ chưa kết thúc xử lý",
        "Received before the period and not ended at the end of the day before it",
        f"{II06}, cột 6",
        _CARRIED,
    ),
    Measure(
        "received_new",
        "Tiếp nhận mới",
        "Newly received",
        "Tiếp nhận trong kỳ",
        "Received within the period",
        f"{II06}, cột 4 và 5",
        _NEW,
    ),
    Measure(
        "received_online",
        "Tiếp nhận trực tuyến",
        "Received online",
        "Tiếp nhận trong kỳ qua dịch vụ công trực tuyến",
        "Received within the period, online",
        f"{II06}, cột 4",
        all_of(_NEW, is_in("channel", "online")),
    ),
    Measure(
        "received_direct_postal",
        "Tiếp nhận trực tiếp, bưu chính",
        "Received at the counter or by post",
        "Tiếp nhận trong kỳ tại quầy hoặc qua bưu chính công ích",
        "Received within the period, counter or post",
        f"{II06}, cột 5",
        all_of(_NEW, is_in("channel", "counter", "postal")),
    ),
    Measure(
        "received_total",
        "Tổng tiếp nhận",
        "Received in all",
        "Kỳ trước chuyển qua hoặc tiếp nhận trong kỳ",
        "Carried over, or received within the period",
        f"{II06}, cột 3",
        any_of(_CARRIED, _NEW),
    ),
    Measure(
        "withdrawn",
        "Rút hồ sơ",
        "Withdrawn",
        "Người nộp rút hồ sơ trong kỳ",
        "Withdrawn by the applicant within the period",
        END_RULE,
        all_of(_ENDED, is_in("outcome", "withdrawn")),
    ),
    Measure(
        "stopped",
        "Dừng giải quyết",
        "Stopped",
        "Cơ quan dừng giải quyết trong kỳ",
        "Stopped by the agency within the period",
        END_RULE,
        all_of(_ENDED, is_in("outcome", "stopped")),
    ),
    Measure(
        "resolved_total",
        "Đã giải quyết",
        "Resolved",
        "Có kết quả trong kỳ (tính theo lúc xử lý xong)",
        "Result made within the period (end of processing)",
        END_RULE,
        _RESOLVED,
    ),
    Measure(
        "resolved_early",
        "Đã giải quyết trước hạn",
        "Resolved early",
        "Có kết quả trong kỳ, trước ngày hẹn trả",
        "Result before the due day",
        ON_TIME_RULE,
        _resolved("early"),
    ),
    Measure(
        "resolved_on_time",
        "Đã giải quyết đúng hạn",
        "Resolved on time",
        "Có kết quả trong kỳ, đúng ngày hẹn trả",
        "Result on the due day",
        ON_TIME_RULE,
        _resolved("on_time"),
    ),
    Measure(
        "resolved_late",
        "Đã giải quyết quá hạn",
        "Resolved late",
        "Có kết quả trong kỳ, sau ngày hẹn trả",
        "Result after the due day",
        ON_TIME_RULE,
        _resolved("late"),
    ),
    Measure(
        "open_total",
        "Đang giải quyết",
        "Open",
        "Đã tiếp nhận và đến hết ngày cuối kỳ chưa kết thúc xử lý",
        "Received and not ended at the end of the last day",
        f"{II06}, cột 11",
        _OPEN,
    ),
    Measure(
        "open_in_time",
        "Đang giải quyết trong hạn",
        "Open in time",
        "Đang giải quyết, ngày hẹn trả không trước ngày cuối kỳ (hoặc hôm nay, khi kỳ chưa hết)",
        "Open, due no earlier than the last day (or today, while the period runs)",
        f"{II06}, cột 12",
        all_of(_OPEN, any_of(Missing("due_on"), Compare("due_on", ">=", JUDGED))),
    ),
    Measure(
        "open_overdue",
        "Đang giải quyết quá hạn",
        "Open and overdue",
        "Đang giải quyết, ngày hẹn trả trước ngày cuối kỳ (hoặc hôm nay, khi kỳ chưa hết)",
        "Open, due before the last day (or today, while the period runs)",
        f"{II06}, cột 13",
        all_of(_OPEN, Compare("due_on", "<", JUDGED)),
    ),
)
"""The measures of the statistics table, in its order."""

FORM_MEASURES: tuple[Measure, ...] = (
    Measure(
        "finished_total",
        "Đã giải quyết, kể cả rút và dừng",
        "Finished, result or not",
        "Kết thúc xử lý trong kỳ: có kết quả, rút hoặc dừng",
        "Processing ended within the period in any way",
        f"{II06}, cột 7",
        _FINISHED,
    ),
    Measure(
        "finished_early",
        "Kết thúc trước hạn",
        "Finished early",
        "Kết thúc xử lý trong kỳ, trước ngày hẹn trả",
        "Ended before the due day",
        f"{II06}, cột 8",
        _finished("early", Compare("open_until", "<", "due_on")),
    ),
    Measure(
        "finished_on_time",
        "Kết thúc đúng hạn",
        "Finished on time",
        "Kết thúc xử lý trong kỳ, đúng ngày hẹn trả hoặc không có hẹn",
        "Ended on the due day, or none was set",
        f"{II06}, cột 9",
        _finished("on_time", any_of(Missing("due_on"), Compare("open_until", "=", "due_on"))),
    ),
    Measure(
        "finished_late",
        "Kết thúc quá hạn",
        "Finished late",
        "Kết thúc xử lý trong kỳ, sau ngày hẹn trả",
        "Ended after the due day",
        f"{II06}, cột 10",
        _finished("late", Compare("open_until", ">", "due_on")),
    ),
)
"""Columns 7 to 10 of form II.06 where what was withdrawn or stopped counts as settled."""

BY_NAME = {measure.name: measure for measure in MEASURES + FORM_MEASURES}
