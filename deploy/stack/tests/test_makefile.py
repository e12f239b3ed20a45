"""The newcomer's two verbs say plainly what the machine lacks."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from stack.paths import PROJECT


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A folder with the Makefile and nothing installed."""
    (tmp_path / "deploy" / "stack").mkdir(parents=True)
    for name in ("Makefile", "requirements.lock", "deploy/stack/bootstrap.lock"):
        shutil.copy(PROJECT / name, tmp_path / name)
    return tmp_path


def make(checkout: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["make", *arguments], cwd=checkout, capture_output=True, text=True, check=False)


def python_without(checkout: Path, word: str) -> Path:
    """An interpreter that fails whenever it is asked about `word`."""
    program = checkout / "python"
    program.write_text(f'#!/bin/sh\ncase "$2" in *{word}*) exit 1;; esac\nexec {sys.executable} "$@"\n')
    program.chmod(0o755)
    return program


@pytest.mark.parametrize("verb", ["run", "test"])
def test_a_machine_without_venv_is_told_what_to_install(checkout: Path, verb: str) -> None:
    result = make(checkout, verb, f"PYTHON={python_without(checkout, 'ensurepip')}")
    assert result.returncode != 0
    assert "Python's venv is missing: apt install python3-venv" in result.stderr
    assert not (checkout / ".venv").exists()


def test_an_old_python_is_refused(checkout: Path) -> None:
    result = make(checkout, "run", f"PYTHON={python_without(checkout, 'version_info')}")
    assert result.returncode != 0
    assert "Python 3.11 or later is needed" in result.stderr


def test_help_names_every_verb(checkout: Path) -> None:
    said = make(checkout, "help").stdout
    for verb in (
        "run",
        "test",
        "lint",
        "bench",
        "openapi",
        "migration",
        "screenshots",
        "install",
        "build",
        "clean",
    ):
        assert f"  {verb} " in said


def test_the_file_of_the_first_tool_is_pinned_by_hash() -> None:
    pinned = (PROJECT / "deploy" / "stack" / "bootstrap.lock").read_text()
    assert pinned.startswith("uv==")
    assert "--hash=sha256:" in pinned
