"""The content of a narrative: outline, sentences, texts and annexes put together. No database, no clock."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from kernel.clock import local

from reporting.domain import narrative, outline
from reporting.domain.figures import Figure
from reporting.domain.narrative import Piece, Sentence, Told
from reporting.domain.outline import Section
from reporting.domain.periods import Period
from reporting.narrative.schemas import FigureOut, HeadOut, ParagraphOut, PieceOut, SectionOut, TextOut
from reporting.narrative.scope import Scope, date_line, number_line

Texts = Mapping[str, TextOut]
SUBJECT = (
    "Kết quả công tác kiểm soát, cải cách thủ tục hành chính; thực hiện cơ chế một cửa, một cửa liên thông và "
    "thủ tục hành chính trên môi trường điện tử"
)
RECIPIENTS = ["Như trên;", "Lưu: VT."]
AUTHORITY = ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]


def text_of(row: Mapping[str, Any]) -> TextOut:
    return TextOut(
        section=row["section"],
        version=row["version"],
        paragraphs=row["paragraphs"],
        rows=row["rows"],
        author_name=row["author_name"],
        written_at=local(row["written_at"]),
    )


def figure_of(one: Figure) -> FigureOut:
    return FigureOut(
        id=one.id,
        period=one.period,
        scope=one.scope,
        name=one.name,
        label=one.label,
        kind="rate" if one.value is None else "count",
        text=one.text,
        value=one.value,
        numerator=one.numerator,
        denominator=one.denominator,
        denominator_name=one.denominator_name,
        measures=list(one.measures),
        channel=one.channel,
        mechanism=one.mechanism,
    )


def called(periods: Sequence[Period]) -> str:
    """`năm 2020 và 9 tháng năm 2021`."""
    words = [one.label[0].lower() + one.label[1:] for one in periods]
    return " và ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def head(scope: Scope, periods: Sequence[Period], texts: Texts, year: int) -> HeadOut:
    """The letterhead and the foot; what is not typed stands as the rule has it, or as dots."""

    def typed(key: str) -> list[str]:
        return list(texts[key].paragraphs) if key in texts else []

    def line(key: str) -> str:
        return " ".join(typed(key))

    announced = (
        f"{scope.office} báo cáo kết quả kiểm soát, cải cách thủ tục hành chính (sau đây viết tắt là TTHC) "
        f"{called(periods)} như sau:"
    )
    return HeadOut(
        office=scope.office,
        agency_lines=scope.lines,
        number=number_line(line("number")),
        place_and_date=date_line(scope.agency["short_name"], line("issued"), year),
        kind="BÁO CÁO",
        subject=line("subject") or f"{SUBJECT} {called(periods)}",
        addressees=typed("addressee") or [f"{scope.addressee}."],
        opening=[*(_typed(one) for one in typed("basis")), _paragraph((Piece(announced),), "text", "outline")],
        closing=f"Trên đây là báo cáo của {scope.office}, kính trình cấp trên xem xét./.",
        recipients=typed("recipients") or RECIPIENTS,
        authority=typed("authority") or AUTHORITY,
        signer=line("signer"),
    )


def fields(texts: Texts) -> list[SectionOut]:
    return [_section(one, [], texts) for one in outline.FIELDS]


def annexes(texts: Texts) -> list[SectionOut]:
    return [_section(one, [], texts) for one in outline.ANNEXES]


def sections(
    told: Sequence[Told], periods: Sequence[Period], levels: Sequence[str], texts: Texts
) -> list[SectionOut]:
    """The body: in each section first what the figures say, then what the officer wrote, then the annex."""
    found = []
    for section in outline.BODY:
        paragraphs = [*_generated(section, told, periods, levels, section.key in texts), *_written(section, texts)]
        if outline.takes_text(section.key) and not paragraphs and not _has_children(section):
            paragraphs.append(_paragraph((Piece("(Chưa có nội dung.)"),), "missing", "outline"))
        if section.annex:
            words = f"(Chi tiết tại {section.annex} kèm theo)"
            paragraphs.append(_paragraph((Piece(words),), "reference", "outline"))
        found.append(_section(section, paragraphs, texts))
    return found


def _has_children(section: Section) -> bool:
    return any(one.key.startswith(f"{section.key}.") for one in outline.BODY)


def _generated(
    section: Section, told: Sequence[Told], periods: Sequence[Period], levels: Sequence[str], written: bool
) -> list[ParagraphOut]:
    match section.key:
        case "II.4":
            return [
                one for told_, period in zip(told, periods, strict=True) for one in _results(told_, period, levels)
            ]
        case "II.6":
            return [_paragraph(narrative.online(one)) for one in told]
        case "III.1":
            return [_paragraph(narrative.overall(one)) for one in told]
    if section.source is None or written:
        return []
    missing = _paragraph(narrative.not_held(section.source), "missing")
    if not section.per_period:
        return [missing]
    return [
        one
        for nth, period in enumerate(periods, 1)
        for one in (
            _heading((Piece(f"{section.number}{nth}. {period.label}", period=period.key),)),
            missing,
        )
    ]


def _results(told: Told, period: Period, levels: Sequence[str]) -> list[ParagraphOut]:
    days = f"{period.label} (từ ngày {period.first:%d/%m/%Y} đến ngày {period.last:%d/%m/%Y})"
    return [
        _heading((Piece(days, period=period.key),)),
        *(one for level in levels for one in _of_level(told, level)),
    ]


def _of_level(told: Told, level: str) -> list[ParagraphOut]:
    """What came in and what was done in one paragraph; the details each behind a dash."""
    return [
        _paragraph(_run_on(narrative.results(told, level))),
        *(_paragraph((Piece("- "), *one)) for one in narrative.details(told, level)),
    ]


def _run_on(sentences: Sequence[Sentence]) -> Sentence:
    """The sentences of one paragraph, with a blank between them."""
    pieces: list[Piece] = []
    for one in sentences:
        pieces += [Piece(" "), *one] if pieces else one
    return tuple(pieces)


def _written(section: Section, texts: Texts) -> list[ParagraphOut]:
    return [_typed(one) for one in texts[section.key].paragraphs] if section.key in texts else []


def _section(section: Section, paragraphs: list[ParagraphOut], texts: Texts) -> SectionOut:
    return SectionOut(
        key=section.key,
        kind=section.kind,
        number=section.number,
        title=section.title,
        takes_text=outline.takes_text(section.key),
        columns=list(section.columns),
        paragraphs=paragraphs,
        text=texts.get(section.key),
    )


def _paragraph(sentence: Sentence, kind: Any = "text", by: Any = "figures") -> ParagraphOut:
    pieces = [PieceOut(text=one.text, figure=one.figure, period=one.period) for one in sentence]
    return ParagraphOut(kind=kind, by=by, pieces=pieces)


def _heading(sentence: Sentence) -> ParagraphOut:
    return _paragraph(sentence, "heading", "outline")


def _typed(text: str) -> ParagraphOut:
    return _paragraph((Piece(text),), "text", "officer")
