"""What is due for a dossier: the catalogue may hold another fee for what comes online or by post."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol


class Priced(Protocol):
    """The part of a procedure's version that says what is due."""

    @property
    def fee_amount(self) -> int | None: ...

    @property
    def fee_by_channel(self) -> Mapping[str, int]: ...


def due_fee(version: Priced, channel: str) -> int | None:
    """Whole đồng for a dossier handed in by a channel; None where the procedure names no fixed fee.

    A channel's own fee may be 0: that nothing is due is said, too. What was due when a dossier came in stays with
    it, whatever the catalogue says later.
    """
    return version.fee_by_channel.get(channel, version.fee_amount)
