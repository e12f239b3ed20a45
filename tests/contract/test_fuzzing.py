"""Every operation of every service, fuzzed through the real gateway: whatever comes in, nothing answers 5xx.

The operations come from the committed `openapi.json`.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error

ROOT = Path(__file__).parents[2]
# The part of an upload (draft-ietf-httpbis-resumable-upload) is bytes like any other.
schemathesis.serializer.alias("application/partial-upload", "application/octet-stream")
CASES = 8_000
"""What all operations may take together: some two minutes where nothing else is done."""
MADE_EACH = 80
"""Cases that the limits of an operation's parameters and fifteen random ones come to, on the average."""


def _document(service: str) -> Any:
    return json.loads((ROOT / "services" / service / "openapi.json").read_text(encoding="utf-8"))


DOCUMENTS = {service: _document(service) for service in ("catalog", "dossier", "feedback", "reporting")}
OPERATIONS = {
    service: {f"{method.upper()} {path}" for path, item in document["paths"].items() for method in item}
    for service, document in DOCUMENTS.items()
}
EXAMPLES = settings(
    max_examples=15,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)


catalog, dossier, feedback, reporting = map(schemathesis.openapi.from_dict, DOCUMENTS.values())
SHARE = min(1.0, CASES / (MADE_EACH * sum(map(len, OPERATIONS.values()))))
made: Counter[str] = Counter()
asked: Counter[str] = Counter()
session = requests.Session()
"""One connection kept for all cases."""


def _is_sent(label: str) -> bool:
    """The first case of every operation, and of the others an even share: the same ones in every run."""
    made[label] += 1
    number = made[label] - 1
    return int((number + 1) * SHARE) > int(number * SHARE) or number == 0


def _fuzz(case: Any, stack: Any, account: str) -> None:
    if not _is_sent(case.operation.label):
        return
    asked[case.operation.label] += 1
    case.call_and_validate(
        base_url=stack.url,
        headers=stack.headers(account),
        checks=[not_a_server_error],
        session=session,
        timeout=30,
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


def test_no_operation_was_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    """Of every service that was fuzzed in this run."""
    with capsys.disabled():
        print(f"\n{sum(asked.values()):,} of {sum(made.values()):,} cases sent, {len(asked)} operations")
    for operations in OPERATIONS.values():
        if not operations.isdisjoint(asked):
            assert operations <= set(asked), sorted(operations - set(asked))
