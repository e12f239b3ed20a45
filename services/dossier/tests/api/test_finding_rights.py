"""Operations of views, notes, templates, reminders, alerts, related dossiers, bulk acts and workload x role."""

from __future__ import annotations

import re
from typing import Any

import httpx
import pytest
from dossier.domain.lifecycle import Role
from kernel.openapi import document
from kernel.testing.tokens import bearer, client_token, staff_token

from ..factories import BY_ROLE, new_key

EVERYBODY = frozenset(Role)
WRITERS = frozenset({"clerk", "officer", "leader"})
DOERS = frozenset({"officer", "leader"})
AUTHORS = frozenset({"leader", "focal", "admin"})

ROLES: dict[str, frozenset[str]] = {
    "read_preferences": EVERYBODY,
    "change_preferences": EVERYBODY,
    "list_views": EVERYBODY,
    "save_view": EVERYBODY,
    "change_view": EVERYBODY,
    "delete_view": EVERYBODY,
    "restore_view": EVERYBODY,
    "list_notes": EVERYBODY,
    "write_note": WRITERS,
    "strike_note": WRITERS,
    "list_related_dossiers": EVERYBODY,
    "link_dossiers": WRITERS,
    "unlink_dossiers": WRITERS,
    "list_templates": EVERYBODY,
    "list_template_variables": EVERYBODY,
    "preview_text": EVERYBODY,
    "write_template": AUTHORS,
    "change_template": AUTHORS,
    "retire_template": AUTHORS,
    "list_template_versions": EVERYBODY,
    "list_reminders": EVERYBODY,
    "acknowledge_reminder": EVERYBODY,
    "list_alerts": EVERYBODY,
    "count_unseen_alerts": EVERYBODY,
    "acknowledge_alerts": EVERYBODY,
    "acknowledge_alert": EVERYBODY,
    "list_staff_letters": frozenset({"admin"}),
    "send_staff_letter_again": frozenset({"admin"}),
    "preview_bulk": DOERS,
    "start_bulk": DOERS,
    "list_bulk": DOERS,
    "read_bulk": DOERS,
    "list_bulk_rows": DOERS,
    "cancel_bulk": DOERS,
    "read_workload": frozenset({"leader"}),
}
TAGS = frozenset(
    {"preferences", "views", "notes", "related", "templates", "reminders", "alerts", "bulk", "workload"}
)
DOSSIER = "000.00.16.H37-210101-0001"
WORDING = {"name": "Mẫu", "body": "Căn cứ {{can_cu}}"}
BODIES: dict[str, dict[str, Any]] = {
    "save_view": {"name": "Của tôi", "filters": {}},
    "change_view": {"name": "Của tôi", "filters": {}},
    "write_note": {"body": "Ghi chú"},
    "strike_note": {"reason": "Nhầm"},
    "link_dossiers": {"code": "X-1", "reason": "Cùng thửa đất"},
    "preview_text": {"dossier_code": DOSSIER, "body": "x"},
    "write_template": {"kind": "stop", "agency_id": 2, **WORDING},
    "change_template": WORDING,
    "acknowledge_alerts": {"until": "2021-09-15T08:30:00+07:00"},
    "preview_bulk": {"act": "x"},
    "start_bulk": {"act": "x"},
}


def operations() -> list[tuple[str, str, str]]:
    """(operation, method, path); the things named in the paths do not exist."""
    found = []
    for path, item in document("dossier")["paths"].items():
        for method, operation in item.items():
            if not TAGS.isdisjoint(operation.get("tags", ())):
                whole = path.replace("{code}", DOSSIER)
                whole = re.sub(r"\{[a-z]+_id\}", "999999999", whole)
                found.append((operation["operationId"], method.upper(), whole))
    return found


async def call(
    client: httpx.AsyncClient, operation: str, method: str, path: str, token: str | None
) -> httpx.Response:
    headers = bearer(token, key=new_key(), version=1) if token else {}
    body = None if method in ("GET", "DELETE") else BODIES.get(operation, {})
    return await client.request(method, path, json=body, headers=headers)


def test_every_operation_has_a_row() -> None:
    assert {name for name, _method, _path in operations()} == set(ROLES)


@pytest.mark.parametrize(("name", "method", "path"), operations())
async def test_nothing_without_a_token_nor_for_a_machine(
    client: httpx.AsyncClient, name: str, method: str, path: str
) -> None:
    assert (await call(client, name, method, path, None)).status_code == 401
    assert (await call(client, name, method, path, staff_token("leader", lifetime=-60))).status_code == 401
    assert (await call(client, name, method, path, client_token("feed:read"))).status_code == 403


@pytest.mark.parametrize("role", sorted(Role))
@pytest.mark.parametrize(("name", "method", "path"), operations())
async def test_a_wrong_role_is_refused_and_a_right_one_is_not(
    client: httpx.AsyncClient, name: str, method: str, path: str, role: str
) -> None:
    token = BY_ROLE[role].headers()["Authorization"].removeprefix("Bearer ")
    answer = await call(client, name, method, path, token)
    if role in ROLES[name]:
        assert answer.status_code in (200, 201, 202, 204, 404, 422), answer.text
    else:
        assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")
