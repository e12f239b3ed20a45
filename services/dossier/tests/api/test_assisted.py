"""Filing online for a citizen at the desk: consent on record, then the usual acceptance; wishes for the result."""

from __future__ import annotations

import asyncio
import hashlib
from typing import Any

import httpx
import pytest

from ..factories import (
    API,
    BUSINESS,
    CLERK,
    COMMUNE_CLERK,
    DECLARATION,
    OFFICER,
    VIEWER,
    Desk,
    Person,
    applicant,
    new_key,
    reception,
)

WORDS = "Tôi đồng ý để công chức nộp hồ sơ trực tuyến thay tôi.\nTôi đã xem lại nội dung."


def submission(**given: Any) -> dict[str, Any]:
    consent = {"given_by": "Đặng Thị Huệ", "how": "spoken", "text_shown": WORDS}
    body = {key: value for key, value in reception(BUSINESS).items() if key != "channel"}
    return {**body, "consent": consent, **given}


async def submit(desk: Desk, body: dict[str, Any], who: Person = CLERK, key: str | None = None) -> httpx.Response:
    return await desk.client.post(
        f"{API}/dossiers/submissions", json=body, headers=who.headers(key=key or new_key())
    )


async def test_an_assisted_dossier_waits_is_counted_and_is_then_received(desk: Desk) -> None:
    answer = await submit(desk, submission())
    assert answer.status_code == 201, answer.text
    made = answer.json()
    told = (made["status"], made["national_status"], made["channel"], made["assisted"], made["due_at"])
    assert told == ("submitted", 1, "online", True, None)
    waiting = (await desk.get(CLERK, "/dossiers", queue="to_receive")).json()["items"]
    assert made["code"] in [item["code"] for item in waiting]
    (act,) = (await desk.get(CLERK, f"/dossiers/{made['code']}/acts")).json()["items"]
    digest = hashlib.sha256(WORDS.encode()).hexdigest()
    proof = {"relation": "applicant", "how": "spoken", "text_sha256": digest}
    assert (act["act"], act["data"]) == ("submit", {"assisted": True, "consent": proof})
    desk.versions[made["code"]] = made["version"]
    papers = [{"name": DECLARATION, "originals": 1, "present": True}]
    received = await desk.done(CLERK, made["code"], "receptions", papers=papers)
    assert (received["status"], received["assisted"], received["due_at"] is not None) == ("received", True, True)


async def test_the_consent_is_kept_word_for_word_and_seen_with_its_dossier(desk: Desk) -> None:
    given = {
        "given_by": "Đặng Văn Con",
        "relation": "representative",
        "how": "written",
        "given_at": "2021-09-15T08:15:00+07:00",
        "text_shown": WORDS,
    }
    code = (await submit(desk, submission(consent=given))).json()["code"]
    for who in (CLERK, VIEWER):
        kept = (await desk.get(who, f"/dossiers/{code}/consent")).json()
        recorded_at = kept.pop("recorded_at")
        assert kept == {**given, "recorded_by": CLERK.name}
        assert recorded_at.startswith("2021-09-15")
    assert (await desk.get(COMMUNE_CLERK, f"/dossiers/{code}/consent")).status_code == 404
    plain = (await desk.receive(BUSINESS))["code"]
    assert (await desk.get(CLERK, f"/dossiers/{plain}/consent")).status_code == 404


async def test_one_key_makes_one_submission_and_one_consent(desk: Desk) -> None:
    key = new_key()
    answers = await asyncio.gather(*(submit(desk, submission(), key=key) for _ in range(4)))
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.json()["code"] for answer in answers}) == 1
    other = await submit(desk, submission(note="khác"), key=key)
    assert (other.status_code, other.json()["code"]) == (422, "idempotency-key-reused")


@pytest.mark.parametrize(
    ("changes", "pointer"),
    [
        ({"consent": None}, "/consent"),
        ({"consent": {"given_by": "Huệ", "how": "otp", "text_shown": WORDS}}, "/consent/how"),
        ({"consent": {"given_by": " ", "how": "spoken", "text_shown": WORDS}}, "/consent/given_by"),
        ({"consent": {"given_by": "Huệ", "how": "spoken", "text_shown": " "}}, "/consent/text_shown"),
        (
            {
                "consent": {
                    "given_by": "Huệ",
                    "how": "spoken",
                    "text_shown": WORDS,
                    "given_at": "2099-01-01T00:00:00Z",
                }
            },
            "/consent/given_at",
        ),
        ({"channel": "counter"}, "/channel"),
        ({"received_at": "2021-09-14T08:00:00+07:00"}, "/received_at"),
        ({"procedure_code": "9.999999"}, "/procedure_code"),
        ({"result_delivery": "online", "applicant": applicant(email=None)}, "/applicant/email"),
    ],
    ids=lambda value: str(value)[:60],
)
async def test_what_is_wrong_is_told_where_it_is(desk: Desk, changes: dict[str, Any], pointer: str) -> None:
    answer = await submit(desk, submission(**changes))
    assert answer.status_code == 422, answer.text
    assert pointer in {error["pointer"] for error in answer.json()["errors"]}


async def test_only_a_clerk_with_a_desk_files_for_others(desk: Desk) -> None:
    deskless = Person("62", "Không Bàn", ("clerk",), 2, None, (2,), (2,))
    for who in (OFFICER, VIEWER, deskless):
        answer = await submit(desk, submission(), who)
        assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")


async def test_a_result_by_post_needs_an_address_and_keeps_it_masked(desk: Desk) -> None:
    nowhere = {"result_delivery": "postal", "applicant": applicant(address=None)}
    for given in (nowhere, {**nowhere, "delivery_address": " "}):
        answer = await desk.client.post(
            f"{API}/dossiers", json=reception(BUSINESS, **given), headers=CLERK.headers(key=new_key())
        )
        assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/delivery_address")
    made = await desk.receive(BUSINESS, **{**nowhere, "delivery_address": "Số 9, phố Mới, thành phố Lạng Sơn"})
    assert made["result_delivery"] == "postal"
    assert made["applicant"]["delivery_address"] == "•••, thành phố Lạng Sơn"
    revealed = (await desk.act(CLERK, made["code"], "reveals", purpose="Gửi kết quả")).json()
    assert revealed["delivery_address"] == "Số 9, phố Mới, thành phố Lạng Sơn"


async def test_a_postal_number_is_kept_as_on_the_label(desk: Desk) -> None:
    made = await desk.receive(BUSINESS, channel="postal", inbound_tracking=" ra 123 456 789 vn ")
    assert (made["channel"], made["inbound_tracking"]) == ("postal", "RA123456789VN")
    assert (await desk.receive(BUSINESS, inbound_tracking=" "))["inbound_tracking"] is None
    for wrong in ("12", "<script>", "x" * 61):
        body = reception(BUSINESS, channel="postal", inbound_tracking=wrong)
        answer = await desk.client.post(f"{API}/dossiers", json=body, headers=CLERK.headers(key=new_key()))
        assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/inbound_tracking")
