"""Tracking without signing in: the code shows the degree of completion, the secret of the slip all the rest."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kernel.clock import real_now
from kernel.db import transaction
from kernel.problems import NotFound
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from dossier.adapters.catalog import Catalog
from dossier.domain import secrets, slowing
from dossier.domain.progress import PROGRESS
from dossier.domain.states import Status
from dossier.domain.survey import token_of
from dossier.dossiers import access
from dossier.dossiers import repository as dossiers
from dossier.fees import repository as fees
from dossier.fees.sums import summed
from dossier.looks import repository as looked
from dossier.surveys import repository as surveys
from dossier.surveys.html import path_of
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
    db: AsyncConnection, catalog: Catalog, key: bytes, code: str, language: Language
) -> telling.Told:
    """For the owner alone: where it lies, why this day, what is left to pay; who has looked at it; the survey."""
    await access.enter_for_all(db)
    dossier = await dossiers.find(db, code)
    if dossier is None:
        raise NotFound()
    acts = await repository.told_acts(db, dossier["id"])
    seen = await looked.of_dossier(db, dossier["id"])
    paid = summed(await fees.of_dossier(db, dossier["id"]))
    return telling.Told(
        telling.lines(dossier, acts, paid, catalog.directory, language),
        telling.looks(acts, seen, catalog.directory, language),
        await _survey(db, key, dossier),
    )


async def _survey(db: AsyncConnection, key: bytes, dossier: Mapping[str, Any]) -> telling.Survey | None:
    """The address of the slip's QR code, once there is a result to speak of."""
    if Status(dossier["status"]) not in telling.WITH_RESULT:
        return None
    code = dossier["code"]
    return telling.Survey(path_of(code, token_of(key, code)), await surveys.is_answered(db, dossier))


async def forget(engine: AsyncEngine) -> None:
    """Wrong tries older than a day are nobody's business any more."""
    async with transaction(engine) as db:
        await repository.forget_tries(db, real_now() - FORGOTTEN_AFTER)
