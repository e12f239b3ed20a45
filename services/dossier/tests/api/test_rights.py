"""Who may call what: one table of operation x role, checked against the service's own OpenAPI document."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from dossier.domain.lifecycle import RULES, Act, Role
from kernel.openapi import document
from kernel.testing.tokens import bearer, client_token, staff_token

from ..factories import (
    API,
    BY_ROLE,
    CLERK,
    COMMUNE_CLERK,
    COPY,
    LAND_OFFICER,
    LEADER,
    OFFICER,
    OTHER_CLERK,
    VIEWER,
    Desk,
    applicant,
    new_key,
    reception,
)
from ..ways import DOINGS

PUBLIC: frozenset[str] = frozenset()
EVERYBODY = frozenset(Role)

ROLES: dict[str, frozenset[str]] = {
    "read_dossier_clock": PUBLIC,
    "track_dossier": PUBLIC,
    "receive_dossier": frozenset({"clerk"}),
    "refuse_dossier": frozenset({"clerk"}),
    "preview_due_date": EVERYBODY,
    "list_dossiers": EVERYBODY,
    "count_queues": EVERYBODY,
    "get_dossier": EVERYBODY,
    "list_dossier_acts": EVERYBODY,
    "tell_purpose": EVERYBODY,
    "list_looks": EVERYBODY,
    "list_procedure_uses": EVERYBODY,
    "list_paper_uses": EVERYBODY,
    "receive_batch": frozenset({"clerk"}),
    "preview_batch": frozenset({"clerk"}),
    "submit_for_citizen": frozenset({"clerk"}),
    "get_consent": EVERYBODY,
    "search_persons": frozenset({"clerk"}),
    "look_at_person": frozenset({"clerk"}),
    "find_open_twins": frozenset({"clerk"}),
    "reveal_applicant": RULES[Act.VIEW_PERSONAL_DATA].roles,
    "reveal_corrections": RULES[Act.VIEW_PERSONAL_DATA].roles,
    "get_dossier_clock": EVERYBODY,
    "list_consultations": EVERYBODY,
    "list_default_limits": EVERYBODY,
    "list_corrections": EVERYBODY,
    "list_daily_roots": frozenset({"leader", "focal", "admin", "viewer"}),
}
OF_OTHER_ROOMS = frozenset(
    {
        "alerts",
        "bulk",
        "exports",
        "fees",
        "imports",
        "notices",
        "notes",
        "papers",
        "preferences",
        "registers",
        "related",
        "reminders",
        "retention",
        "slips",
        "surveys",
        "templates",
        "views",
        "workload",
    }
)
"""Tags whose operations have tables of their own, beside their modules."""


def operations() -> list[tuple[str, str, str]]:
    paths = document("dossier")["paths"]
    return [
        (operation["operationId"], method.upper(), path.replace("{code}", "000.00.16.H37-210101-0001"))
        for path, item in paths.items()
        for method, operation in item.items()
        if OF_OTHER_ROOMS.isdisjoint(operation.get("tags", ()))
    ]


BODIES: dict[str, dict[str, Any]] = {
    "receive_dossier": reception(),
    "refuse_dossier": {**reception(), "reason": "Không thuộc thẩm quyền"},
    "reveal_applicant": {"purpose": "Gọi điện hẹn trả"},
    "tell_purpose": {"purpose": "Trả lời người dân hỏi"},
    "receive_batch": {"rows": []},
    "preview_batch": {"rows": []},
    "reveal_corrections": {"purpose": "Duyệt đính chính"},
    "submit_for_citizen": {},
    "search_persons": {"number": "0912345678"},
    "look_at_person": {"dossier_code": "000.00.16.H37-210101-0001"},
    "find_open_twins": {"procedure_code": COPY, "applicant": applicant()},
}


# The acts stand in the table of acts and in the table of ways, not here a third time.
for _name, _method, _path in operations():
    _act = {doing.path: act for act, doing in DOINGS.items()}.get(_path.rpartition("/")[2])
    if _act is not None and _method == "POST" and _name not in ROLES:
        ROLES[_name], BODIES[_name] = RULES[_act].roles, dict(DOINGS[_act].body)


async def call(
    client: httpx.AsyncClient, operation: str, method: str, path: str, token: str | None
) -> httpx.Response:
    headers = bearer(token, key=new_key(), version=1) if token else {}
    body = BODIES.get(operation, {}) if method == "POST" else None
    return await client.request(method, path, json=body, headers=headers)


def test_every_operation_has_a_row() -> None:
    assert {name for name, _method, _path in operations()} == set(ROLES)


@pytest.mark.parametrize(("name", "method", "path"), operations())
async def test_without_a_token_nothing_but_what_is_public(
    client: httpx.AsyncClient, name: str, method: str, path: str
) -> None:
    answer = await call(client, name, method, path, None)
    if ROLES[name] is PUBLIC:
        assert answer.status_code in (200, 404)
    else:
        assert (answer.status_code, answer.json()["code"]) == (401, "unauthenticated")


@pytest.mark.parametrize("role", sorted(Role))
@pytest.mark.parametrize(("name", "method", "path"), operations())
async def test_a_wrong_role_is_refused_and_a_right_one_is_not(
    client: httpx.AsyncClient, name: str, method: str, path: str, role: str
) -> None:
    person = BY_ROLE[role]
    token = person.headers()["Authorization"].removeprefix("Bearer ")
    answer = await call(client, name, method, path, token)
    if ROLES[name] is PUBLIC or role in ROLES[name]:
        assert answer.status_code not in (401, 403), answer.text
        assert answer.status_code < 500
    else:
        assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")


@pytest.mark.parametrize(("name", "method", "path"), operations())
async def test_a_machine_is_no_person(client: httpx.AsyncClient, name: str, method: str, path: str) -> None:
    answer = await call(client, name, method, path, client_token("feed:read"))
    assert answer.status_code in ((200, 404) if ROLES[name] is PUBLIC else (403,))


async def test_an_expired_token_is_no_token(client: httpx.AsyncClient) -> None:
    answer = await client.get(f"{API}/dossiers", headers=bearer(staff_token("clerk", lifetime=-60)))
    assert (answer.status_code, answer.json()["code"]) == (401, "unauthenticated")


async def test_the_dossier_of_another_agency_is_not_there(desk: Desk) -> None:
    code = (await desk.receive())["code"]
    for path in (f"/dossiers/{code}", f"/dossiers/{code}/acts"):
        assert (await desk.get(COMMUNE_CLERK, path)).status_code == 404
        assert (await desk.get(LAND_OFFICER, path)).status_code == 404
        assert (await desk.get(VIEWER, path)).json()["code"] == "purpose-required"
    for act, body in (("claims", {}), ("withdrawals", {"reason": "Thử"}), ("reveals", {"purpose": "Tò mò"})):
        answer = await desk.act(COMMUNE_CLERK, code, act, **body)
        assert (answer.status_code, answer.json()["code"]) == (404, "not-found")


async def test_another_agency_stands_in_no_list_search_or_count(desk: Desk) -> None:
    made = await desk.receive(name="Hoàng Phượng Vĩ")
    assert made["code"] in await codes(desk, CLERK)
    for stranger in (COMMUNE_CLERK, OTHER_CLERK, LAND_OFFICER):
        assert made["code"] not in await codes(desk, stranger)
        for asked in ({"q": "hoang phuong vi"}, {"code": made["code"]}, {"agency_id": 2}, {"q": made["code"]}):
            assert await codes(desk, stranger, **asked) == []
    assert await codes(desk, VIEWER, q="hoang phuong vi") == [made["code"]]


async def test_reading_is_not_acting(desk: Desk) -> None:
    code = (await desk.receive())["code"]
    watcher = COMMUNE_CLERK.__class__("55", "Người Xem", ("clerk",), 2, 2, (101,), (2,))
    await desk.client.post(
        f"{API}/dossiers/{code}/looks",
        json={"purpose": "Trả lời công dân"},
        headers=watcher.headers(key=new_key()),
    )
    assert (await desk.get(watcher, f"/dossiers/{code}")).json()["allowed_acts"] == [
        "view_personal_data",
        "open_paper",
        "print_slip",
    ]
    answer = await desk.act(watcher, code, "withdrawals", reason="Thử")
    assert (answer.status_code, answer.json()["code"]) == (403, "not-your-desk")


async def test_a_clerk_receives_at_her_own_desk_only(desk: Desk) -> None:
    deskless = CLERK.__class__("56", "Không Bàn", ("clerk",), 2, None, (2,), (2,))
    elsewhere = CLERK.__class__("57", "Bàn Lạ", ("clerk",), 2, 101, (2,), (2,))
    for person in (deskless, elsewhere):
        answer = await desk.client.post(
            f"{API}/dossiers", json=reception(COPY), headers=person.headers(key=new_key())
        )
        assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")


async def test_the_feed_is_for_machines_with_the_scope(client: httpx.AsyncClient) -> None:
    for headers, status in (
        ({}, 401),
        (LEADER.headers(), 403),
        (bearer(client_token("other")), 403),
        (bearer(client_token("feed:read")), 200),
    ):
        assert (await client.get("/internal/dossier/feed", headers=headers)).status_code == status


async def test_an_officer_sees_the_dossiers_of_her_division(desk: Desk) -> None:
    code = (await desk.receive())["code"]
    assert code in await codes(desk, OFFICER)
    assert code in await codes(desk, OFFICER, agency_id=2)
    assert code in await codes(desk, OFFICER, agency_id=11)
    assert await codes(desk, OFFICER, agency_id=12) == []


async def codes(desk: Desk, who: Any, **asked: Any) -> list[str]:
    answer = await desk.get(who, "/dossiers", limit=500, **asked)
    assert answer.status_code == 200, answer.text
    return [item["code"] for item in answer.json()["items"]]
