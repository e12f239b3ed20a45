"""What happens to every request: an id, a log line without content, metrics, a limit on size."""

from __future__ import annotations

import re
import time
import uuid

import structlog
from prometheus_client import CollectorRegistry, Counter, Histogram
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kernel.problems import MEDIA_TYPE

_SAFE_ID = re.compile(r"^[A-Za-z0-9._-]{8,80}$")
QUIET_PATHS = ("/livez", "/readyz", "/metrics")


class Metrics:
    """Counts and durations by route template, never by address."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        labels = ("method", "route", "status")
        self.requests = Counter("http_requests_total", "Requests answered", labels, registry=self.registry)
        self.seconds = Histogram("http_request_seconds", "Time to answer", labels[:2], registry=self.registry)


class RequestContext:
    """Pure ASGI (no task per request): request id in and out, log line, metrics."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self.app, self.metrics = app, metrics
        # Bound once: the lazy logger would read its configuration anew for every line.
        self.log = structlog.get_logger().bind()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = dict(scope["headers"])
        given = headers.get(b"x-request-id", b"").decode("latin-1")
        request_id = given if _SAFE_ID.match(given) else uuid.uuid4().hex
        scope["request_id"] = request_id
        trace = headers.get(b"traceparent", b"").decode("latin-1")[:60]
        structlog.contextvars.bind_contextvars(request_id=request_id, **({"trace": trace} if trace else {}))
        status, start = 500, time.perf_counter()

        async def sender(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message["headers"], (b"x-request-id", request_id.encode())]
            await send(message)

        try:
            await self.app(scope, receive, sender)
        finally:
            self._record(scope, status, time.perf_counter() - start)
            structlog.contextvars.clear_contextvars()

    def _record(self, scope: Scope, status: int, seconds: float) -> None:
        if scope["path"] in QUIET_PATHS:
            return
        route = getattr(scope.get("route"), "path", "unmatched")
        method = scope["method"]
        self.metrics.requests.labels(method, route, str(status)).inc()
        self.metrics.seconds.labels(method, route).observe(seconds)
        # The route, not the path: a path may hold a dossier code or a name typed into a search.
        self.log.info("request", method=method, route=route, status=status, ms=round(seconds * 1000, 1))


class TooLarge(Exception):  # noqa: N818
    """Raised inside receive() when a body outgrows its limit."""


class BodyLimit:
    """Refuses bodies over a limit with 413, also when they lie about their length."""

    def __init__(self, app: ASGIApp, limit: int, roomy: dict[str, int]) -> None:
        self.app, self.limit, self.roomy = app, limit, roomy

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        limit = self.roomy.get(scope["path"], self.limit)
        declared = dict(scope["headers"]).get(b"content-length", b"0")
        if not declared.isdigit() or int(declared) > limit:
            await _refuse(scope, receive, send, limit)
            return
        seen, started = 0, False

        async def counted() -> Message:
            nonlocal seen
            message = await receive()
            if message["type"] == "http.request":
                seen += len(message.get("body", b""))
                if seen > limit:
                    raise TooLarge
            return message

        async def sender(message: Message) -> None:
            nonlocal started
            started = started or message["type"] == "http.response.start"
            await send(message)

        try:
            await self.app(scope, counted, sender)
        except TooLarge:
            if not started:
                await _refuse(scope, receive, send, limit)


DRAINED_AT_MOST = 64 * 1024 * 1024


async def _refuse(scope: Scope, receive: Receive, send: Send, limit: int) -> None:
    # Whoever is still sending would take an early answer for a broken line: a gateway would say 502 for us.
    left = DRAINED_AT_MOST
    while left > 0:
        message = await receive()
        if message["type"] != "http.request" or not message.get("more_body", False):
            break
        left -= len(message.get("body", b""))
    request_id = scope.get("request_id", "")
    body = (
        '{"type":"urn:motcua:problem:too-large","title":"The body is too large","status":413,'
        f'"code":"too-large","detail":"at most {limit} bytes","request_id":"{request_id}","errors":[]}}'
    )
    headers = [(b"content-type", MEDIA_TYPE.encode()), (b"connection", b"close")]
    await send({"type": "http.response.start", "status": 413, "headers": headers})
    await send({"type": "http.response.body", "body": body.encode()})
