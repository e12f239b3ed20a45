"""Reports in many styles of sentence, true or with one figure mistyped. Nothing here is known to the reader.

All synthetic. A style makes exact values, says which of them may be mistyped, and how its sentences read.
"""

# ruff: noqa: E501 - a sentence stands in one line, as it reads

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

Values = dict[str, int | str]


@dataclass(frozen=True)
class Style:
    name: str
    make: Callable[[random.Random], Values]
    mistyped: tuple[str, ...]
    text: str


@dataclass(frozen=True)
class Report:
    """`wrong`: the lines (from 1) of the sentence that was spoilt; empty when the report is true."""

    text: str
    wrong: range
    planted: str


def grouped(value: int) -> str:
    return f"{value:,}".replace(",", ".")


def share(part: int, whole: int, decimals: int = 2) -> str:
    scale = 10**decimals
    rounded = (200 * part * scale + whole) // (2 * whole)
    return f"{rounded // scale},{rounded % scale:0{decimals}d}"


def mistype(draw: random.Random, value: int) -> int:
    """Two neighbours swapped, or one digit wrong."""
    while True:
        digits = list(str(value))
        if len(digits) > 1 and draw.random() < 0.4:
            i = draw.randrange(len(digits) - 1)
            digits[i], digits[i + 1] = digits[i + 1], digits[i]
        else:
            digits[draw.randrange(len(digits))] = str(draw.randrange(10))
        if digits[0] != "0" and (made := int("".join(digits))) != value:
            return made


def levels(draw: random.Random) -> Values:
    a, b = draw.randrange(60, 400), draw.randrange(30, 250)
    return {"t": a + b, "a": a, "b": b}


def flow(draw: random.Random) -> Values:
    e, o, late = draw.randrange(50, 3000), draw.randrange(50, 3000), draw.randrange(1, 90)
    c, w = draw.randrange(5, 90), draw.randrange(5, 200)
    res = e + o + late
    return {"e": e, "o": o, "l": late, "res": res, "w": w, "rec": res + w, "c": c, "new": res + w - c}


