"""Proves an export of all acts without a database: every chain, every daily root, or the first act that is not
what it was.

The file is what `motcua run dossier.export_acts FILE` writes: a head, then day by day the acts in the order of
dossier and sequence, each day that is over closed by its root, and an end that counts them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kernel import actlog
from kernel.package import Broken, check

from stack.errors import StackError

FORMAT = "motcua-acts-1"
NOT_HASHED = frozenset({"kind", "hash"})


class Altered(Exception):  # noqa: N818 - a finding, not a fault
    """What was recorded is not what the file says; the text names the first place."""


@dataclass
class Proof:
    """What has been proved so far. `open_acts` belong to days that have no root yet."""

    acts: int = 0
    dossiers: int = 0
    roots: int = 0
    open_acts: int = 0
    last_root: str = actlog.GENESIS
    last_day: str = ""
    _chains: dict[str, tuple[int, str]] = field(default_factory=dict, repr=False)
    _leaves: list[bytes] = field(default_factory=list, repr=False)
    _ended: bool = field(default=False, repr=False)

    def read(self, number: int, line: str) -> None:
        """One more line. Raises Altered."""
        try:
            given = json.loads(line)
            kind = given["kind"]
            reader = {
                "head": self._head,
                "act": self._act,
                "destroyed": self._destroyed,
                "root": self._root,
                "end": self._end,
            }[kind]
        except (ValueError, KeyError, TypeError) as error:
            raise Altered(f"line {number} is no line of an export") from error
        if self._ended or (number == 1) != (kind == "head"):
            raise Altered(f"line {number} stands where no line should")
        try:
            reader(number, given)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise Altered(f"line {number} is not complete") from error

    def finish(self) -> Proof:
        """Raises Altered when the end is missing."""
        if not self._ended:
            raise Altered("the end of the file is missing")
        return self

    def _head(self, _number: int, given: dict[str, Any]) -> None:
        if given != {"kind": "head", "format": FORMAT}:
            raise Altered("this is no export of acts")

    def _act(self, number: int, given: dict[str, Any]) -> None:
        code, sequence, stored = given["dossier"], given["sequence"], given["hash"]
        named = f"act {sequence} ({given['act']}) of dossier {code}, line {number}"
        before, previous = self._chains.get(code, (0, actlog.GENESIS))
        if sequence != before + 1:
            raise Altered(f"{named}: act {before + 1} is missing before it")
        content = {name: value for name, value in given.items() if name not in NOT_HASHED}
        if actlog.link(previous, content) != stored:
            raise Altered(f"{named}: altered after it was recorded")
        self._keep(code, sequence, stored)

    def _destroyed(self, number: int, given: dict[str, Any]) -> None:
        """An act whose dossier was destroyed by decision: its hash still makes the root of its day."""
        if set(given) != {"kind", "dossier", "sequence", "hash"}:
            raise Altered(f"line {number} is no destroyed act")
        code, sequence = given["dossier"], given["sequence"]
        before, _previous = self._chains.get(code, (0, actlog.GENESIS))
        if sequence != before + 1:
            raise Altered(
                f"act {sequence} of dossier {code}, line {number}: act {before + 1} is missing before it"
            )
        self._keep(code, sequence, given["hash"])

    def _keep(self, code: str, sequence: int, stored: str) -> None:
        self.dossiers += sequence == 1
        self._chains[code] = (sequence, stored)
        self._leaves.append(bytes.fromhex(stored))
        self.acts += 1
        self.open_acts += 1

    def _root(self, number: int, given: dict[str, Any]) -> None:
        day = given["day"]
        if set(given) != {"kind", "day", "acts", "root", "previous_root"}:
            raise Altered(f"line {number} is no root")
        if given["previous_root"] != self.last_root or day <= self.last_day:
            raise Altered(f"the root of {day} does not follow the one before it")
        if given["acts"] != len(self._leaves):
            raise Altered(f"on {day} {given['acts']} acts were recorded, {len(self._leaves)} are here")
        made = actlog.chained_root(bytes.fromhex(self.last_root), day, self._leaves)
        if made.hex() != given["root"]:
            raise Altered(f"the acts of {day} are not those its root was made of")
        self.last_root, self.last_day, self._leaves = given["root"], day, []
        self.roots += 1
        self.open_acts = 0

    def _end(self, _number: int, given: dict[str, Any]) -> None:
        if given != {"kind": "end", "acts": self.acts, "roots": self.roots}:
            raise Altered("acts or roots are missing at the end")
        self._ended = True


def verify_file(path: Path) -> str:
    """The proof of a file, in words. Raises StackError when it cannot be read or is not proved."""
    try:
        with path.open(encoding="utf-8") as lines:
            proof = verify(lines)
    except (OSError, UnicodeDecodeError) as error:
        raise StackError(f"{path} cannot be read.") from error
    except Altered as error:
        raise StackError(f"Not proved: {error}.") from error
    return (
        f"Proved: {proof.acts} acts of {proof.dossiers} dossiers, {proof.roots} daily roots,"
        f" {proof.open_acts} acts of days not closed yet. Last root: {proof.last_root}"
    )


def verify_package_file(path: Path, key: Path | None) -> str:
    """What a delivered package holds, in words. Raises StackError when it cannot be read or is not proved."""
    try:
        content, public = path.read_bytes(), key.read_text(encoding="ascii") if key else None
    except (OSError, UnicodeDecodeError) as error:
        raise StackError(f"{path} or its key cannot be read.") from error
    try:
        proof = check(content, public)
    except Broken as error:
        raise StackError(f"Not proved: {error}.") from error
    if proof.key_id is None:
        signed = "not signed"
    elif public is None:
        signed = f"signed, it says, by key {proof.key_id}: give --key to prove it"
    else:
        signed = f"signed by key {proof.key_id}"
    files = [
        f"  {one['name']}: {one['bytes']} bytes"
        + "".join(f", {name} {value}" for name, value in one["sums"].items())
        for one in proof.manifest["files"]
    ]
    return "\n".join([f"Proved: package {proof.manifest['id']}, {signed}.", *files])


def verify(lines: Iterable[str]) -> Proof:
    """The proof of a whole export. Raises Altered, naming the first place that is not what it was."""
    proof = Proof()
    for number, line in enumerate(lines, 1):
        proof.read(number, line)
    return proof.finish()
