"""Who may call what: every operation of the service against everybody.

The operations are read from the app's own OpenAPI document; one without a row here fails.
"""

from __future__ import annotations

from typing import Any

import pytest
from kernel.testing.tokens import client_token, staff_token, verifier

EVERYBODY = "everybody"
STAFF = "any signed-in person"
ADMIN = "administrators"

TABLE = {
    "read_catalog_clock": EVERYBODY,
    "sign_in": EVERYBODY,
    "refresh_session": EVERYBODY,  # whoever holds the cookie
    "sign_out": EVERYBODY,
    "read_current_session": STAFF,
    "change_own_password": STAFF,
    "issue_client_token": EVERYBODY,  # whoever knows the secret
    "read_signing_keys": EVERYBODY,
    "list_agencies": EVERYBODY,
    "get_agency": EVERYBODY,
    "list_fields": EVERYBODY,
    "list_calendars": EVERYBODY,
    "get_default_calendar": EVERYBODY,
    "get_agency_calendar": EVERYBODY,
    "list_calendar_versions": ADMIN,
    "draft_calendar_version": ADMIN,
    "get_calendar_version": ADMIN,
    "change_calendar_draft": ADMIN,
    "list_calendar_changes": ADMIN,
    "publish_calendar_version": ADMIN,
    "list_staff": STAFF,
    "create_staff_member": ADMIN,
    "get_staff_member": ADMIN,
    "change_staff_member": ADMIN,
    "disable_staff_member": ADMIN,
    "enable_staff_member": ADMIN,
    "reset_staff_password": ADMIN,
    "list_leaves": STAFF,
    "enter_leave": STAFF,  # for whom: test_leaves
    "get_leave": STAFF,
    "end_leave": STAFF,  # whose: test_leaves
    "list_on_the_spot_officers": EVERYBODY,
    "get_on_the_spot_officer": EVERYBODY,
    "designate_on_the_spot_officer": ADMIN,
    "end_on_the_spot_officer": ADMIN,
    "list_procedures": EVERYBODY,
    "get_procedure": EVERYBODY,
    "list_procedure_versions": EVERYBODY,
    "get_procedure_version": EVERYBODY,
    "draft_procedure": ADMIN,
    "draft_procedure_version": ADMIN,
    "list_procedure_drafts": ADMIN,
    "get_procedure_draft": ADMIN,
    "change_procedure_draft": ADMIN,
    "publish_procedure_version": ADMIN,
    "list_catalog_acts": ADMIN,
}
ROLES = ("clerk", "officer", "leader", "hotline", "focal", "viewer", "reopener")
SAMPLE = {
    "staff_id": "1",
    "version_id": "1",
    "code": "1.001193",
    "agency_id": "2",
    "leave_id": "1",
    "officer_id": "1",
}


def operations(catalogue: Any) -> dict[str, tuple[str, str]]:
    """Operation id -> (method, address)."""
    found = {}
    for path, methods in catalogue.app.openapi()["paths"].items():
        for method, operation in methods.items():
            found[operation["operationId"]] = (method.upper(), path.format(**SAMPLE))
    return found


async def call(catalogue: Any, operation: str, headers: dict[str, str]) -> Any:
    method, address = operations(catalogue)[operation]
    headers = {**headers, "Idempotency-Key": "rights-matrix-1", "If-Match": '"1"'}
    return await catalogue.client.request(method, address, headers=headers, json={} if method != "GET" else None)


def test_every_operation_has_a_row_and_every_row_an_operation(catalogue: Any) -> None:
    assert set(operations(catalogue)) == set(TABLE)


@pytest.mark.parametrize("operation", TABLE)
async def test_without_a_token(catalogue: Any, operation: str) -> None:
    answer = await call(catalogue, operation, {})
    if TABLE[operation] == EVERYBODY:
        assert answer.json().get("code") != "unauthenticated" if answer.content else True
    else:
        assert (answer.status_code, answer.json()["code"]) == (401, "unauthenticated")


@pytest.mark.parametrize("operation", [name for name, who in TABLE.items() if who != EVERYBODY])
async def test_with_a_token_of_somebody_elses_issuer(catalogue: Any, operation: str) -> None:
    answer = await call(catalogue, operation, {"Authorization": f"Bearer {staff_token('admin')}"})
    assert answer.status_code == 401


@pytest.mark.parametrize("operation", [name for name, who in TABLE.items() if who == ADMIN])
@pytest.mark.parametrize("role", ROLES)
async def test_with_a_role_that_may_not(catalogue: Any, operation: str, role: str) -> None:
    answer = await call(catalogue, operation, await catalogue.headers(role))
    assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")


@pytest.mark.parametrize("operation", [name for name, who in TABLE.items() if who == STAFF])
async def test_a_machine_is_not_a_person(catalogue: Any, operation: str) -> None:
    own = catalogue.app.state.verifier
    catalogue.app.state.verifier = verifier()
    try:
        answer = await call(catalogue, operation, {"Authorization": f"Bearer {client_token('feed:read')}"})
    finally:
        catalogue.app.state.verifier = own
    assert answer.status_code == 403


@pytest.mark.parametrize("operation", [name for name, who in TABLE.items() if who != EVERYBODY])
async def test_with_the_right_role_it_is_not_refused(fresh_catalogue: Any, operation: str) -> None:
    answer = await call(fresh_catalogue, operation, await fresh_catalogue.headers("admin"))
    assert answer.status_code not in (401, 403, 500), answer.text


async def test_the_feed_is_for_machines(catalogue: Any) -> None:
    assert (await catalogue.client.get("/internal/catalog/feed")).status_code == 401
    headers = await catalogue.headers("admin")
    assert (await catalogue.client.get("/internal/catalog/feed", headers=headers)).status_code == 403
