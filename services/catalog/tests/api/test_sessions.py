"""Signing in, staying signed in, signing out; lockout."""

from __future__ import annotations

import asyncio
import datetime as dt
from typing import Any

import pytest
from catalog.main import create_app
from catalog.settings import Settings
from jose import jwt
from kernel.auth import Verifier, principal_of
from kernel.clock import real_now
from kernel.db import transaction
from kernel.testing.client import client_of
from sqlalchemy import text

API = "/api/catalog/v1"
PASSWORD = "mat-khau-thu"
COOKIE = "motcua_refresh"


def cookie_of(answer: Any) -> str:
    """The refresh token that an answer sets."""
    return str(answer.cookies[COOKIE])


async def refresh(catalogue: Any, token: str) -> Any:
    catalogue.client.cookies.clear()
    answer = await catalogue.client.post(f"{API}/sessions/refresh", headers={"Cookie": f"{COOKIE}={token}"})
    catalogue.client.cookies.clear()
    return answer


async def age_tokens(catalogue: Any) -> None:
    """Let a minute pass since every used token was used."""
    async with transaction(catalogue.engine) as db:
        await db.execute(text("UPDATE refresh_tokens SET used_at = used_at - interval '1 minute'"))


async def test_a_person_signs_in_and_is_told_who(catalogue: Any) -> None:
    answer = await catalogue.sign_in("mc.huyen")
    assert answer.status_code == 201
    body = answer.json()
    assert (body["token_type"], body["expires_in"]) == ("Bearer", 600)
    me = body["staff"]
    assert (me["username"], me["roles"], me["agency"]["code"], me["desk"]["id"]) == (
        "mc.huyen",
        ["clerk"],
        "187",
        2,
    )
    assert (me["act"], me["read"], me["scopes"]) == ([2], [2], [])
    again = await catalogue.client.get(
        f"{API}/sessions/current", headers={"Authorization": f"Bearer {body['access_token']}"}
    )
    assert again.json() == me


async def test_the_token_says_what_every_service_reads(catalogue: Any) -> None:
    body = (await catalogue.sign_in("daumoi.huyen")).json()
    keys = (await catalogue.client.get(f"{API}/jwks")).json()["keys"]
    who = await Verifier(keys=keys).verify(body["access_token"])
    assert (who.kind, who.agency_id, who.desk_id, who.read) == ("staff", 2, None, None)
    assert who.roles == {"focal"}
    assert who.id == str(body["staff"]["id"])
    claims = jwt.get_unverified_claims(body["access_token"])
    assert claims["aud"] == "motcua"
    assert claims["exp"] - claims["iat"] == 600
    assert principal_of(claims) == who


async def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(catalogue: Any) -> None:
    flags = (await catalogue.sign_in("mc.huyen")).headers["set-cookie"].lower()
    assert "httponly" in flags
    assert "samesite=strict" in flags
    assert "path=/api/catalog/v1/sessions" in flags
    assert "secure" not in flags


async def test_in_production_the_cookie_needs_tls(catalogue: Any, key_file: Any) -> None:
    settings = Settings(environment="production", database_url=catalogue.database.url, signing_key_file=key_file)
    async with client_of(create_app(settings)) as client:
        answer = await client.post(f"{API}/sessions", json={"username": "mc.huyen", "password": PASSWORD})
    assert "; secure" in answer.headers["set-cookie"].lower()


@pytest.mark.parametrize(
    ("username", "password"),
    [("mc.huyen", "sai-mat-khau"), ("khong.co", PASSWORD), ("mc.huyen\0", PASSWORD), ("khong.co\0", "x")],
)
async def test_wrong_credentials_tell_nothing(catalogue: Any, username: str, password: str) -> None:
    answer = await catalogue.sign_in(username, password)
    assert (answer.status_code, answer.json()["code"]) == (401, "invalid-credentials")
    assert "set-cookie" not in answer.headers


