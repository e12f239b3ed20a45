"""What the tests of the house's shape look at: the files of the project and what they import."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SERVICES = ("catalog", "dossier", "feedback", "reporting")


@dataclass(frozen=True)
class Source:
    """One Python file of a service's `src`."""

    path: Path
    service: str

    @property
    def name(self) -> str:
        return self.path.stem

    @property
    def folder(self) -> str:
        """The module (folder) below the service's package, or an empty string at its top."""
        parts = self.path.relative_to(ROOT / "services" / self.service / "src" / self.service).parts
        return parts[0] if len(parts) > 1 else ""

    @cached_property
    def imports(self) -> frozenset[str]:
        """Full names of everything that is imported, wherever in the file."""
        return frozenset(_imported(ast.parse(self.path.read_text())))

    def __str__(self) -> str:
        return str(self.path.relative_to(ROOT))


def _imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def services() -> tuple[str, ...]:
    return SERVICES


@pytest.fixture(scope="session")
def sources() -> list[Source]:
    """All Python files of the four services, without tests and migrations."""
    return [
        Source(path, service)
        for service in SERVICES
        for path in sorted((ROOT / "services" / service / "src").rglob("*.py"))
    ]


@pytest.fixture(scope="session")
def files() -> list[Path]:
    """Every file of the project that git knows or would take."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode()
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a git checkout")
    return [path for name in sorted(set(listed.split("\0"))) if name and (path := ROOT / name).is_file()]
