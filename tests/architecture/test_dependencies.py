"""Who may know whom: between the rooms, and inside a service."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from collections.abc import Iterable
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import pytest

WEB = ("fastapi", "starlette")
DATABASE = ("sqlalchemy", "asyncpg")
RECIPE = ("endpoints", "schemas", "service", "repository", "models", "problems")
"""Files of a module. Other files beside them are parts of its service layer and bound like `service`."""

PLAIN_TYPES = {
    "fastapi.Path",
    "fastapi.Query",
    "fastapi.Response",
    "fastapi.UploadFile",
    "sqlalchemy.ext.asyncio.AsyncConnection",
    "sqlalchemy.ext.asyncio.AsyncEngine",
}
"""What a signature of any layer may name."""

FORBIDDEN_LIBRARIES = {
    "endpoints": (*DATABASE, "httpx"),
    "schemas": (*WEB, *DATABASE, "httpx"),
    "service": (*WEB, "httpx"),
    "repository": (*WEB, "httpx"),
    "models": (*WEB, "httpx", "pydantic"),
    "problems": (*DATABASE, "httpx"),
}
FORBIDDEN_LAYERS = {
    "endpoints": ("repository", "models"),
    "schemas": ("endpoints", "service", "repository", "models"),
    "service": ("endpoints",),
    "repository": ("endpoints", "service"),
    "models": ("endpoints", "service", "repository", "schemas"),
    "problems": ("endpoints", "service", "repository", "models"),
}


def layer_of(source: Any) -> str | None:
    """The layer a file belongs to; None for the top of a service, its domain and its adapters."""
    if source.folder in ("", "domain", "adapters") or source.name == "__init__":
        return None
    return source.name if source.name in RECIPE else "service"


def listed(wrong: Iterable[str]) -> str:
    return "\n" + "\n".join(sorted(set(wrong)))


def test_the_contracts_between_packages_hold(root: Path) -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("layer", RECIPE)
def test_a_layer_imports_only_what_lies_below_it(sources: Any, layer: str) -> None:
    wrong = []
    for source in sources:
        if layer_of(source) != layer:
            continue
        for name in source.imports:
            parts = name.split(".")
            if parts[0] in FORBIDDEN_LIBRARIES[layer] and name not in PLAIN_TYPES:
                wrong.append(f"{source} imports {name}")
            if parts[0] == source.service and len(parts) > 2 and parts[2] in FORBIDDEN_LAYERS[layer]:
                wrong.append(f"{source} imports {name}")
    assert not wrong, listed(wrong)


def test_the_domain_knows_the_standard_library_and_working_time_only(sources: Any) -> None:
    wrong = [
        f"{source} imports {name}"
        for source in sources
        if source.folder == "domain"
        for name in source.imports
        if name.split(".")[0] not in (*sys.stdlib_module_names, "worktime")
        and not name.startswith(f"{source.service}.domain")
    ]
    assert not wrong, listed(wrong)


def test_only_adapters_call_a_neighbour(sources: Any) -> None:
    """The entry points at the top of a service build the clients that adapters use."""
    wrong = [
        f"{source} imports {name}"
        for source in sources
        if source.folder not in ("", "adapters")
        for name in source.imports
        if name.startswith(("httpx", "kernel.http"))
    ]
    assert not wrong, listed(wrong)


def test_nobody_commits_but_the_kernel(sources: Any) -> None:
    wrong = [str(source) for source in sources if ".commit()" in source.path.read_text()]
    assert not wrong, listed(wrong)


def test_every_import_is_declared(root: Path, sources: Any, services: tuple[str, ...]) -> None:
    """A service that borrows what a sibling has installed breaks when it is installed alone."""
    offered = packages_distributions()
    undeclared = set()
    for service in services:
        declared = _declared(root, f"services/{service}") | {f"motcua-{service}"}
        for source in sources:
            if source.service != service:
                continue
            for name in {one.split(".")[0] for one in source.imports} - set(sys.stdlib_module_names):
                # An editable install does not tell its packages: ours are named motcua-<package>.
                homes = {_normal(one) for one in offered.get(name, [])} | {f"motcua-{name}"}
                if declared.isdisjoint(homes):
                    undeclared.add(f"{service}: {name}")
    assert not undeclared, listed(undeclared)


def _declared(root: Path, folder: str) -> set[str]:
    """Names of the distributions that a member declares, with those of the workspace members among them."""
    project = tomllib.loads((root / folder / "pyproject.toml").read_text())["project"]
    names = {_normal(_name(requirement)) for requirement in project.get("dependencies", [])}
    for own, path in (("motcua-kernel", "packages/kernel"), ("motcua-worktime", "packages/worktime")):
        if own in names and own != project["name"]:
            names |= _declared(root, path)
    return names | ({"pydantic", "pydantic-core", "starlette"} if "fastapi" in names else set())


def _name(requirement: str) -> str:
    for end in "[<>=~!; ":
        requirement = requirement.partition(end)[0]
    return requirement


def _normal(name: str) -> str:
    return name.lower().replace("_", "-")
