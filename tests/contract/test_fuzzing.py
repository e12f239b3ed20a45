"""Every operation of every service, fuzzed through the real gateway: whatever comes in, nothing answers 5xx.

The operations come from the committed `openapi.json`.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error

ROOT = Path(__file__).parents[2]
EXAMPLES = settings(
    max_examples=15,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)


def _schema(service: str) -> Any:
    raw = json.loads((ROOT / "services" / service / "openapi.json").read_text(encoding="utf-8"))
    return schemathesis.openapi.from_dict(raw)


catalog, dossier, feedback, reporting = map(_schema, ("catalog", "dossier", "feedback", "reporting"))


def _fuzz(case: Any, stack: Any, account: str) -> None:
    case.call_and_validate(
        base_url=stack.url, headers=stack.headers(account), checks=[not_a_server_error], timeout=30
    )


@catalog.parametrize()
@EXAMPLES
def test_catalog(case: Any, stack: Any) -> None:
    _fuzz(case, stack, "quantri")


@dossier.parametrize()
@EXAMPLES
def test_dossier(case: Any, stack: Any) -> None:
    _fuzz(case, stack, "mc.dongmo")


@feedback.parametrize()
@EXAMPLES
def test_feedback(case: Any, stack: Any) -> None:
    _fuzz(case, stack, "truc.huyen")


@reporting.parametrize()
@EXAMPLES
def test_reporting(case: Any, stack: Any) -> None:
    _fuzz(case, stack, "daumoi.huyen")
