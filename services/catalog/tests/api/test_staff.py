"""Colleagues for everybody, accounts for administrators."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from catalog.descriptions.schemas import Description
from catalog.load import load_description
from kernel.testing.tokens import client_token, verifier

from ..conftest import command_settings

API = "/api/catalog/v1"
NEW = {
    "username": "cv.moi",
    "name": "Hoàng Văn Mới",
    "title": "Chuyên viên",
    "roles": ["officer"],
    "agency_id": 12,
    "act": [12],
}


def post_of(account: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """The writable part of an account."""
    post = {name: account[name] for name in ("name", "title", "roles", "act", "read")}
    desk = account["desk"]["id"] if account["desk"] else None
    return {**post, "agency_id": account["agency"]["id"], "desk_id": desk, **changes}


async def account_of(catalogue: Any, role: str) -> dict[str, Any]:
    me = await catalogue.client.get(f"{API}/sessions/current", headers=await catalogue.headers(role))
    answer = await catalogue.client.get(f"{API}/staff/{me.json()['id']}", headers=await catalogue.headers("admin"))
    return dict(answer.json())


async def test_colleagues_by_agency_role_and_name(catalogue: Any) -> None:
    headers = await catalogue.headers("clerk")

    async def names(**query: Any) -> list[str]:
        answer = await catalogue.client.get(f"{API}/staff", params=query, headers=headers)
        assert answer.status_code == 200, answer.text
        return [one["name"] for one in answer.json()["items"]]

    assert await names(agency_id=11) == ["Nguyễn Thị Officer"]
    assert await names(role="leader") == ["Nguyễn Thị Leader"]
    assert await names(q="vie") == ["Nguyễn Thị Viewer"]
    assert await names(q="nguyen thi") == sorted(await names())
    assert len(await names()) == 8
    assert await names(active=False) == []


async def test_colleagues_see_no_account(catalogue: Any) -> None:
    answer = await catalogue.client.get(f"{API}/staff", headers=await catalogue.headers("clerk"))
    assert set(answer.json()["items"][0]) == {
        *("id", "name", "title", "email", "roles", "agency_id", "agency_name", "desk_id", "active", "away")
    }


async def test_pages_of_colleagues_join(catalogue: Any) -> None:
    headers, joined, cursor = await catalogue.headers("clerk"), [], None
    while True:
        query = {"limit": 3} | ({"cursor": cursor} if cursor else {})
        page = (await catalogue.client.get(f"{API}/staff", params=query, headers=headers)).json()
        joined += [one["id"] for one in page["items"]]
        if (cursor := page["next_cursor"]) is None:
            break
    assert len(joined) == len(set(joined)) == 8


async def test_a_person_is_made_gets_a_password_and_signs_in(fresh_catalogue: Any) -> None:
    client, headers = fresh_catalogue.client, await fresh_catalogue.headers("admin", key="create-0001")
    made = await client.post(f"{API}/staff", json=NEW, headers=headers)
    assert made.status_code == 201, made.text
    account = made.json()
    assert (account["read"], account["has_password"], account["active"]) == ([12], False, True)
    assert made.headers["location"].endswith(f"/staff/{account['id']}")
    assert made.headers["etag"] == '"1"'
    again = await client.post(f"{API}/staff", json=NEW, headers=headers)
    assert again.content == made.content
    assert (await fresh_catalogue.sign_in("cv.moi", "")).status_code == 422
    assert (await fresh_catalogue.sign_in("cv.moi", "bat-ky-gi")).status_code == 401

    reset = f"{API}/staff/{account['id']}/password-resets"
    weak = await client.post(reset, json={"password": "123456"}, headers=headers)
    assert (weak.status_code, weak.json()["errors"][0]["code"]) == (422, "weak-password")
    assert (await client.post(reset, json={"password": "mat-khau-dau"}, headers=headers)).status_code == 204
    assert (await fresh_catalogue.sign_in("cv.moi", "mat-khau-dau")).status_code == 201


async def test_a_user_name_is_given_once(fresh_catalogue: Any) -> None:
    headers = await fresh_catalogue.headers("admin", key="twice-0001")
    taken = {**NEW, "username": "MC.huyen"}
    answer = await fresh_catalogue.client.post(f"{API}/staff", json=taken, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (409, "username-taken")


@pytest.mark.parametrize(
    "change",
    [
        {"roles": []},
        {"roles": ["king"]},
        {"agency_id": 999},
        {"act": [999]},
        {"read": ["*", 2]},
        {"username": "có dấu"},
        {"username": "x"},
        {"name": ""},
        {"name": "a\0b"},
        {"password": "mat-khau-dau"},
        {"roles": ["clerk"]},
    ],
)
async def test_a_bad_account_is_refused(catalogue: Any, change: dict[str, Any]) -> None:
    headers = await catalogue.headers("admin", key="bad-account-1")
    answer = await catalogue.client.post(f"{API}/staff", json={**NEW, **change}, headers=headers)
    assert answer.status_code == 422, answer.text


async def test_changing_a_post_needs_the_version_one_has_read(fresh_catalogue: Any) -> None:
    account = await account_of(fresh_catalogue, "officer")
    path, body = f"{API}/staff/{account['id']}", post_of(account, title="Phó Trưởng phòng", roles=["leader"])

    async def put(**how: Any) -> Any:
        headers = await fresh_catalogue.headers("admin", **how)
        return await fresh_catalogue.client.put(path, json=body, headers=headers)

    assert (await put()).status_code == 428
    assert (await put(version=7)).status_code == 412
    changed = await put(version=1)
    assert (changed.status_code, changed.headers["etag"]) == (200, '"2"')
    assert (changed.json()["title"], changed.json()["roles"]) == ("Phó Trưởng phòng", ["leader"])
    assert (await put(version=1)).status_code == 412


async def test_a_disabled_person_is_out_at_once_and_may_come_back(fresh_catalogue: Any) -> None:
    account = await account_of(fresh_catalogue, "officer")
    signed = await fresh_catalogue.sign_in("cv.tuphap")
    fresh_catalogue.client.cookies.clear()
    headers = await fresh_catalogue.headers("admin")
    for _ in range(2):
        answer = await fresh_catalogue.client.post(f"{API}/staff/{account['id']}/disablings", headers=headers)
        assert (answer.status_code, answer.json()["active"], answer.json()["version"]) == (200, False, 2)
    assert (await fresh_catalogue.sign_in("cv.tuphap")).status_code == 401
    cookie = {"Cookie": f"motcua_refresh={signed.cookies['motcua_refresh']}"}
    assert (await fresh_catalogue.client.post(f"{API}/sessions/refresh", headers=cookie)).status_code == 401
    own = {"Authorization": f"Bearer {signed.json()['access_token']}"}
    assert (await fresh_catalogue.client.get(f"{API}/sessions/current", headers=own)).status_code == 401
    inactive = await fresh_catalogue.client.get(f"{API}/staff?active=false", headers=headers)
    assert [one["id"] for one in inactive.json()["items"]] == [account["id"]]
    await fresh_catalogue.client.post(f"{API}/staff/{account['id']}/enablings", headers=headers)
    assert (await fresh_catalogue.sign_in("cv.tuphap")).status_code == 201


async def test_there_is_always_an_administrator(fresh_catalogue: Any) -> None:
    account = await account_of(fresh_catalogue, "admin")
    headers = await fresh_catalogue.headers("admin", version=1)
    path = f"{API}/staff/{account['id']}"
    disabled = await fresh_catalogue.client.post(f"{path}/disablings", headers=headers)
    demoted = await fresh_catalogue.client.put(path, json=post_of(account, roles=["viewer"]), headers=headers)
    assert [one.json()["code"] for one in (disabled, demoted)] == ["last-administrator"] * 2


async def test_two_administrators_cannot_remove_each_other_at_once(fresh_catalogue: Any) -> None:
    first, second = await account_of(fresh_catalogue, "admin"), await account_of(fresh_catalogue, "officer")
    headers = await fresh_catalogue.headers("admin", version=1)
    promoted = post_of(second, roles=["admin"])
    await fresh_catalogue.client.put(f"{API}/staff/{second['id']}", json=promoted, headers=headers)
    answers = await asyncio.gather(
        *(
            fresh_catalogue.client.post(f"{API}/staff/{one['id']}/disablings", headers=headers)
            for one in (first, second)
        )
    )
    assert sorted(answer.status_code for answer in answers) == [200, 409]


async def test_unknown_people_are_not_found(catalogue: Any) -> None:
    headers = await catalogue.headers("admin", version=1)
    for method, path in (
        ("GET", "staff/999"),
        ("POST", "staff/999/disablings"),
        ("POST", "staff/999/enablings"),
    ):
        answer = await catalogue.client.request(method, f"{API}/{path}", headers=headers)
        assert answer.status_code == 404


async def test_a_new_password_lifts_a_lockout(fresh_catalogue: Any) -> None:
    account = await account_of(fresh_catalogue, "officer")
    for _ in range(5):
        await fresh_catalogue.sign_in("cv.tuphap", "sai")
    headers = await fresh_catalogue.headers("admin")
    body = {"password": "mat-khau-moi-3"}
    path = f"{API}/staff/{account['id']}/password-resets"
    assert (await fresh_catalogue.client.post(path, json=body, headers=headers)).status_code == 204
    assert (await fresh_catalogue.sign_in("cv.tuphap", "mat-khau-moi-3")).status_code == 201


async def test_an_address_is_for_the_administrator_and_masked_for_everybody_else(
    fresh_catalogue: Any, district: dict[str, Any]
) -> None:
    client, account = fresh_catalogue.client, await account_of(fresh_catalogue, "officer")
    path, headers = f"{API}/staff/{account['id']}", await fresh_catalogue.headers("admin", version=1)
    bad = await client.put(path, json=post_of(account, email="khong phai dia chi"), headers=headers)
    assert (bad.status_code, bad.json()["errors"][0]["pointer"]) == (422, "/email")
    changed = await client.put(path, json=post_of(account, email="ha.nong@chilang.example"), headers=headers)
    assert (changed.status_code, changed.json()["email"]) == (200, "ha.nong@chilang.example")
    for role in ("officer", "leader", "admin"):
        listed = await client.get(f"{API}/staff", headers=await fresh_catalogue.headers(role))
        assert {one["email"] for one in listed.json()["items"]} == {None, "h•••@chilang.example"}
    assert (await client.get(path, headers=await fresh_catalogue.headers("leader"))).status_code == 403
    acts = (await client.get(f"{API}/acts", headers=headers)).text
    assert "h•••@chilang.example" in acts
    assert "ha.nong" not in acts
    # A description that says nothing of addresses takes none away.
    await load_description(command_settings(fresh_catalogue.database), Description.model_validate(district))
    assert (await client.get(path, headers=headers)).json()["email"] == "ha.nong@chilang.example"
    emptied = await client.put(path, json=post_of(account, email=" "), headers={**headers, "If-Match": '"2"'})
    assert emptied.json()["email"] is None


async def test_addresses_are_read_by_a_machine_that_was_granted_it(fresh_catalogue: Any) -> None:
    client, account = fresh_catalogue.client, await account_of(fresh_catalogue, "leader")
    headers = await fresh_catalogue.headers("admin", version=1)
    body = post_of(account, email="thinh@chilang.example")
    await client.put(f"{API}/staff/{account['id']}", json=body, headers=headers)
    path, own = "/internal/catalog/staff-addresses", fresh_catalogue.app.state.verifier
    assert (await client.get(path)).status_code == 401
    assert (await client.get(path, headers=headers)).status_code == 403
    fresh_catalogue.app.state.verifier = verifier()
    try:
        other = {"Authorization": f"Bearer {client_token('feed:read')}"}
        assert (await client.get(path, headers=other)).status_code == 403
        granted = {"Authorization": f"Bearer {client_token('staff:addresses')}"}
        told = (await client.get(path, headers=granted)).json()["items"]
    finally:
        fresh_catalogue.app.state.verifier = own
    assert [(one["email"], one["roles"], one["agency_id"]) for one in told] == [
        ("thinh@chilang.example", ["leader"], account["agency"]["id"])
    ]
