"""Errors as RFC 9457 problems with a stable `code`; words for people live in the app, by code."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict
from sqlalchemy.exc import DBAPIError
from starlette.exceptions import HTTPException

log = structlog.get_logger()
MEDIA_TYPE = "application/problem+json"


class FieldError(BaseModel):
    """One thing wrong with the input; `pointer` is a JSON pointer into body, or `/query/name`."""

    pointer: str
    detail: str
    code: str = ""


class Problem(BaseModel):
    """RFC 9457 problem details."""

    model_config = ConfigDict(json_schema_serialization_defaults_required=True)

    type: str
    title: str
    status: int
    code: str
    detail: str = ""
    request_id: str = ""
    errors: list[FieldError] = []


class DomainProblem(Exception):  # noqa: N818 - a problem is what the client sees
    """Base of every refusal a service can utter. Subclasses fix status, code and title."""

    status: ClassVar[int] = 400
    code: ClassVar[str] = "bad-request"
    title: ClassVar[str] = "The request cannot be done"

    def __init__(
        self,
        detail: str = "",
        *,
        errors: Sequence[FieldError] = (),
        headers: Mapping[str, str] | None = None,
        **extensions: Any,
    ) -> None:
        super().__init__(detail or self.title)
        self.detail, self.errors, self.headers, self.extensions = detail, list(errors), headers, extensions


class NotFound(DomainProblem):
    status, code, title = 404, "not-found", "There is no such thing here, or you may not see it"


class Invalid(DomainProblem):
    status, code, title = 422, "invalid", "The input is not valid"


class Unauthenticated(DomainProblem):
    status, code, title = 401, "unauthenticated", "Sign in first"


class Forbidden(DomainProblem):
    status, code, title = 403, "forbidden", "You may not do this"


class Conflict(DomainProblem):
    status, code, title = 409, "conflict", "The thing is in another state"


class StaleVersion(DomainProblem):
    status, code, title = 412, "stale-version", "Somebody changed it since you read it"


class PreconditionRequired(DomainProblem):
    status, code, title = 428, "precondition-required", "If-Match is required"


class TooManyRequests(DomainProblem):
    status, code, title = 429, "too-many-requests", "Too many requests"


class Unavailable(DomainProblem):
    status, code, title = 503, "unavailable", "A part this depends on does not answer now"


CODES_BY_STATUS = {
    404: "not-found",
    405: "method-not-allowed",
    413: "too-large",
    415: "unsupported-media-type",
}


def problem_response(
    request: Request,
    status: int,
    code: str,
    title: str,
    detail: str = "",
    *,
    errors: Sequence[FieldError] = (),
    headers: Mapping[str, str] | None = None,
    extensions: Mapping[str, Any] | None = None,
) -> JSONResponse:
    request_id = request.scope.get("request_id", "")
    problem = Problem(
        type=f"urn:motcua:problem:{code}",
        title=title,
        status=status,
        code=code,
        detail=detail,
        request_id=request_id,
        errors=list(errors),
    )
    body = {**(extensions or {}), **problem.model_dump()}
    return JSONResponse(body, status, headers=dict(headers or {}), media_type=MEDIA_TYPE)


def install(app: FastAPI) -> None:
    """Every failure leaves as a problem; nothing internal ever leaves."""

    @app.exception_handler(DomainProblem)
    async def domain(request: Request, error: DomainProblem) -> JSONResponse:
        return problem_response(
            request,
            error.status,
            error.code,
            error.title,
            error.detail,
            errors=error.errors,
            headers=error.headers,
            extensions=error.extensions,
        )

    @app.exception_handler(RequestValidationError)
    async def validation(request: Request, error: RequestValidationError) -> JSONResponse:
        errors = [
            FieldError(pointer=_pointer(item["loc"]), detail=item["msg"], code=item["type"])
            for item in error.errors()
        ]
        return problem_response(request, 422, "invalid", Invalid.title, errors=errors)

    @app.exception_handler(HTTPException)
    async def http(request: Request, error: HTTPException) -> JSONResponse:
        code = CODES_BY_STATUS.get(error.status_code, f"http-{error.status_code}")
        return problem_response(request, error.status_code, code, str(error.detail), headers=error.headers)

    @app.exception_handler(DBAPIError)
    async def database(request: Request, error: DBAPIError) -> JSONResponse:
        return _database_problem(request, error)

    @app.exception_handler(OSError)
    async def lost(request: Request, error: OSError) -> JSONResponse:
        log.error("dependency_lost", error=type(error).__name__)
        return problem_response(request, 503, "unavailable", Unavailable.title, headers={"Retry-After": "2"})

    @app.exception_handler(Exception)
    async def unforeseen(request: Request, error: Exception) -> JSONResponse:
        log.exception("unforeseen_error", error=type(error).__name__)
        return problem_response(request, 500, "internal-error", "Something went wrong on our side")


RETRYABLE_SQLSTATES = {"55P03", "40001", "40P01", "57014"}
"""Lock not available, serialization failure, deadlock, statement cancelled: the same request may try again."""
BAD_INPUT_SQLSTATES = {"22021", "22P05", "22003", "22008"}
"""Text or numbers that PostgreSQL cannot hold (a NUL character, a number out of range)."""


def _database_problem(request: Request, error: DBAPIError) -> JSONResponse:
    state = getattr(error.orig, "sqlstate", None) or ""
    if state in RETRYABLE_SQLSTATES:
        title = "Somebody else is changing it; try again"
        return problem_response(request, 409, "busy", title, headers={"Retry-After": "1"})
    if state in BAD_INPUT_SQLSTATES or (state == "" and "invalid input for query argument" in str(error.orig)):
        return problem_response(request, 422, "invalid", Invalid.title)
    if error.connection_invalidated or state.startswith(("08", "57P")) or state == "53300":
        return problem_response(request, 503, "unavailable", Unavailable.title, headers={"Retry-After": "2"})
    log.exception("database_error", sqlstate=state)
    return problem_response(request, 500, "internal-error", "Something went wrong on our side")


def _pointer(location: Sequence[int | str]) -> str:
    parts = list(location)
    if parts and parts[0] == "body":
        parts = parts[1:]
    return "/" + "/".join(str(part).replace("~", "~0").replace("/", "~1") for part in parts)
