"""Tracking without signing in: the code shows the degree of completion, the secret of the slip all the rest."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from kernel.clock import real_now
from kernel.db import transaction
from kernel.problems import NotFound
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from dossier.adapters.catalog import Catalog
from dossier.domain import secrets, slowing
from dossier.domain.progress import PROGRESS
from dossier.domain.states import Status
from dossier.dossiers import access
from dossier.dossiers import repository as dossiers
from dossier.looks import repository as looked
from dossier.tracking import repository, telling, ticket
from dossier.tracking.schemas import Step, Tracking
from dossier.tracking.words import Language, step_names

FORGOTTEN_AFTER = dt.timedelta(days=1)
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9./_\-]{2,79}")


@dataclass(frozen=True)
class Heard:
    """What came of a secret: it is right, or wrong, or was not looked at because of too many before."""

    right: bool
    wait: dt.timedelta = dt.timedelta(0)


async def track(db: AsyncConnection, code: str, language: Language = "vi") -> Tracking:
    """Circular 01/2018/TT-VPCP, article 16.2.d: without authentication only the degree of completion.

    How a dossier ended is not told: a refused one looks like one whose result was handed over.
    """
    if not _CODE.fullmatch(code):
        raise NotFound()
    await access.enter_for_all(db)
    found = await repository.find_status(db, code)
    if found is None:
        raise NotFound()
    stored, status = found
    _words, at, degree = PROGRESS[Status(status)]
    ended = degree == 100
    steps = [
        Step(name=name, done=ended or index < at, current=index == at and not ended)
        for index, name in enumerate(step_names(language))
    ]
    return Tracking(code=stored, steps=steps, degree=degree)


async def hear(
    db: AsyncConnection, key: bytes, progress: Tracking, given: str, address: str, now: dt.datetime
) -> Heard:
    """Judge a secret, one try at a time; a wrong one is kept, and makes the next ones wait."""
    code, came_from = progress.code, ticket.digest_of(key, address)
    await repository.hold_tries(db, code, came_from)
    tries = await repository.tries_since(db, code, came_from, now - slowing.WINDOW)
    wait = slowing.wait(tries, now)
    if wait > dt.timedelta(0):
        return Heard(right=False, wait=wait)
    if secrets.matches(key, code, given):
        return Heard(right=True)
    await repository.note_try(db, code, came_from, now)
    return Heard(right=False)


async def details(
    db: AsyncConnection, catalog: Catalog, code: str, language: Language
) -> tuple[list[telling.Line], list[telling.Look]]:
    """For the owner alone: where it lies and why this day; who has looked at it."""
    await access.enter_for_all(db)
    dossier = await dossiers.find(db, code)
    if dossier is None:
        raise NotFound()
    acts = await repository.told_acts(db, dossier["id"])
    seen = await looked.of_dossier(db, dossier["id"])
    return (
        telling.lines(dossier, acts, catalog.directory, language),
        telling.looks(acts, seen, catalog.directory, language),
    )


async def forget(engine: AsyncEngine) -> None:
    """Wrong tries older than a day are nobody's business any more."""
    async with transaction(engine) as db:
        await repository.forget_tries(db, real_now() - FORGOTTEN_AFTER)
