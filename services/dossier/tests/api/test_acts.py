"""Every act of the table at its endpoint: done from each of its states, refused elsewhere, done once."""

from __future__ import annotations

import itertools

import pytest
from dossier.domain.judging import apply
from dossier.domain.lifecycle import RULES, Act
from dossier.domain.states import Status

from ..factories import API, BY_ROLE, CLERK, OTHER_CLERK, Desk, Person, new_key
from ..ways import DOINGS, ELSEWHERE, WAYS, bring, sources, words

ACTS = sorted(DOINGS)
PAIRS = [(act, status) for act in ACTS for status in sources(act)]
WRONG = [
    (act, status)
    for act in ACTS
    for status in itertools.islice((one for one in WAYS if one not in RULES[act].sources), 3)
]


def test_every_act_has_its_way_and_every_state_its_path() -> None:
    assert set(DOINGS) | set(ELSEWHERE) == set(Act)
    assert set(DOINGS).isdisjoint(ELSEWHERE)
    assert set(WAYS) == set(Status)


@pytest.mark.parametrize(("act", "status"), PAIRS)
async def test_an_act_is_done_from_each_of_its_states(desk: Desk, act: Act, status: Status) -> None:
    code = await bring(desk, status, act)
    doing = DOINGS[act]
    before = (await desk.get(doing.who, f"/dossiers/{code}")).json()
    assert (before["status"], act in before["allowed_acts"]) == (status, True)
    after = await desk.done(doing.who, code, doing.path, **words(act, status))
    to, _clock = apply(act, status, held=(Status.PROCESSING,))
    assert (after["status"], after["version"]) == (to or status, before["version"] + 1)
    acts = (await desk.get(doing.who, f"/dossiers/{code}/acts")).json()["items"]
    assert (acts[-1]["act"], acts[-1]["from_status"], acts[-1]["to_status"]) == (act, status, after["status"])
    clock = await desk.get(doing.who, f"/dossiers/{code}/clock")
    assert clock.status_code == 200, clock.text


@pytest.mark.parametrize(("act", "status"), WRONG)
async def test_an_act_out_of_order_is_refused_and_says_what_is_possible(
    desk: Desk, act: Act, status: Status
) -> None:
    code = await bring(desk, status)
    doing = DOINGS[act]
    answer = await desk.act(doing.who, code, doing.path, **doing.body)
    seen = (await desk.get(CLERK, f"/dossiers/{code}")).json()
    if answer.status_code == 404:
        # Whoever was not asked does not see it.
        assert doing.who.agency_id not in [one["agency_id"] for one in seen["partners"]]
        return
    problem = answer.json()
    assert (answer.status_code, problem["code"]) in {(409, "act-not-allowed"), (403, "not-your-desk")}
    if answer.status_code == 409:
        assert problem["current_status"] == status
        assert act not in problem["allowed_acts"]
    assert seen["status"] == status


@pytest.mark.parametrize("act", ACTS)
async def test_an_act_is_done_once_by_one_person(desk: Desk, act: Act) -> None:
    status = sources(act)[0]
    code = await bring(desk, status, act)
    doing, version, key = DOINGS[act], desk.versions[code], new_key()

    async def send(who: Person, key: str, version: int) -> tuple[int, dict[str, str], dict[str, object]]:
        answer = await desk.client.post(
            f"{API}/dossiers/{code}/{doing.path}", json=doing.body, headers=who.headers(key=key, version=version)
        )
        return answer.status_code, dict(answer.headers), answer.json()

    first_status, _headers, first = await send(doing.who, key, version)
    assert first_status == 200, first
    again_status, headers, again = await send(doing.who, key, version)
    assert (again_status, again, headers["idempotent-replay"]) == (200, first, "true")
    stale_status, _headers, stale = await send(doing.who, new_key(), version)
    assert (stale_status, stale["code"]) == (412, "stale-version")
    assert (stale["current_version"], bool(stale["last_act"])) == (version + 1, True)


@pytest.mark.parametrize("act", ACTS)
async def test_a_foreign_agency_finds_nothing_and_a_wrong_role_is_refused(desk: Desk, act: Act) -> None:
    code = await bring(desk, sources(act)[0], act)
    doing = DOINGS[act]
    stranger = OTHER_CLERK.__class__("90", "Người Lạ", tuple(sorted(RULES[act].roles)), 102, 102, (102,), (102,))
    answer = await desk.act(stranger, code, doing.path, **doing.body)
    assert (answer.status_code, answer.json()["code"]) == (404, "not-found")
    for role in sorted(set(BY_ROLE) - RULES[act].roles):
        answer = await desk.act(BY_ROLE[role], code, doing.path, **doing.body)
        assert (answer.status_code, answer.json()["code"]) == (403, "forbidden"), role
