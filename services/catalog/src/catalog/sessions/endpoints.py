"""/sessions: sign in, stay, sign out."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Cookie, Request, Response
from kernel.app import ClockDep
from kernel.auth import Staff
from kernel.db import Read, Write
from kernel.limits import client_address

from catalog.dependencies import CatalogSettings, Engine, Keys
from catalog.sessions import service
from catalog.sessions.problems import SessionEnded
from catalog.sessions.schemas import Credentials, Me, PasswordChange, SessionOut
from catalog.settings import Settings

COOKIE = "motcua_refresh"
PATH = "/api/catalog/v1/sessions"
router = APIRouter(prefix="/sessions", tags=["sessions"])
RefreshToken = Annotated[str | None, Cookie(alias=COOKIE, max_length=200)]


def _answer(response: Response, settings: Settings, opened: service.Opened) -> SessionOut:
    response.set_cookie(
        COOKIE,
        opened.refresh_token,
        max_age=opened.seconds_left,
        path=PATH,
        secure=settings.environment == "production",
        httponly=True,
        samesite="strict",
    )
    response.headers["Cache-Control"] = "no-store"
    return opened.body


def _forget(response: Response, settings: Settings) -> None:
    secure = settings.environment == "production"
    response.delete_cookie(COOKIE, path=PATH, secure=secure, httponly=True, samesite="strict")


@router.post("", status_code=201)
async def sign_in(
    body: Credentials,
    request: Request,
    response: Response,
    engine: Engine,
    keys: Keys,
    settings: CatalogSettings,
    clock: ClockDep,
) -> SessionOut:
    """Sign in with user name and password. Five wrong tries close the name for 15 minutes (429)."""
    opened = await service.sign_in(engine, keys, settings, body, client_address(request), clock.today())
    return _answer(response, settings, opened)


@router.post("/refresh", status_code=201)
async def refresh_session(
    response: Response,
    engine: Engine,
    keys: Keys,
    settings: CatalogSettings,
    clock: ClockDep,
    token: RefreshToken = None,
) -> SessionOut:
    """A new access token for the cookie's refresh token, which is replaced."""
    try:
        opened = await service.refresh(engine, keys, settings, token, clock.today())
        return _answer(response, settings, opened)
    except SessionEnded as ended:
        _forget(response, settings)
        raise SessionEnded(headers={"Set-Cookie": response.headers["set-cookie"]}) from ended


@router.get("/current")
async def read_current_session(who: Staff, db: Read, clock: ClockDep, response: Response) -> Me:
    """Who is signed in, and for whom she stands in today."""
    response.headers["Cache-Control"] = "no-store"
    return await service.me(db, who, clock.today())


@router.delete("/current", status_code=204)
async def sign_out(response: Response, db: Write, settings: CatalogSettings, token: RefreshToken = None) -> None:
    """End the session of the cookie. Without one there is nothing to end, and that is no error."""
    await service.sign_out(db, token)
    _forget(response, settings)


@router.post("/current/password-changes", status_code=204)
async def change_own_password(
    body: PasswordChange,
    who: Staff,
    engine: Engine,
    settings: CatalogSettings,
    clock: ClockDep,
    response: Response,
) -> None:
    """A new password of one's own. All sessions end: sign in again."""
    await service.change_password(engine, who, body, clock.now())
    _forget(response, settings)