def cut(draw: random.Random) -> Values:
    a = draw.randrange(100, 3000)
    c = draw.randrange(10, a // 2)
    return {"a": a, "b": a - c, "c": c, "pc": share(c, a, 1)}


def grow(draw: random.Random) -> Values:
    a, c = draw.randrange(300, 5000), draw.randrange(10, 280)
    return {"now": a + c, "was": a, "c": c, "pc": share(c, a)}


def rate(draw: random.Random) -> Values:
    a = draw.randrange(500, 9000)
    b = a - draw.randrange(1, 200)
    return {"t": a, "g": b, "pc": share(b, a)}


def docs(draw: random.Random) -> Values:
    parts = [draw.randrange(3, 90) for _ in range(4)]
    return {"t": sum(parts), **dict(zip("abcd", parts, strict=True))}


def tab(draw: random.Random) -> Values:
    rows = [[draw.randrange(20, 900) for _ in range(3)] for _ in range(5)]
    cells: Values = {f"r{i}{j}": value for i, row in enumerate(rows) for j, value in enumerate(row)}
    return cells | {f"t{j}": sum(row[j] for row in rows) for j in range(3)}


STYLES = (
    Style(
        "levels1",
        levels,
        ("t", "a", "b"),
        "Toàn huyện Bình Gia hiện công khai {t} TTHC, gồm {a} TTHC thuộc thẩm quyền cấp huyện và {b} TTHC thuộc thẩm quyền cấp xã.",
    ),
    Style(
        "levels2",
        levels,
        ("t", "a", "b"),
        "- Dịch vụ công trực tuyến toàn trình: {t} TTHC ({a} cấp huyện; {b} cấp xã).",
    ),
    Style(
        "levels3",
        levels,
        ("t", "a", "b"),
        "Cấp huyện có {a} thủ tục, cấp xã có {b} thủ tục; tổng cộng {t} thủ tục.",
    ),
    Style(
        "flow1",
        flow,
        ("rec", "new", "c", "res", "e", "o", "l", "w"),
        "Từ đầu năm, quận đã nhận {rec} hồ sơ (mới tiếp nhận {new}, tồn kỳ trước chuyển sang {c}). Kết quả: đã giải quyết {res} hồ sơ (trước hạn {e} hồ sơ, đúng hạn {o} hồ sơ, quá hạn {l} hồ sơ); đang giải quyết {w} hồ sơ.",
    ),
    Style(
        "flow2",
        flow,
        ("rec", "new", "c", "res", "e", "o", "l", "w"),
        "Tổng số hồ sơ tiếp nhận là {rec} hồ sơ\n+ Số mới tiếp nhận trong kỳ: {new} hồ sơ\n+ Số từ kỳ trước chuyển qua: {c} hồ sơ\nSố hồ sơ đã giải quyết: {res} hồ sơ. Trong đó:\n+ Giải quyết trước hạn: {e} hồ sơ\n+ Giải quyết đúng hạn: {o} hồ sơ\n+ Giải quyết quá hạn: {l} hồ sơ\nSố hồ sơ đang giải quyết: {w} hồ sơ",
    ),
    Style(
        "flow3",
        flow,
        ("rec", "res", "w", "e", "o", "l"),
        "Trong quý III, {rec} hồ sơ được tiếp nhận tại Bộ phận Một cửa; {res} hồ sơ đã giải quyết xong, trong đó {e} hồ sơ trước hạn, {o} hồ sơ đúng hạn, {l} hồ sơ trễ hạn; còn {w} hồ sơ đang giải quyết.",
    ),
    Style(
        "cut1",
        cut,
        ("a", "b", "c", "pc"),
        "Thời gian giải quyết giảm từ {a} ngày xuống còn {b} ngày, cắt giảm {c} ngày, đạt tỷ lệ {pc}%.",
    ),
    Style(
        "cut2",
        cut,
        ("a", "b", "c", "pc"),
        "- Tổng thời gian trước khi rà soát: {a} ngày.\n- Tổng thời gian sau khi rà soát: {b} ngày.\n- Thời gian cắt giảm được: {c} ngày.\n- Tỷ lệ: {pc}%.",
    ),
    Style(
        "cut3",
        cut,
        ("a", "b", "c"),
        "Qua rà soát đã rút ngắn {c} ngày (từ {a} ngày còn {b} ngày).",
    ),
    Style(
        "grow1",
        grow,
        ("now", "was", "c", "pc"),
        "Tiếp nhận {now} hồ sơ, tăng {c} hồ sơ ({pc}%) so với cùng kỳ năm trước ({was} hồ sơ).",
    ),
    Style(
        "grow2",
        grow,
        ("c", "pc", "now"),
        "Đã tiếp nhận {now} lượt công dân, tăng {c} lượt so với cùng kỳ năm 2022 (tăng {pc}%).",
    ),
    Style(
        "rate1",
        rate,
        ("pc", "g"),
        "Đã xử lý {t} hồ sơ, trong đó đúng hạn {g} hồ sơ, đạt tỷ lệ {pc}%.",
    ),
    Style(
        "rate2",
        rate,
        ("pc", "g"),
        "Có {g}/{t} hồ sơ được trả trước và đúng hạn (đạt {pc}%).",
    ),
    Style(
        "rate3",
        rate,
        ("pc", "g"),
        "Trong tổng số {t} hồ sơ đã giải quyết, có {g} hồ sơ nộp trực tuyến, chiếm {pc}%.",
    ),
    Style(
        "docs1",
        docs,
        ("t", "a", "b", "c", "d"),
        "UBND huyện đã ban hành {t} văn bản chỉ đạo, bao gồm: {a} quyết định, {b} kế hoạch, {c} công văn, {d} báo cáo.",
    ),
    Style(
        "docs2",
        docs,
        ("t", "a", "b", "c", "d"),
        "Đã đăng tải {t} tin, bài. Cụ thể:\n- Trang thông tin điện tử: {a} tin, bài\n- Đài truyền thanh: {b} tin, bài\n- Mạng xã hội: {c} tin, bài\n- Báo in: {d} tin, bài",
    ),
    Style(
        "tab1",
        tab,
        ("r00", "r11", "r22", "r31", "t0", "t1", "t2"),
        "STT\tĐơn vị\tTiếp nhận\tĐã giải quyết\tTrực tuyến\n1\tXã An Bình\t{r00}\t{r01}\t{r02}\n2\tXã Tân Lập\t{r10}\t{r11}\t{r12}\n3\tXã Hòa Sơn\t{r20}\t{r21}\t{r22}\n4\tXã Minh Khai\t{r30}\t{r31}\t{r32}\n5\tThị trấn Phố Mới\t{r40}\t{r41}\t{r42}\n\tTổng cộng\t{t0}\t{t1}\t{t2}",
    ),
)
TEMPTING = (
    "Tổng số {t} hồ sơ đã tiếp nhận, trong đó {a} hồ sơ nộp trực tuyến và {b} hồ sơ trả kết quả qua bưu chính.",
    "Thực hiện Nghị định số 61/2018/NĐ-CP ngày 23/4/2018, khoản 2 Điều 5 và mục II.4 Kế hoạch số {a}/KH-UBND, liên hệ số điện thoại 0205 3820 111.",
    "Lũy kế từ đầu năm tiếp nhận {t} hồ sơ; riêng tháng 9 tiếp nhận {a} hồ sơ.",
    "Lĩnh vực đất đai {a} hồ sơ, lĩnh vực hộ tịch {b} hồ sơ phát sinh trong tháng.",
    "Trụ sở rộng 225,78 m², có 12 quầy, thời hạn giải quyết tối đa 15 ngày làm việc.",
)
"""True sentences that look as if they were wrong."""


def write(draw: random.Random) -> Report:
    """Three sentences of different styles, three times in five with one figure mistyped, and two tempting ones."""
    lines = ["BÁO CÁO", "Kết quả công tác quý III năm 2023"]
    spoilt = draw.randrange(3) if draw.random() < 0.6 else None
    wrong, planted = range(0), ""
    for i, style in enumerate(draw.sample(STYLES, 3)):
        values = style.make(draw)
        if i == spoilt:
            name = draw.choice(style.mistyped)
            planted = f"{style.name}.{name}"
            values[name] = _spoilt(draw, values[name])
        lines.append(f"{i + 1}. Nội dung thứ {('nhất', 'hai', 'ba')[i]}")
        first = len(lines) + 1
        lines += style.text.format(**_shown(values)).split("\n")
        if i == spoilt:
            wrong = range(first, len(lines) + 1)
    lines.append("4. Nội dung khác")
    whole = draw.randrange(400, 3000)
    values = {"t": whole, "a": draw.randrange(50, whole), "b": draw.randrange(20, whole)}
    lines += [one.format(**_shown(values)) for one in draw.sample(TEMPTING, 2)]
    return Report("\n".join(lines), wrong, planted)


def _spoilt(draw: random.Random, value: int | str) -> int | str:
    if isinstance(value, int):
        return mistype(draw, value)
    whole, _, decimals = value.partition(",")
    made = mistype(draw, int(whole + decimals))
    scale = 10 ** len(decimals)
    return f"{made // scale},{made % scale:0{len(decimals)}d}"


def _shown(values: Values) -> dict[str, str]:
    return {name: grouped(value) if isinstance(value, int) else value for name, value in values.items()}
