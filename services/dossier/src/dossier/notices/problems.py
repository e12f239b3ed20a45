"""Why a notice is not sent again."""

from __future__ import annotations

from kernel.problems import DomainProblem


class NotParked(DomainProblem):
    status, code, title = 409, "notice-not-parked", "Only a notice that was given up is sent again"


class ChannelMissing(DomainProblem):
    status, code, title = 409, "channel-not-configured", "This way of sending is not configured"
