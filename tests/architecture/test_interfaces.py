"""What the services show to the world, and what they keep in their databases."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from alembic.script import ScriptDirectory
from kernel.migrate import config_for

SERVICES = ("catalog", "dossier", "feedback", "reporting")


def operations(root: Path, service: str) -> list[tuple[str, str, dict[str, Any]]]:
    """(method, path, operation) of the committed document."""
    paths = json.loads((root / "services" / service / "openapi.json").read_text())["paths"]
    return [(method, path, one) for path, methods in paths.items() for method, one in methods.items()]


@pytest.mark.parametrize("service", SERVICES)
def test_the_committed_openapi_document_is_fresh(root: Path, service: str) -> None:
    command = [sys.executable, "-m", "kernel.openapi", service]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    committed = (root / "services" / service / "openapi.json").read_text()
    assert printed == committed, f"run: make openapi (python -m kernel.openapi {service})"


def test_an_operation_id_means_one_operation(root: Path) -> None:
    ids = Counter(one["operationId"] for service in SERVICES for _, _, one in operations(root, service))
    assert [name for name, times in ids.items() if times > 1] == []


@pytest.mark.parametrize("service", SERVICES)
def test_every_operation_stands_under_its_service_and_says_what_it_does(root: Path, service: str) -> None:
    for method, path, operation in operations(root, service):
        assert path.startswith(f"/api/{service}/v1/"), path
        if not path.endswith("/clock"):
            assert operation.get("description"), f"{method} {path} has no description"


@pytest.mark.parametrize("service", SERVICES)
def test_there_is_one_newest_migration_and_they_are_numbered(service: str) -> None:
    scripts = ScriptDirectory.from_config(config_for(service))
    assert len(scripts.get_heads()) == 1
    revisions = [one.revision for one in scripts.walk_revisions()][::-1]
    assert all(len(one) == 4 and one.isdigit() for one in revisions), revisions
    assert revisions == sorted(set(revisions))


@pytest.mark.parametrize("service", SERVICES)
def test_migrations_only_go_forward(root: Path, service: str) -> None:
    for path in (root / "services" / service / "migrations" / "versions").glob("*.py"):
        assert "def downgrade" not in path.read_text(), f"{path.name}: a release is mended by the next one"
