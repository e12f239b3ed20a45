"""GET /tracking/{code}, for everybody, and the citizens' page /tra-cuu, which needs no script."""

from __future__ import annotations

import math
from collections.abc import Callable, Coroutine
from typing import Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, Depends, Form, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from kernel.clock import real_now
from kernel.db import Read, Write
from kernel.limits import client_address, hit, limited
from kernel.problems import DomainProblem

from dossier.dependencies import CatalogDep
from dossier.dossiers.schemas import Code
from dossier.tracking import html, service, ticket
from dossier.tracking.html import Page
from dossier.tracking.schemas import Tracking
from dossier.tracking.words import WORDS, language_of

router = APIRouter(prefix="/tracking", tags=["tracking"])
RULE = "30/minute"
"""Codes run in series: whoever tries them out shall be slow."""
COOKIE = "motcua_ho_so"


@router.get("/{code}", dependencies=[Depends(limited("tracking", RULE))])
async def track_dossier(code: Code, db: Read) -> Tracking:
    """How far a dossier has come. Public, rate-limited, nothing personal."""
    return await service.track(db, code)


def _asking(request: Request, code: str = "", lang: str | None = None) -> Page:
    language = language_of(lang, request.headers.get("accept-language", ""))
    return Page(language, asked=lang is not None, code=code[:80])


def _page(page: Page, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    return Response(
        html.render(page), status, {**html.HEADERS, **(headers or {})}, media_type="text/html; charset=utf-8"
    )


class HtmlRoute(APIRoute):
    """A refusal reaches people as the page with a sentence, not as a problem in JSON."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        handle = super().get_route_handler()
        said = {404: "not_found", 422: "not_found", 429: "busy", 503: "away"}

        async def answer(request: Request) -> Response:
            try:
                await hit(RULE, "tracking", client_address(request))
                return await handle(request)
            except RequestValidationError:
                status, headers = 422, None
            except DomainProblem as problem:
                if problem.status not in said:
                    raise
                status, headers = problem.status, dict(problem.headers or {})
            code = request.path_params.get("code", "")
            page = _asking(request, code, request.query_params.get("lang"))
            sentence = WORDS[page.language][said[status]]
            return _page(Page(page.language, page.asked, page.code, error=sentence), status, headers)

        return answer


pages = APIRouter(prefix=html.PATH, route_class=HtmlRoute)


@pages.get("")
async def ask_for_code(request: Request, code: str = "", lang: str | None = None) -> Response:
    """The question for a code; a code that was typed leads to its own address."""
    page = _asking(request, code.strip(), lang)
    return _to(html.path_of(page.code, page)) if page.code else _page(page)


@pages.get("/{code:path}")
async def show_dossier(
    request: Request, code: str, db: Read, catalog: CatalogDep, lang: str | None = None
) -> Response:
    """The degree of completion; everything for a browser that holds a ticket for this dossier."""
    page = _asking(request, code, lang)
    progress = await service.track(db, page.code, page.language)
    key = request.app.state.settings.tracking_key_bytes
    if not ticket.is_valid(key, progress.code, request.cookies.get(COOKIE, ""), real_now()):
        return _page(Page(page.language, page.asked, progress.code, progress))
    told = await service.details(db, catalog, key, progress.code, page.language)
    return _page(Page(page.language, page.asked, progress.code, progress, told))


@pages.post("/{code:path}")
async def open_dossier(
    request: Request,
    code: str,
    db: Write,
    secret: Annotated[str, Form()] = "",
    leave: Annotated[str, Form()] = "",
    lang: str | None = None,
) -> Response:
    """The secret of the slip, in the body and nowhere else, buys a ticket for this dossier; `leave` ends it."""
    page = _asking(request, code, lang)
    progress = await service.track(db, page.code, page.language)
    page = Page(page.language, page.asked, progress.code, progress)
    if leave:
        return _with_ticket(request, page, "", lasts=0)
    key, now = request.app.state.settings.tracking_key_bytes, real_now()
    heard = await service.hear(db, key, progress, secret, client_address(request), now)
    if heard.right:
        value = ticket.issue(key, progress.code, now)
        return _with_ticket(request, page, value, lasts=int(ticket.LASTS.total_seconds()))
    words = WORDS[page.language]
    seconds = math.ceil(heard.wait.total_seconds())
    if seconds > 0:
        error = words["locked"].format(minutes=math.ceil(seconds / 60))
        refused = Page(page.language, page.asked, page.code, progress, error=error)
        return _page(refused, 429, {"Retry-After": str(seconds)})
    return _page(Page(page.language, page.asked, page.code, progress, error=words["wrong"]), 403)


def _to(address: str) -> Response:
    return Response(status_code=303, headers={**html.HEADERS, "Location": address})


def _with_ticket(request: Request, page: Page, value: str, lasts: int) -> Response:
    """Back to the dossier's own address, with a cookie that no script reads and no other site sends along."""
    answer = _to(html.path_of(page.code, page))
    secure = request.app.state.settings.public_url.startswith("https:")
    path = f"{html.PATH}/{quote(page.code, safe='')}"
    answer.set_cookie(COOKIE, value, max_age=lasts, path=path, secure=secure, httponly=True, samesite="strict")
    return answer
