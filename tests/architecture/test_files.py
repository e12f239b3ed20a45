"""The files themselves: their size, and what none of them may hold."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

LONGEST = 300
CODE = {".py", ".ts", ".tsx", ".css", ".mjs"}
GENERATED = re.compile(r"frontend/src/(api/\w+\.d\.ts|route-tree\.gen\.ts)$")
BINARY = {".png", ".ico", ".woff2", ".pdf", ".xlsx", ".webp", ".jpg", ".gz", ".ttf", ".otf"}

# Put together here, so that this file does not hold what it forbids.
REGISTRIES = ("pypi" + ".org", "python" + "hosted.org", "registry.npm" + "js.org", "registry.yarn" + "pkg.com")
MACHINE_PATHS = re.compile(r"(?<![\w.~}/-])/(?:wo" + r"rk|home/\w+|ro" + r"ot|tmp/br" + r"ief)/[\w.]")
PRIVATE_KEY = re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----\s+[A-Za-z0-9+/]{40}")
LEFT_OVER = re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|XX" + r"X|HA" + r"CK)\b")


def texts(files: list[Path], root: Path) -> list[tuple[str, str]]:
    """(name, content) of all text files."""
    return [
        (str(path.relative_to(root)), path.read_text(encoding="utf-8"))
        for path in files
        if path.suffix not in BINARY and path.stat().st_size < 4_000_000
    ]


def test_no_file_of_code_is_longer_than_a_reader_can_hold(files: Any, root: Path) -> None:
    long = [
        f"{name}: {lines}"
        for name, text in texts(files, root)
        if Path(name).suffix in CODE and not GENERATED.search(name) and (lines := text.count("\n")) > LONGEST
    ]
    assert not long, "\n" + "\n".join(long)


def test_no_registry_address(files: Any, root: Path) -> None:
    wrong = [name for name, text in texts(files, root) if any(address in text for address in REGISTRIES)]
    assert not wrong, "\n" + "\n".join(wrong)


def test_the_lock_files_name_no_place(root: Path) -> None:
    assert not re.search(r"https?://|--index-url", (root / "requirements.lock").read_text())
    for lock in (*root.glob("*/package-lock.json"), *root.glob("tests/*/package-lock.json")):
        assert '"resolved"' not in lock.read_text(), lock


@pytest.mark.parametrize("forbidden", [MACHINE_PATHS, PRIVATE_KEY, LEFT_OVER], ids=["paths", "keys", "left over"])
def test_no_trace_of_the_workshop(files: Any, root: Path, forbidden: re.Pattern[str]) -> None:
    wrong = [f"{name}: {found[0]}" for name, text in texts(files, root) if (found := forbidden.search(text))]
    assert not wrong, "\n" + "\n".join(wrong)


def test_every_python_file_says_what_it_is_for(sources: Any) -> None:
    silent = [
        str(source)
        for source in sources
        if (text := source.path.read_text().strip()) and not text.startswith('"""')
    ]
    assert not silent, "\n" + "\n".join(silent)


def test_links_between_documents_lead_somewhere(files: Any, root: Path) -> None:
    dead = []
    for path in files:
        if path.suffix != ".md":
            continue
        for target in re.findall(r"\]\(([^)#\s]+)", path.read_text()):
            if "://" not in target and not target.startswith("mailto:") and not (path.parent / target).exists():
                dead.append(f"{path.relative_to(root)} -> {target}")
    assert not dead, "\n" + "\n".join(dead)
