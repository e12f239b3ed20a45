"""One word for one term: the codes of the law stand in the glossary."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import pytest

DOMAINS = {
    "catalog": ("vocabulary", {"Role", "Level", "AgencyKind", "Mechanism", "DurationUnit"}),
    "dossier": ("lifecycle", {"Role", "Status", "Act"}),
    "feedback": ("lifecycle", {"Status", "Act"}),
}
"""Where the words of the law stand in each service."""


@pytest.mark.parametrize("service", DOMAINS)
def test_every_word_of_the_law_stands_in_the_glossary(root: Path, service: str) -> None:
    glossary = set(re.findall(r"`([a-z_]+)`", (root / "docs" / "glossary.md").read_text()))
    name, kinds = DOMAINS[service]
    module = importlib.import_module(f"{service}.domain.{name}")
    words = {member.value for kind in kinds for member in getattr(module, kind)}
    assert not words - glossary, f"not in docs/glossary.md: {', '.join(sorted(words - glossary))}"
