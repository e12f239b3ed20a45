"""The check of one file in a process apart, for the service to wait for."""

from __future__ import annotations

import asyncio
import dataclasses
import json
import subprocess
import sys
from pathlib import Path

import structlog

from dossier.papers.checks.verdict import TOO_HARD, Claim, Found, Refusal

log = structlog.get_logger()
AT_ONCE = 2
SECONDS = 30.0
"""Real time one file may take: longer than its processor time, for a machine that is busy."""

_room = asyncio.Semaphore(AT_ONCE)


async def examine(source: Path, target: Path, claim: Claim, seconds: float = SECONDS) -> Found:
    """What the file is; `target` then holds what is to be kept. Raises Refusal; OSError when the disk fails."""
    async with _room:
        return await asyncio.to_thread(_examine, source, target, claim, seconds)


def _examine(source: Path, target: Path, claim: Claim, seconds: float) -> Found:
    # -I: neither the caller's folder nor its environment, which holds secrets, reaches the checks.
    command = [sys.executable, "-I", "-m", "dossier.papers.checks", str(source), str(target)]
    given = json.dumps(dataclasses.asdict(claim)).encode()
    try:
        ended = subprocess.run(
            command, input=given, capture_output=True, env={"PYTHONUTF8": "1"}, timeout=seconds, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise _too_hard() from error
    if ended.returncode < 0:
        # Ended by a limit, or by the fault it was kept apart for.
        log.warning("paper_check_ended", signal=-ended.returncode)
        raise _too_hard()
    if ended.returncode:
        raise RuntimeError(f"the check cannot run: {ended.stderr.decode(errors='replace')[-300:]}")
    verdict = json.loads(ended.stdout)
    if "errno" in verdict:
        raise OSError(verdict["errno"], "the check could not read or write")
    if "refusal" in verdict:
        raise Refusal(**verdict["refusal"])
    return Found(**verdict["found"])


def _too_hard() -> Refusal:
    return Refusal(TOO_HARD, "Tệp quá nặng để kiểm tra", "")
