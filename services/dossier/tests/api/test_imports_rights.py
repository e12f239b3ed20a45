"""Operations of imports, exports and slips x role, read from the service's own OpenAPI document."""

from __future__ import annotations

import uuid

import httpx
import pytest
from dossier.domain.lifecycle import RULES, Act, Role
from kernel.openapi import document
from kernel.testing.tokens import bearer, client_token, staff_token

from ..importing import Office

IMPORTERS = frozenset({"clerk", "focal", "admin"})
ROLES: dict[str, frozenset[str]] = {
    "import_register": IMPORTERS,
    "list_imports": IMPORTERS,
    "download_import_template": IMPORTERS,
    "read_import": IMPORTERS,
    "list_import_errors": IMPORTERS,
    "list_import_mappings": IMPORTERS,
    "propose_import_mapping": IMPORTERS,
    "preview_import_mapping": IMPORTERS,
    "confirm_import_mapping": IMPORTERS,
    "download_import_errors": IMPORTERS,
    "export_dossiers_csv": frozenset(Role),
    "export_dossiers_xlsx": frozenset(Role),
    "list_exports": frozenset(Role),
    "list_slips": frozenset(Role),
    "print_slip": RULES[Act.PRINT_SLIP].roles,
}


TAGS = frozenset({"exports", "imports", "slips"})


def operations() -> list[tuple[str, str, str]]:
    """(operation, method, path) of these modules; the things named in the paths do not exist."""
    filled = {"{import_id}": "999999999", "{code}": "000.00.16.H37-210101-0001", "{kind}": "receipt"}
    found = []
    for path, item in document("dossier")["paths"].items():
        for method, operation in item.items():
            if not TAGS.isdisjoint(operation.get("tags", ())):
                whole = path
                for name, value in filled.items():
                    whole = whole.replace(name, value)
                found.append((operation["operationId"], method.upper(), whole))
    return found


async def call(office: Office, method: str, path: str, headers: dict[str, str]) -> httpx.Response:
    if "/mapping" in path and method == "POST":
        return await office.client.request(method, path, json={"targets": []}, headers=headers)
    files = {"file": ("so.csv", b"x")} if method == "POST" else None
    return await office.client.request(method, path, files=files, headers=headers)


def test_every_operation_has_a_row() -> None:
    assert {name for name, _method, _path in operations()} == set(ROLES)


@pytest.mark.parametrize(("name", "method", "path"), operations())
async def test_nothing_without_a_token_nor_for_a_machine(
    office: Office, name: str, method: str, path: str
) -> None:
    assert (await call(office, method, path, {})).status_code == 401
    expired = bearer(staff_token("clerk", lifetime=-60), key=uuid.uuid4().hex)
    assert (await call(office, method, path, expired)).status_code == 401
    machine = bearer(client_token("feed:read"), key=uuid.uuid4().hex)
    assert (await call(office, method, path, machine)).status_code == 403


@pytest.mark.parametrize("role", sorted(Role))
@pytest.mark.parametrize(("name", "method", "path"), operations())
async def test_a_wrong_role_is_refused_and_a_right_one_is_not(
    office: Office, name: str, method: str, path: str, role: str
) -> None:
    answer = await call(office, method, path, bearer(staff_token(role), key=uuid.uuid4().hex))
    if role in ROLES[name]:
        assert answer.status_code in (200, 202, 404), answer.text
    else:
        assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")
