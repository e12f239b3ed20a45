"""Rate limits per client address and, where there is one, per account."""

from __future__ import annotations

import math
import time
from collections.abc import Awaitable, Callable

from fastapi import Request
from limits import parse
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import MovingWindowRateLimiter

from kernel.problems import TooManyRequests

_limiter = MovingWindowRateLimiter(MemoryStorage())


def client_address(request: Request) -> str:
    """Who knocks: the gateway's last word on X-Forwarded-For, or the peer."""
    forwarded = request.headers.get("x-forwarded-for", "")
    return forwarded.rsplit(",", 1)[-1].strip() or (request.client.host if request.client else "unknown")


async def hit(rule: str, *key: str) -> None:
    """Count one use; raises 429 with Retry-After when the rule (`"10/minute"`) is exceeded."""
    item = parse(rule)
    if not await _limiter.hit(item, *key):
        reset, _left = await _limiter.get_window_stats(item, *key)
        wait = max(1, math.ceil(reset - time.time()))
        raise TooManyRequests(headers={"Retry-After": str(wait)})


def limited(name: str, rule: str) -> Callable[[Request], Awaitable[None]]:
    """A dependency that limits a public operation per client address."""

    async def check(request: Request) -> None:
        await hit(rule, name, client_address(request))

    return check
