"""Dossiers over a period, and times before and after a review: figures that have a role by their words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from reporting.domain.linting.findings import Finding, Tally, repairs, show
from reporting.domain.linting.rates import judge
from reporting.domain.linting.reading import Figure, Reading

_ROLES: tuple[tuple[str, str], ...] = (
    ("received", r"tiếp nhận (?:và|,) (?:giải quyết|xử lý)|đã nhận"),
    ("pending_late", r"(?:đang|chưa)[^,;]*quá hạn|quá hạn chưa"),
    ("pending_in", r"(?:đang|chưa)[^,;]*trong hạn"),
    (
        "pending",
        r"(?:đang|chưa) (?:được )?(?:giải quyết|xử lý)|đang trong (?:thời )?hạn|"
        r"chưa đến hạn|trong hạn|chuyển (?:sang )?kỳ sau|còn lại",
    ),
    ("good", r"(?:trước|đúng) (?:hạn )?(?:và|hoặc|,) (?:trước|đúng) hạn|đúng hạn (?:và|,) trước hạn"),
    ("early", r"trước (?:thời )?hạn|sớm hạn"),
    ("on_time", r"đúng (?:thời )?hạn"),
    ("late", r"(?:quá|trễ|chậm) (?:thời )?hạn"),
    ("carried", r"kỳ trước|năm trước|tháng trước|quý trước|tồn (?:đọng|từ|đầu)|chuyển (?:sang|qua|tiếp)"),
    (
        "new",
        r"(?:mới|thêm) tiếp nhận|tiếp nhận (?:mới|trong kỳ|trong tháng|trong quý)|"
        r"mới phát sinh|phát sinh (?:mới|trong kỳ)",
    ),
    (
        "resolved",
        r"(?:đã )?(?:giải quyết xong|xử lý xong)|"
        r"đã (?:được )?(?:giải quyết|xử lý|trả)|(?:số )?(?:hồ sơ )?giải quyết",
    ),
    ("received", r"tiếp nhận|tổng số hồ sơ|tổng (?:số )?(?:phải giải quyết)?"),
)
_COMPILED = tuple((name, re.compile(p, re.IGNORECASE)) for name, p in _ROLES)
_TIMES = (
    (
        "cut",
        re.compile(r"(?:số )?(?:thời gian|ngày)?[^,;]*cắt giảm|\b(?:giảm|rút ngắn)(?: được)?$", re.IGNORECASE),
    ),
    (
        "before",
        re.compile(
            r"trước khi|trước (?:rà soát|cắt giảm)|(?:giảm|rút ngắn)[^,;]* từ|ban đầu|theo quy định|^\s*từ$",
            re.IGNORECASE,
        ),
    ),
    ("after", re.compile(r"sau khi|sau (?:rà soát|cắt giảm)|xuống|\bcòn\b", re.IGNORECASE)),
)
_COUNTED = {"hồ sơ", "đơn", "phản ánh", "trường hợp", "ý kiến", "giấy", "vụ", ""}


def role_of(f: Figure) -> str:
    for text in (f.before, f.after):
        for name, pattern in _COMPILED:
            if pattern.search(text):
                return name
    return ""


def flows(reading: Reading) -> Iterator[dict[str, Figure]]:
    """Figures of one intake: from its received figure to the next one of the same role or another block."""
    current: dict[str, Figure] = {}
    block, owner, level = -1, "", ""
    holder: Figure | None = None
    last_line = 0
    for f in reading.figures:
        if f.percent or f.of is not None or f.unit not in _COUNTED:
            continue
        role = role_of(f)
        nested = f.depth or (holder is not None and "trong đó" in reading.text[holder.end : f.start].lower())
        if nested and owner.startswith("pending"):
            role = {"late": "pending_late", "pending": "pending_in", "on_time": "pending_in"}.get(role, role)
        if not nested and role:
            owner, holder = role, f
        if not role:
            continue
        begins = role == "received" and not current.keys() <= {"carried", "new"}
        if f.block != block or role in current or f.line - last_line > 6 or f.level != level or begins:
            if len(current) > 1:
                yield current
            current = {}
        block, last_line, level = f.block, f.line, f.level
        current[role] = f
    if len(current) > 1:
        yield current


def check_flows(reading: Reading, tally: Tally) -> None:
    """Carried + new = received; resolved + open = received; early + on time + late = resolved."""
    for flow in flows(reading):
        get = flow.get
        received, resolved, pending = get("received"), get("resolved"), get("pending")
        if received and get("carried") and get("new"):
            _sum(tally, received, [flow["carried"], flow["new"]])
        timely = [flow[name] for name in ("good", "early", "on_time", "late") if name in flow]
        if resolved and (("good" in flow or "on_time" in flow) and len(timely) > 1):
            if "early" in flow or "good" in flow or get("late"):
                _sum(tally, resolved, timely)
            if received and pending:
                _sum(tally, received, [resolved, pending])
        elif received and resolved and pending:
            _sum(tally, received, [resolved, pending])
        elif received and timely and pending and not resolved and ("on_time" in flow or "good" in flow):
            _sum(tally, received, [*timely, pending])
        if pending and get("pending_in") and get("pending_late"):
            _sum(tally, pending, [flow["pending_in"], flow["pending_late"]])
        for whole, part in ((received, resolved), (received, pending)):
            if whole and part and part.value > whole.value and not (resolved and pending):
                tally.hold(
                    False,
                    Finding(
                        "part-larger",
                        "error",
                        (part, whole),
                        f"{show(part.value)} trong {show(whole.value)}",
                        f"{show(part.value)} > {show(whole.value)}",
                        repairs(whole, [(part, 1)]),
                    ),
                )


def _sum(tally: Tally, total: Figure, parts: list[Figure]) -> None:
    have = sum((f.value for f in parts), Fraction(0))
    line = " + ".join(show(f.value) for f in parts)
    tally.hold(
        have == total.value,
        Finding(
            "sum",
            "error",
            (total, *parts),
            f"{show(total.value)} = {line}",
            f"{line} = {show(have)}, không phải {show(total.value)}",
            repairs(total, [(f, 1) for f in parts]),
        ),
    )


def cuts(reading: Reading) -> Iterator[dict[str, Figure]]:
    current: dict[str, Figure] = {}
    last_line, block = 0, -1
    for f in reading.figures:
        if f.of is not None:
            continue
        if f.percent:
            alone = f.line == last_line or (f.block == block and reading.of_line(f.line)[0] is f)
            if "cut" in current and "rate" not in current and f.line - last_line <= 3 and alone:
                current["rate"] = f
                last_line = f.line
            continue
        if f.unit not in ("ngày", "giờ", "tthc", "đồng", "triệu đồng", ""):
            continue
        text = f.before
        role = next((n for n, p in (_TIMES[1], _TIMES[2], _TIMES[0]) if p.search(text)), "")
        if not role:
            continue
        if (
            role in current
            or f.line - last_line > 3
            or f.block != block
            or (current and not _same_unit(f, current))
        ):
            if len(current) > 1:
                yield current
            current = {}
        current[role] = f
        last_line, block = f.line, f.block
    if len(current) > 1:
        yield current


def _same_unit(f: Figure, current: dict[str, Figure]) -> bool:
    units = {g.unit for g in (f, *current.values()) if g.unit and not g.percent}
    return len(units) <= 1


def check_cuts(reading: Reading, tally: Tally) -> None:
    """Before - after = cut, and the rate is the cut over the time before."""
    for found in cuts(reading):
        before, after, cut, rate = (found.get(n) for n in ("before", "after", "cut", "rate"))
        if not before:
            continue
        if after and cut:
            tally.hold(
                before.value - after.value == cut.value,
                Finding(
                    "difference",
                    "error",
                    (cut, before, after),
                    f"{show(before.value)} - {show(after.value)} = {show(cut.value)}",
                    f"{show(before.value)} - {show(after.value)} = {show(before.value - after.value)}",
                    repairs(before, [(after, 1), (cut, 1)]),
                ),
            )
        if cut and rate and before.value:
            shares = [cut.value / before.value]
            if after:
                shares.append((before.value - after.value) / before.value)
            judge(tally, rate, shares, f"{show(cut.value)}/{show(before.value)}")