async def test_the_name_may_be_typed_in_capitals(catalogue: Any) -> None:
    assert (await catalogue.sign_in(" MC.Huyen ")).status_code == 201


@pytest.mark.parametrize("username", ["cv.tuphap", "khong.co.ai"])
async def test_five_wrong_tries_close_the_name_for_a_while(fresh_catalogue: Any, username: str) -> None:
    for _ in range(5):
        assert (await fresh_catalogue.sign_in(username, "sai")).status_code == 401
    closed = await fresh_catalogue.sign_in(username)
    assert (closed.status_code, closed.json()["code"]) == (429, "account-locked")
    assert 0 < int(closed.headers["retry-after"]) <= 900
    async with transaction(fresh_catalogue.engine) as db:
        await db.execute(text("UPDATE sign_in_failures SET locked_until = now() - interval '1 second'"))
    expected = 201 if username == "cv.tuphap" else 401
    assert (await fresh_catalogue.sign_in(username)).status_code == expected


async def test_guessing_at_once_gains_nothing(fresh_catalogue: Any) -> None:
    wrong = [fresh_catalogue.sign_in("cv.tuphap", f"sai-{n}") for n in range(12)]
    answers = await asyncio.gather(*wrong)
    assert {answer.status_code for answer in answers} <= {401, 429}
    assert (await fresh_catalogue.sign_in("cv.tuphap")).status_code == 429


async def test_a_right_password_forgets_the_wrong_tries(fresh_catalogue: Any) -> None:
    for _ in range(3):
        for _ in range(4):
            await fresh_catalogue.sign_in("cv.tuphap", "sai")
        assert (await fresh_catalogue.sign_in("cv.tuphap")).status_code == 201


async def test_an_address_that_tries_too_often_must_wait(catalogue: Any, key_file: Any) -> None:
    settings = Settings(
        environment="test", database_url=catalogue.database.url, signing_key_file=key_file, sign_in_rule="3/minute"
    )
    async with client_of(create_app(settings)) as client:
        headers = {"X-Forwarded-For": "203.0.113.7"}
        given = {"username": "khong.co", "password": "sai"}
        answers = [await client.post(f"{API}/sessions", json=given, headers=headers) for _ in range(4)]
    assert [answer.status_code for answer in answers] == [401, 401, 401, 429]
    assert int(answers[-1].headers["retry-after"]) > 0


async def test_refreshing_replaces_the_refresh_token(catalogue: Any) -> None:
    first = await catalogue.sign_in("mc.huyen")
    second = await refresh(catalogue, cookie_of(first))
    assert second.status_code == 201
    assert second.json()["staff"] == first.json()["staff"]
    assert cookie_of(second) != cookie_of(first)
    assert (await refresh(catalogue, cookie_of(second))).status_code == 201


async def test_an_old_refresh_token_ends_the_whole_session(catalogue: Any) -> None:
    old = cookie_of(await catalogue.sign_in("mc.huyen"))
    newest = cookie_of(await refresh(catalogue, old))
    await age_tokens(catalogue)
    stolen = await refresh(catalogue, old)
    assert (stolen.status_code, stolen.json()["code"]) == (401, "session-ended")
    assert 'motcua_refresh=""' in stolen.headers["set-cookie"]
    assert (await refresh(catalogue, newest)).status_code == 401


async def test_two_tabs_may_refresh_in_the_same_instant(catalogue: Any) -> None:
    token = cookie_of(await catalogue.sign_in("mc.huyen"))
    both = await asyncio.gather(*(refresh(catalogue, token) for _ in range(2)))
    assert [answer.status_code for answer in both] == [201, 201]
    for answer in both:
        assert (await refresh(catalogue, cookie_of(answer))).status_code == 201


async def test_refreshing_without_or_with_an_unknown_token_is_refused(catalogue: Any) -> None:
    assert (await catalogue.client.post(f"{API}/sessions/refresh")).status_code == 401
    assert (await refresh(catalogue, "nonsense")).status_code == 401


