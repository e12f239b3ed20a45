"""What can stand in the way of a destruction."""

from __future__ import annotations

from kernel.problems import DomainProblem


class ListNotInState(DomainProblem):
    status, code, title = 409, "list-not-in-state", "The list is past this step, or not there yet"


class OwnProposal(DomainProblem):
    status, code, title = 403, "own-proposal", "Who proposed a list does not decide on it"


class NothingDue(DomainProblem):
    status, code, title = 409, "nothing-due", "No dossier of this agency is due for destruction in this year"


class HoldLifted(DomainProblem):
    status, code, title = 409, "hold-lifted", "The hold has been lifted already"
