"""Refusals of this module."""

from __future__ import annotations

from kernel.problems import Conflict, Forbidden


class ActNotAllowedHere(Conflict):
    status, code, title = 409, "act-not-allowed", "This act cannot be done in the petition's present state"


class NotYourPetition(Forbidden):
    status, code, title = 403, "not-your-petition", "You do not act for the agency that this act asks for"


class IdentityProtected(Forbidden):
    status, code, title = (
        403,
        "identity-protected",
        "The unit that a petition complains about does not learn who sent it",
    )