async def test_a_session_ends_after_its_hours(catalogue: Any) -> None:
    token = cookie_of(await catalogue.sign_in("mc.huyen"))
    async with transaction(catalogue.engine) as db:
        await db.execute(text("UPDATE sessions SET expires_at = now() WHERE ended_at IS NULL"))
    assert (await refresh(catalogue, token)).status_code == 401


async def test_signing_out_ends_the_session_and_repeating_is_no_error(catalogue: Any) -> None:
    token = cookie_of(await catalogue.sign_in("mc.huyen"))
    for _ in range(2):
        catalogue.client.cookies.clear()
        answer = await catalogue.client.delete(f"{API}/sessions/current", headers={"Cookie": f"{COOKIE}={token}"})
        assert answer.status_code == 204
        assert 'motcua_refresh=""' in answer.headers["set-cookie"]
    assert (await refresh(catalogue, token)).status_code == 401
    assert (await catalogue.client.delete(f"{API}/sessions/current")).status_code == 204


async def test_tokens_and_passwords_are_kept_as_hashes_only(catalogue: Any) -> None:
    token = cookie_of(await catalogue.sign_in("mc.huyen"))
    async with transaction(catalogue.engine) as db:
        kept = (await db.execute(text("SELECT string_agg(t::text, ' ') FROM refresh_tokens t"))).scalar_one()
        people = (await db.execute(text("SELECT string_agg(s::text, ' ') FROM staff s"))).scalar_one()
    assert token not in kept
    assert PASSWORD not in people
    assert "$argon2id$" in people


async def test_a_person_changes_the_password(fresh_catalogue: Any) -> None:
    headers = await fresh_catalogue.headers("officer")
    path = f"{API}/sessions/current/password-changes"

    async def change(old: str, new: str) -> Any:
        body = {"old_password": old, "new_password": new}
        return await fresh_catalogue.client.post(path, json=body, headers=headers)

    session = cookie_of(await fresh_catalogue.sign_in("cv.tuphap"))
    assert (await change("sai-mat-khau", "mat-khau-moi-2")).json()["errors"][0]["pointer"] == "/old_password"
    assert (await change(PASSWORD, "ngan")).json()["errors"][0]["pointer"] == "/new_password"
    assert (await change(PASSWORD, "cv.tuphap-2021")).status_code == 422
    assert (await change(PASSWORD, "mat-khau-moi-2")).status_code == 204
    assert (await refresh(fresh_catalogue, session)).status_code == 401
    assert (await fresh_catalogue.sign_in("cv.tuphap")).status_code == 401
    assert (await fresh_catalogue.sign_in("cv.tuphap", "mat-khau-moi-2")).status_code == 201


async def test_a_wrong_old_password_counts_as_a_wrong_try(fresh_catalogue: Any) -> None:
    headers = await fresh_catalogue.headers("officer")
    body = {"old_password": "sai", "new_password": "mat-khau-moi-2"}
    path = f"{API}/sessions/current/password-changes"
    statuses = [
        (await fresh_catalogue.client.post(path, json=body, headers=headers)).status_code for _ in range(6)
    ]
    assert statuses == [422] * 5 + [429]


async def test_old_sessions_are_swept(catalogue: Any) -> None:
    await catalogue.sign_in("mc.huyen")
    long_ago = real_now() - dt.timedelta(days=60)
    async with transaction(catalogue.engine) as db:
        await db.execute(text("UPDATE sessions SET expires_at = :then"), {"then": long_ago})
    await catalogue.sign_in("mc.huyen")
    async with transaction(catalogue.engine) as db:
        assert (await db.execute(text("SELECT count(*) FROM sessions"))).scalar_one() == 1
        assert (await db.execute(text("SELECT count(*) FROM refresh_tokens"))).scalar_one() == 1
