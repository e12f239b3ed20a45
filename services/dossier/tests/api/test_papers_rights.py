"""Operations of papers x role, read from the service's own OpenAPI document."""

from __future__ import annotations

import uuid

import httpx
import pytest
from dossier.domain.lifecycle import RULES, Act, Role
from fastapi import FastAPI
from kernel.openapi import document
from kernel.testing.plugin import Database
from kernel.testing.tokens import bearer, client_token, staff_token

from ..conftest import make_app
from ..factories import BY_ROLE

EVERYBODY = frozenset(Role)
ATTACHERS = RULES[Act.ATTACH_PAPER].roles
ROLES: dict[str, frozenset[str]] = {
    "read_paper_policy": EVERYBODY,
    "announce_paper_upload": ATTACHERS,
    "list_paper_uploads": ATTACHERS,
    "read_paper_upload": ATTACHERS,
    "locate_paper_upload": ATTACHERS,
    "append_paper_upload": ATTACHERS,
    "give_up_paper_upload": ATTACHERS,
    "list_paper_tray": ATTACHERS,
    "discard_tray_paper": ATTACHERS,
    "download_tray_paper": ATTACHERS,
    "search_earlier_papers": ATTACHERS,
    "list_paper_files": EVERYBODY,
    "attach_paper_files": ATTACHERS,
    "list_earlier_papers": EVERYBODY,
    "remove_paper_file": ATTACHERS,
    "download_paper_file": EVERYBODY,
}
BODIES = {
    "announce_paper_upload": {"name": "a.pdf", "size": 100},
    "attach_paper_files": {"files": [{"id": str(uuid.UUID(int=1))}]},
    "remove_paper_file": {"reason": "Nhầm"},
    "search_earlier_papers": {"identity_number": "020180001234"},
}


@pytest.fixture(scope="module")
async def app(database: Database, catalog_url: str, tmp_path_factory: pytest.TempPathFactory) -> FastAPI:
    return make_app(database, catalog_url, data_dir=tmp_path_factory.mktemp("data"))


def operations() -> list[tuple[str, str, str]]:
    """(operation, method, path); the things named in the paths do not exist."""
    nothing = str(uuid.UUID(int=1))
    filled = {"{code}": "000.00.16.H37-210101-0001", "{file_id}": nothing, "{upload_id}": nothing}
    found = []
    for path, item in document("dossier")["paths"].items():
        for method, operation in item.items():
            if "papers" in operation.get("tags", ()):
                whole = path
                for name, value in filled.items():
                    whole = whole.replace(name, value)
                found.append((operation["operationId"], method.upper(), whole))
    return found


async def call(client: httpx.AsyncClient, name: str, method: str, path: str, token: str | None) -> httpx.Response:
    headers = bearer(token, key=uuid.uuid4().hex) if token else {}
    return await client.request(method, path, json=BODIES.get(name), headers={**headers, "Upload-Offset": "0"})


def test_every_operation_has_a_row() -> None:
    assert {name for name, _method, _path in operations()} == set(ROLES)


@pytest.mark.parametrize(("name", "method", "path"), operations())
async def test_nothing_without_a_token_nor_for_a_machine(
    client: httpx.AsyncClient, name: str, method: str, path: str
) -> None:
    assert (await call(client, name, method, path, None)).status_code == 401
    assert (await call(client, name, method, path, staff_token("clerk", lifetime=-60))).status_code == 401
    assert (await call(client, name, method, path, client_token("feed:read"))).status_code == 403


@pytest.mark.parametrize("role", sorted(Role))
@pytest.mark.parametrize(("name", "method", "path"), operations())
async def test_a_wrong_role_is_refused_and_a_right_one_is_not(
    client: httpx.AsyncClient, name: str, method: str, path: str, role: str
) -> None:
    person = BY_ROLE.get(role)
    token = person.headers()["Authorization"].removeprefix("Bearer ") if person else staff_token(role)
    answer = await call(client, name, method, path, token)
    if role in ROLES[name]:
        assert answer.status_code in (200, 201, 404), answer.text
    else:
        assert answer.status_code == 403
        assert method == "HEAD" or answer.json()["code"] == "forbidden"
