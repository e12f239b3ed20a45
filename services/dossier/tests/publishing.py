"""The catalogue goes on: a procedure gets its next version."""

from __future__ import annotations

from typing import Any

import httpx
from kernel.testing.tokens import bearer, staff_token

from .factories import FOREIGN_MARRIAGE, new_key

CATALOG = "/api/catalog/v1"
SAME = (
    *("name", "levels", "time_text", "duration", "fee_amount", "fee_by_channel", "divisions_by_level"),
    *("steps", "linked"),
)


async def publish(catalog: httpx.AsyncClient, **changes: Any) -> None:
    """The next version of the procedure, in force from today on."""

    def headers(version: int | None = None) -> dict[str, str]:
        return bearer(staff_token("admin", subject="9"), key=new_key(), version=version)

    old = (await catalog.get(f"{CATALOG}/procedures/{FOREIGN_MARRIAGE}")).json()
    papers = [{key: value for key, value in one.items() if key != "position"} for one in old["papers"]]
    body = {key: old[key] for key in SAME} | {"field_id": old["field"]["id"], "papers": papers}
    body |= {"valid_from": "2021-09-15", **changes}
    path = f"{CATALOG}/procedures/{FOREIGN_MARRIAGE}/versions"
    draft = await catalog.post(path, json=body, headers=headers())
    assert draft.status_code == 201, draft.text
    path = f"{CATALOG}/procedure-versions/{draft.json()['version_id']}/publications"
    assert (await catalog.post(path, headers=headers(1))).status_code == 201
