"""Two people act on one dossier in the same moment: one act is done, the other is told what has changed."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import httpx
import pytest
from dossier.domain.lifecycle import Act
from dossier.domain.states import Status
from kernel.openapi import document

from ..factories import API, Desk, new_key
from ..ways import DOINGS, Doing, bring, sources, words

ACTS = sorted(DOINGS)


def rival_of(act: Act, status: Status) -> Act | None:
    """Another act that another person may do in the same state."""
    return next(
        (
            other
            for other in (Act.STOP, Act.REQUEST_WITHDRAWAL, Act.REQUEST_CORRECTION, Act.REOPEN, *ACTS)
            if other is not act and status in sources(other) and DOINGS[other].who != DOINGS[act].who
        ),
        None,
    )


async def at_once(desk: Desk, code: str, doings: Sequence[Doing], keys: Sequence[str]) -> list[httpx.Response]:
    """Each with the same version before her eyes."""
    version = desk.versions[code]
    return await asyncio.gather(
        *(
            desk.client.post(
                f"{API}/dossiers/{code}/{doing.path}",
                json=dict(doing.body),
                headers=doing.who.headers(key=key, version=version),
            )
            for doing, key in zip(doings, keys, strict=True)
        )
    )


def test_every_act_of_the_interface_is_tried() -> None:
    """Whatever asks for a version changes a dossier: a new act without a row in the table of ways fails here."""
    asking = {
        path.rpartition("/")[2]
        for path, operations in document("dossier")["paths"].items()
        if path.startswith(f"{API}/dossiers/{{code}}/")
        if any(one["name"] == "if-match" for one in operations.get("post", {}).get("parameters", ()))
    }
    assert asking == {doing.path for doing in DOINGS.values()}


@pytest.mark.parametrize("act", ACTS)
async def test_one_act_wins_and_the_other_learns_of_it(desk: Desk, act: Act) -> None:
    status = sources(act)[0]
    mine = Doing(DOINGS[act].path, DOINGS[act].who, words(act, status))
    rival = rival_of(act, status)
    theirs = mine if rival is None else DOINGS[rival]
    for pair in ((mine, mine), (mine, theirs)):
        code = await bring(desk, status, act)
        version = desk.versions[code]
        answers = await at_once(desk, code, pair, [new_key(), new_key()])
        assert sorted(answer.status_code for answer in answers) == [200, 412], [a.text for a in answers]
        won, lost = sorted(answers, key=lambda answer: answer.status_code)
        winner = pair[answers.index(won)]
        told = lost.json()
        assert told["code"] == "stale-version"
        assert (told["current_version"], told["current_status"]) == (version + 1, won.json()["status"])
        assert (told["last_act"]["act"], told["last_act"]["actor"]) == (_act_of(winner), winner.who.name)
        acts = (await desk.get(mine.who, f"/dossiers/{code}/acts")).json()["items"]
        assert [one["act"] for one in acts].count(_act_of(winner)) == 1


@pytest.mark.parametrize("act", ACTS)
async def test_a_double_click_is_one_act_and_one_answer(desk: Desk, act: Act) -> None:
    status = sources(act)[0]
    code, doing, key = await bring(desk, status, act), DOINGS[act], new_key()
    answers = await at_once(desk, code, [doing] * 3, [key] * 3)
    assert {answer.status_code for answer in answers} == {200}, [answer.text for answer in answers]
    assert len({answer.content for answer in answers}) == 1
    assert len({answer.headers["etag"] for answer in answers}) == 1
    assert sum("idempotent-replay" in answer.headers for answer in answers) == 2


def _act_of(doing: Doing) -> Act:
    return next(act for act, one in DOINGS.items() if one.path == doing.path)
