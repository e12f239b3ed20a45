"""Making a narrative, keeping the officer's texts, keeping Word templates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from kernel.auth import Principal
from kernel.clock import local
from kernel.db import apply_scope, one_snapshot
from kernel.problems import FieldError, Forbidden, Invalid, NotFound, StaleVersion
from sqlalchemy.ext.asyncio import AsyncConnection

from reporting.access import writes_for
from reporting.domain import periods as rules
from reporting.domain.ii06 import WithoutResult
from reporting.domain.narrative import Told
from reporting.domain.outline import BY_KEY
from reporting.domain.periods import Period, PeriodError
from reporting.intake.service import FEED
from reporting.labels import service as labels
from reporting.narrative import content, repository
from reporting.narrative.figures import compute
from reporting.narrative.problems import FiguresContradict
from reporting.narrative.schemas import (
    NarrativeOut,
    NarrativeQuery,
    TemplateList,
    TemplateOut,
    TextHistory,
    TextIn,
    TextOut,
    TextQuery,
)
from reporting.narrative.scope import Scope, scope_of
from reporting.periods.service import shown as shown_period
from reporting.statistics import repository as statistics
from reporting.statistics.service import provenance, shown

DEFAULT_NAME = "mau-bao-cao.docx"


async def narrative(
    db: AsyncConnection, who: Principal, query: NarrativeQuery, rule: WithoutResult, now: dt.datetime
) -> NarrativeOut:
    """The whole content, counted in one snapshot. What is printed is made of this answer alone."""
    await one_snapshot(db)
    return await compose(db, who, query, rule, now)


async def compose(
    db: AsyncConnection, who: Principal, query: NarrativeQuery, rule: WithoutResult, now: dt.datetime
) -> NarrativeOut:
    """The same for whoever has begun the snapshot."""
    asked = _periods(query)
    scope = await _scope(db, who, query.agency)
    await statistics.plan_afresh(db)
    held = await statistics.progress(db, FEED)
    names = await labels.read(db)
    made = await compute(db, who, scope, asked, names, rule, now.date())
    rows = await repository.newest_texts(db, query.agency, _key(query))
    texts = {key: content.text_of(row) for key, row in rows.items()}
    by_id = {one.id: one for one in made.figures}
    told = [Told(one.key, one.label, by_id) for one in asked]
    return NarrativeOut(
        agency_id=query.agency,
        agency_name=scope.agency["name"],
        periods=[shown_period(one) for one in asked],
        head=content.head(scope, asked, texts, now.year),
        fields=content.fields(texts),
        sections=content.sections(told, asked, scope.levels, texts),
        annexes=content.annexes(texts),
        tables=made.tables,
        figures=[content.figure_of(one) for one in made.figures],
        identities=[shown(one, []) for one in made.findings],
        sound=all(one.holds for one in made.findings),
        may_write=_may_write(who, scope),
        made_at=now,
        cursor=held.cursor,
        provenance=provenance(held),
    )


async def printable(
    db: AsyncConnection, who: Principal, query: NarrativeQuery, rule: WithoutResult, now: dt.datetime
) -> NarrativeOut:
    """The content for a file; refused while figures contradict each other."""
    made = await narrative(db, who, query, rule, now)
    if not made.sound:
        broken = [one.sentence for one in made.identities if not one.holds]
        raise FiguresContradict(errors=[FieldError(pointer="/identities", detail=one) for one in broken[:20]])
    return made


async def history(db: AsyncConnection, who: Principal, query: TextQuery) -> TextHistory:
    _periods(query)
    await _scope(db, who, query.agency)
    rows = await repository.text_versions(db, query.agency, _key(query), query.section)
    return TextHistory(items=[content.text_of(row) for row in rows])


async def write_text(
    db: AsyncConnection, who: Principal, query: TextQuery, expected: int, given: TextIn, now: dt.datetime
) -> TextOut:
    """The next version of a section's text; those before it stay."""
    _periods(query)
    if not _may_write(who, await _scope(db, who, query.agency)):
        raise Forbidden("only a focal officer of the agency writes its report")
    _check_rows(query.section, given.rows)
    written = {
        "paragraphs": given.paragraphs,
        "rows": given.rows,
        "author_id": who.id,
        "author_name": who.name,
        "written_at": now,
    }
    if not await repository.add_text(db, query.agency, _key(query), query.section, expected, written):
        raise StaleVersion()
    return content.text_of({**written, "section": query.section, "version": expected + 1})


def _check_rows(section: str, rows: Sequence[Sequence[str]]) -> None:
    """Only an annex has rows, and each row one cell for every column."""
    width = len(BY_KEY[section].columns)
    wrong = [nth for nth, row in enumerate(rows) if len(row) != width or width == 0]
    if wrong:
        raise Invalid(
            errors=[FieldError(pointer=f"/rows/{nth}", detail=f"{width} cells wanted") for nth in wrong[:20]]
        )


async def list_templates(db: AsyncConnection, who: Principal, agency: int) -> TemplateList:
    await _scope(db, who, agency)
    rows = await repository.templates(db, agency)
    items = [
        TemplateOut(
            version=row["version"],
            name=row["name"],
            size=row["size"],
            author_name=row["author_name"],
            uploaded_at=local(row["uploaded_at"]),
            in_use=nth == 0,
        )
        for nth, row in enumerate(rows)
    ]
    shipped = TemplateOut(
        version=0, name=DEFAULT_NAME, size=0, author_name=None, uploaded_at=None, in_use=not items
    )
    return TemplateList(items=[*items, shipped])


async def template(db: AsyncConnection, who: Principal, agency: int, version: int | None) -> bytes | None:
    """The bytes of a version (None: the one in use); None is the template that comes with the service."""
    await _scope(db, who, agency)
    if version == 0:
        return None
    row = await repository.template_content(db, agency, version)
    if row is None and version is not None:
        raise NotFound()
    return None if row is None else bytes(row["content"])


async def template_in_use(db: AsyncConnection, agency: int) -> int:
    """The version that files of this agency are made from; 0 is the one that comes with the service."""
    rows = await repository.templates(db, agency)
    return rows[0]["version"] if rows else 0


async def add_template(
    db: AsyncConnection, who: Principal, agency: int, name: str, data: bytes, now: dt.datetime
) -> TemplateOut:
    """The next version, in use from now on. The caller has judged the file."""
    await check_writer(db, who, agency)
    row = await repository.add_template(db, agency, name, data, (who.id, who.name), now)
    return TemplateOut(
        version=row["version"],
        name=row["name"],
        size=row["size"],
        author_name=row["author_name"],
        uploaded_at=local(row["uploaded_at"]),
        in_use=True,
    )


async def check_writer(db: AsyncConnection, who: Principal, agency: int) -> None:
    if not _may_write(who, await _scope(db, who, agency)):
        raise Forbidden("only a focal officer of the agency keeps its template")


async def _scope(db: AsyncConnection, who: Principal, agency: int) -> Scope:
    await apply_scope(db, who.read)
    return scope_of(await repository.agencies(db), agency, who)


def _may_write(who: Principal, scope: Scope) -> bool:
    """The focal officer sits in the agency, or in one of its divisions."""
    return writes_for(who, {scope.agency["id"], *(one["id"] for one in scope.divisions)})


def _key(query: NarrativeQuery) -> str:
    return "+".join(query.period)


def _periods(query: NarrativeQuery) -> list[Period]:
    try:
        return [rules.named(one) for one in query.period]
    except PeriodError as error:
        raise Invalid(str(error), errors=[FieldError(pointer="/query/period", detail=str(error))]) from error
