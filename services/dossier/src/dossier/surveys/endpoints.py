"""Surveys: questions, answers at the desk, sums; and the page /danh-gia, which needs no script and no account."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from kernel.app import ClockDep
from kernel.auth import Principal, Staff, require
from kernel.db import Read, Write
from kernel.idempotency import OnceKey
from kernel.limits import client_address, hit
from kernel.problems import DomainProblem
from kernel.text import clean_lines

from dossier.dependencies import CatalogDep
from dossier.domain.survey import LONGEST_TEXT, set_on
from dossier.dossiers.schemas import Code
from dossier.slips.endpoints import PressDep
from dossier.surveys import html, service
from dossier.surveys.html import Page
from dossier.surveys.problems import AlreadyAnswered
from dossier.surveys.schemas import AcceptedOut, AnswersIn, QuestionSetOut, SurveyOut, SurveySummaryOut
from dossier.surveys.words import WORDS
from dossier.tracking.words import Language, language_of

router = APIRouter(tags=["surveys"])
RULE = "30/minute"
"""An address that sends more is a machine, or a whole office behind one: both can wait a minute."""
Clerk = Annotated[Principal, Depends(require("clerk"))]


@router.get("/surveys/questions")
async def list_survey_questions(who: Staff, clock: ClockDep) -> QuestionSetOut:  # noqa: ARG001 - for staff
    """What applicants are asked now."""
    return service.questions_on(clock.today())


@router.post("/surveys/answers", status_code=201, response_model=AcceptedOut)
async def answer_survey(body: AnswersIn, who: Clerk, once: OnceKey, db: Write, clock: ClockDep) -> Response:
    """An answer given at the desk. One a dossier; nothing of it can be read again but in sums."""

    async def work() -> tuple[AcceptedOut, dict[str, str]]:
        return await service.answer_at_desk(db, who, body, clock.now()), {}

    return await once.run(db, work, 201)


@router.get("/surveys/summary")
async def sum_surveys(
    agency_id: Annotated[int, Query(ge=1, lt=2**31)],
    year: Annotated[int, Query(ge=2018, le=2100)],
    who: Staff,
    db: Read,
    catalog: CatalogDep,
    quarter: Annotated[int | None, Query(ge=1, le=4, description="The whole year when left out")] = None,
) -> SurveySummaryOut:
    """The sums of an agency, five answers at a time; remarks for leaders and the focal office."""
    return await service.summary(db, catalog, who, agency_id, year, quarter)


@router.get("/dossiers/{code}/survey")
async def show_survey(code: Code, who: Staff, db: Read, press: PressDep) -> SurveyOut:
    """Whether a dossier was answered for, and the address by which its applicant can, as text and QR."""
    return await service.survey_of(db, who, code, press.house)


def _language(request: Request) -> Language:
    return language_of(request.query_params.get("lang"), request.headers.get("accept-language", ""))


def _shown(page: Page, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    whole = {**html.HEADERS, **(headers or {})}
    return Response(html.render(page), status, whole, media_type="text/html; charset=utf-8")


class HtmlRoute(APIRoute):
    """A refusal reaches people as a sentence, not as a problem in JSON."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        handle = super().get_route_handler()
        said = {404: "not_found", 422: "not_found", 429: "busy", 503: "away"}

        async def answer(request: Request) -> Response:
            try:
                await hit(RULE, "survey", client_address(request))
                return await handle(request)
            except RequestValidationError:
                status, headers = 422, None
            except DomainProblem as problem:
                if problem.status not in said:
                    raise
                status, headers = problem.status, dict(problem.headers or {})
            language = _language(request)
            return _shown(Page(language, said=WORDS[language][said[status]], wrong=True), status, headers)

        return answer


pages = APIRouter(prefix=html.PATH, route_class=HtmlRoute)


@pages.get("/{code:path}/{token}")
async def show_survey_page(request: Request, code: str, token: str, db: Read, clock: ClockDep) -> Response:
    """The questions, for whoever holds the slip."""
    language, path = _language(request), html.path_of(code, token)
    if await service.open_page(db, request.app.state.settings.tracking_key_bytes, code, token):
        return _shown(Page(language, path, said=WORDS[language]["answered"]))
    return _shown(Page(language, path, code, set_on(clock.today())))


@pages.post("/{code:path}/{token}")
async def answer_survey_page(request: Request, code: str, token: str, db: Write, clock: ClockDep) -> Response:
    """The answer. A second one changes nothing, and is thanked for as well."""
    language, path = _language(request), html.path_of(code, token)
    words, asked = WORDS[language], set_on(clock.today())
    form = await request.form(max_files=0, max_fields=100)
    given = {
        key: clean_lines(value)[:LONGEST_TEXT]
        for key, value in form.items()
        if isinstance(value, str) and asked.question(key)
    }
    if not any(given.values()):
        await service.open_page(db, request.app.state.settings.tracking_key_bytes, code, token)
        return _shown(Page(language, path, code, asked, given, words["nothing"], wrong=True), 422)
    try:
        key = request.app.state.settings.tracking_key_bytes
        await service.answer_page(db, key, code, token, given, clock.now())
    except AlreadyAnswered:
        return _shown(Page(language, path, said=words["answered"]))
    return _shown(Page(language, path, said=words["thanks"]))
