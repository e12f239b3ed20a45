"""Limits of single acts that no table of states can hold: how often, until when, for which procedures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any

from dossier.domain.lifecycle import Act
from dossier.domain.regimes import regime_on
from dossier.domain.timeliness import local_date

ONE_DAY = dt.timedelta(days=1)


class Limit(StrEnum):
    """Why an act that the state allows is refused all the same."""

    SUPPLEMENT_ROUNDS = "supplement-limit"
    NO_PROMISE = "no-promise"
    APOLOGIES = "apology-limit"
    APOLOGY_TOO_LATE = "apology-too-late"
    NOT_ON_THE_SPOT = "not-on-the-spot"
    NEVER_RECEIVED = "never-received"


def supplement_rounds_left(dossier: Mapping[str, Any]) -> int:
    """Decree 63/2010/NĐ-CP, article 20.4: the applicant comes back at most twice."""
    received = dossier["received_at"]
    if received is None:
        return 0
    return max(0, regime_on(local_date(received)).supplement_rounds - int(dossier["supplement_rounds"]))


def _supplement(dossier: Mapping[str, Any], _now: dt.datetime) -> Limit | None:
    return Limit.SUPPLEMENT_ROUNDS if supplement_rounds_left(dossier) == 0 else None


def _apology(dossier: Mapping[str, Any], now: dt.datetime) -> Limit | None:
    """Decree 61/2018/NĐ-CP, article 19.9: in writing, at least one day before the time ends, and only once."""
    if dossier["due_at"] is None or dossier["received_at"] is None:
        return Limit.NO_PROMISE
    if dossier["apologies"] >= regime_on(local_date(dossier["received_at"])).apologies:
        return Limit.APOLOGIES
    return None if local_date(now) <= local_date(dossier["due_at"]) - ONE_DAY else Limit.APOLOGY_TOO_LATE


def _on_the_spot(dossier: Mapping[str, Any], _now: dt.datetime) -> Limit | None:
    return None if dossier["mechanism"] == "on_the_spot" else Limit.NOT_ON_THE_SPOT


def _reopening(dossier: Mapping[str, Any], _now: dt.datetime) -> Limit | None:
    """Work that never began cannot go on: what was taken back before reception is handed in anew."""
    return Limit.NEVER_RECEIVED if dossier["received_at"] is None else None


_LIMITS: dict[Act, Callable[[Mapping[str, Any], dt.datetime], Limit | None]] = {
    Act.REQUEST_SUPPLEMENT: _supplement,
    Act.APOLOGISE: _apology,
    Act.FINISH_ON_THE_SPOT: _on_the_spot,
    Act.REOPEN: _reopening,
}


def limit_of(act: Act, dossier: Mapping[str, Any], now: dt.datetime) -> Limit | None:
    """The limit that the act would break, if any."""
    judge = _LIMITS.get(act)
    return judge(dossier, now) if judge else None
