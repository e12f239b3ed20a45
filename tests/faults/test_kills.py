"""Killed at random moments: what was answered is there, once and whole; what was not answered is sent again."""

from __future__ import annotations

import httpx
import pytest
from bench import kills
from bench.dossiers import API, body_for
from bench.house import House

pytestmark = pytest.mark.slow


async def test_nothing_is_lost_doubled_or_half_written(house: House, capsys: pytest.CaptureFixture[str]) -> None:
    trial = await kills.intakes_under_kills(house, intakes=300, targets=["dossier", "gateway", "dossier"])
    found = await kills.examine(house, trial)
    with capsys.disabled():
        print(f"\n{kills.tell(trial, found)}")
    assert trial.kills == 3
    assert trial.unanswered > 0, "no kill has met a request"
    assert len(trial.answered) + len(trial.given_up) == 300
    assert found.landed >= len(trial.answered)
    assert found.faults == 0, found
    await _sent_again_they_are_answered_the_same(house, trial)
    assert (await kills.examine(house, trial)).landed == found.landed


async def _sent_again_they_are_answered_the_same(house: House, trial: kills.Trial) -> None:
    body, token = await body_for(house, "district"), await house.token("mc.huyen")
    async with httpx.AsyncClient(base_url=house.gateway, timeout=30) as http:
        for key, code in list(trial.answered.items())[:: len(trial.answered) // 20]:
            headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": key}
            given = {**body, "applicant": {**body["applicant"], "name": key}}
            answer = await http.post(f"{API}/dossiers", json=given, headers=headers)
            assert (answer.status_code, answer.json()["code"]) == (201, code)
            assert answer.headers["idempotent-replay"] == "true"
