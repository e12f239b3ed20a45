"""Tracking without signing in: the code shows the degree of completion and nothing else."""

from __future__ import annotations

from kernel.problems import NotFound
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.domain.progress import PROGRESS, STEPS
from dossier.domain.states import Status
from dossier.dossiers import access
from dossier.tracking import repository
from dossier.tracking.schemas import Step, Tracking


async def track(db: AsyncConnection, code: str) -> Tracking:
    """Circular 01/2018/TT-VPCP, article 16.2.d: without authentication only the degree of completion."""
    await access.enter_for_all(db)
    status = await repository.find_status(db, code)
    if status is None:
        raise NotFound()
    words, at, degree = PROGRESS[Status(status)]
    ended = degree == 100
    steps = [
        Step(name=name, done=index < at or (ended and index == at), current=index == at and not ended)
        for index, name in enumerate(STEPS)
    ]
    return Tracking(code=code, status_text=words, steps=steps, degree=degree)
