"""Reads a report and says what does not add up. Nothing of it is kept or logged."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys

import structlog

from reporting.linting.problems import ReportTooHeavy, ReportUnreadable
from reporting.linting.schemas import CheckOut

log = structlog.get_logger()
AT_ONCE = 2
SECONDS = 30.0
"""Real time one report may take: longer than its processor time, for a machine that is busy."""

_room = asyncio.Semaphore(AT_ONCE)


async def check_report(content: bytes, seconds: float = SECONDS) -> CheckOut:
    """Raises ReportUnreadable, and ReportTooHeavy when the limits of time or memory end the check."""
    async with _room:
        return await asyncio.to_thread(_check, content, seconds)


def _check(content: bytes, seconds: float) -> CheckOut:
    # -I: neither the caller's folder nor its environment, which holds secrets, reaches the check.
    command = [sys.executable, "-I", "-m", "reporting.linting"]
    try:
        ended = subprocess.run(
            command, input=content, capture_output=True, env={"PYTHONUTF8": "1"}, timeout=seconds, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise ReportTooHeavy() from error
    if ended.returncode:
        # Ended by a limit, or by the fault it was kept apart for; what it says may quote the report.
        log.warning("report_check_ended", code=ended.returncode)
        raise ReportTooHeavy()
    told = json.loads(ended.stdout)
    if "refused" in told:
        raise ReportUnreadable(told["refused"])
    return CheckOut.model_validate(told["checked"])
