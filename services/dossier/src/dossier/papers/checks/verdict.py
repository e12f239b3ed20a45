"""What a check may say. Plain values: they cross from the checking process to the service as JSON."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath


@dataclass(frozen=True)
class Claim:
    """What the sender says of a file: its name and media type, either of which may be empty."""

    name: str = ""
    media_type: str = ""

    @property
    def extension(self) -> str:
        return PurePath(self.name).suffix.removeprefix(".").lower()


@dataclass(frozen=True)
class Found:
    """A file that may be kept: what it is, and what it is kept as."""

    kind: str
    media_type: str
    extension: str
    pages: int | None = None


class Refusal(Exception):  # noqa: N818 - an answer, not a fault
    """A file that is not taken: a stable code, a sentence for people, and what it is."""

    def __init__(self, code: str, detail: str, found: str = "") -> None:
        super().__init__(detail)
        self.code, self.detail, self.found = code, detail, found


UNKNOWN = "paper-kind-unknown"
LIES = "paper-type-lies"
BROKEN = "paper-broken"
ENCRYPTED = "paper-encrypted"
ACTIVE = "paper-active-content"
BOMB = "paper-bomb"
TOO_HARD = "paper-too-hard"
