"""Queues as the API shows them."""

from __future__ import annotations

from dossier.domain.lifecycle import Act
from dossier.dossiers.schemas import Output
from dossier.finding.queues import QueueName


class QueueOut(Output):
    """A queue, how many dossiers lie in it, and the one act a row of it waits for."""

    queue: QueueName
    count: int
    act: Act | None
