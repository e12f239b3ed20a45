"""Refusals about leave."""

from __future__ import annotations

from collections.abc import Sequence

from kernel.problems import Conflict, FieldError, Invalid


class LeaveOverlaps(Conflict):
    code, title = "leave-overlaps", "The person is already away on one of these days"


class LeaveOver(Conflict):
    code, title = "leave-over", "The leave is already over"


def _invalid(pointer: str, detail: str, code: str) -> Invalid:
    return Invalid(errors=[FieldError(pointer=pointer, detail=detail, code=code)])


def unknown_person(pointer: str) -> Invalid:
    return _invalid(pointer, "no active colleague has this id", "unknown-staff")


def own_stand_in() -> Invalid:
    return _invalid("/stand_in_id", "nobody stands in for herself", "own-stand-in")


def cannot_stand_in() -> Invalid:
    detail = "a stand-in shares a role with the person and acts for one of her agencies"
    return _invalid("/stand_in_id", detail, "cannot-stand-in")


def already_over() -> Invalid:
    return _invalid("/last_day", "a leave that is over changes nothing", "leave-over")


def circular(ring: Sequence[int]) -> Invalid:
    listed = " -> ".join(str(one) for one in ring)
    return _invalid("/stand_in_id", f"all of them would be away for one another: {listed}", "circular-stand-in")
