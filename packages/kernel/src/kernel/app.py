"""What makes a service: routes under its own prefix, problems, tokens, health, metrics, OpenAPI. No domain."""

from __future__ import annotations

import datetime as dt
import logging
import sys
from collections.abc import AsyncIterator, Callable, Mapping, MutableMapping, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from typing import Annotated, Any

import structlog
from fastapi import APIRouter, Depends, FastAPI, Request, Response
from fastapi.openapi.utils import get_openapi
from prometheus_client import generate_latest
from pydantic import BaseModel
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from structlog.tracebacks import ExceptionDictTransformer

from kernel import problems
from kernel.auth import Verifier
from kernel.clock import Clock
from kernel.db import create_engine
from kernel.middleware import BodyLimit, Metrics, RequestContext
from kernel.problems import MEDIA_TYPE, FieldError, Problem, Unavailable
from kernel.settings import Environment, ServiceSettings

ONE_MEBIBYTE = 1024 * 1024
Lifespan = Callable[[FastAPI], AbstractAsyncContextManager[None]]


class ClockOut(BaseModel):
    """Business time of this service; `offset_seconds` is what a demo adds to real time."""

    now: dt.datetime
    offset_seconds: int
    environment: Environment


async def _clock(request: Request) -> Clock:
    clock: Clock = request.app.state.clock
    return clock


ClockDep = Annotated[Clock, Depends(_clock)]
"""Business time, as an endpoint's parameter."""


def create_service(
    name: str,
    settings: ServiceSettings,
    routers: Sequence[APIRouter],
    *,
    title: str,
    internal: Sequence[APIRouter] = (),
    pages: Sequence[APIRouter] = (),
    verifier: Verifier | None = None,
    lifespans: Sequence[Lifespan] = (),
    roomy: Mapping[str, int] | None = None,
) -> FastAPI:
    """The ASGI app of one service.

    `routers` are mounted under `/api/<name>/v1`, `internal` at the root (their paths start with /internal), and
    so are `pages`, which a browser shows by itself: neither is part of the contract.
    `lifespans` run while the service runs (clients to neighbours, caches). `roomy` allows larger bodies for
    some paths, in bytes; all others hold at most 1 MiB.
    """
    configure_logging(settings.log_level, name)
    prefix = f"/api/{name}/v1"

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with AsyncExitStack() as stack:
            for enter in lifespans:
                await stack.enter_async_context(enter(app))
            yield
        await app.state.engine.dispose()

    app = FastAPI(
        title=title,
        version="1",
        lifespan=lifespan,
        docs_url=f"{prefix}/docs",
        redoc_url=None,
        openapi_url=f"{prefix}/openapi.json",
        generate_unique_id_function=lambda route: route.name,
        redirect_slashes=False,
        # The web framework's own; it asks three providers at every request whether somebody listens.
        telemetry={"tracing": False, "metrics": False, "logs": False},
    )
    app.state.settings = settings
    app.state.clock = Clock(dt.timedelta(seconds=settings.clock_offset_seconds))
    app.state.engine = create_engine(settings.database_url.get_secret_value(), settings.pool_size, name)
    app.state.verifier = verifier or Verifier(settings.jwks_url)
    metrics = Metrics()

    _add_clock(app.router, f"{prefix}/clock", name, settings)
    # Each at the root, for a router within a router is searched twice for every request.
    for router in routers:
        app.include_router(router, prefix=prefix)
    for router in (*internal, *pages):
        app.include_router(router, include_in_schema=False)
    _add_health(app, metrics)
    problems.install(app)
    app.add_middleware(BodyLimit, limit=ONE_MEBIBYTE, roomy={prefix + k: v for k, v in (roomy or {}).items()})
    app.add_middleware(RequestContext, metrics=metrics)
    _describe_problems(app)
    return app


def configure_logging(level: str, service: str) -> None:
    """JSON lines on stderr, with ids only: no body, no name, no number of a person is ever logged."""
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr, format="%(message)s")
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            lambda _l, _m, entry: {"service": service, **entry},
            structlog.processors.ExceptionRenderer(ExceptionDictTransformer(show_locals=False)),
            _only_first_lines,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level]),
        # One write for a line: a print is two where the output is not buffered.
        logger_factory=structlog.WriteLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )


def _only_first_lines(_logger: Any, _method: str, entry: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Of an exception's text the first line: what follows may quote the row or the input (`DETAIL: Key …`)."""
    for error in entry.get("exception", ()):
        if isinstance(error, dict):
            error["exc_value"] = str(error.get("exc_value", "")).partition("\n")[0][:200]
    return entry


def _add_clock(router: APIRouter, path: str, name: str, settings: ServiceSettings) -> None:
    async def read_clock(clock: ClockDep) -> ClockOut:
        return ClockOut(
            now=clock.now(),
            offset_seconds=settings.clock_offset_seconds,
            environment=settings.environment,
        )

    router.add_api_route(path, read_clock, name=f"read_{name}_clock", tags=["clock"])


def _add_health(app: FastAPI, metrics: Metrics) -> None:
    async def livez() -> dict[str, str]:
        return {"status": "ok"}

    async def readyz(request: Request) -> dict[str, str]:
        try:
            async with request.app.state.engine.connect() as db:
                await db.execute(text("SELECT 1"))
        except (DBAPIError, SQLAlchemyError, OSError) as error:
            raise Unavailable("the database does not answer") from error
        return {"status": "ok"}

    async def read_metrics() -> Response:
        return Response(generate_latest(metrics.registry), media_type="text/plain; version=0.0.4")

    for path, handler in (("/livez", livez), ("/readyz", readyz), ("/metrics", read_metrics)):
        app.add_api_route(path, handler, include_in_schema=False)


def _describe_problems(app: FastAPI) -> None:
    """OpenAPI says once what every 4xx and 5xx looks like, and forgets FastAPI's own 422."""

    def openapi() -> dict[str, Any]:
        if app.openapi_schema:
            return app.openapi_schema
        schema = get_openapi(title=app.title, version=app.version, routes=app.routes)
        parts = schema.setdefault("components", {}).setdefault("schemas", {})
        for gone in ("HTTPValidationError", "ValidationError"):
            parts.pop(gone, None)
        for model in (FieldError, Problem):
            parts[model.__name__] = model.model_json_schema(ref_template="#/components/schemas/{model}")
            parts[model.__name__].pop("$defs", None)
        content = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
        answers = {
            "4XX": {"description": "The request cannot be done", "content": content},
            "5XX": {"description": "Something is wrong on our side", "content": content},
        }
        for path in schema["paths"].values():
            for operation in path.values():
                operation["responses"].pop("422", None)
                operation["responses"].update(answers)
        app.openapi_schema = schema
        return schema

    app.openapi = openapi  # type: ignore[method-assign]
