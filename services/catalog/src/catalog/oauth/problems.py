"""Refusals of the token endpoint: problems that also carry the members of RFC 6749, section 5.2."""

from __future__ import annotations

from kernel.problems import DomainProblem


class InvalidClient(DomainProblem):
    status, code, title = 401, "invalid-client", "The client id or the secret is wrong"

    def __init__(self) -> None:
        super().__init__(headers={"WWW-Authenticate": "Basic"}, error="invalid_client")


class UnsupportedGrantType(DomainProblem):
    status, code, title = 400, "unsupported-grant-type", "Only client_credentials is supported"

    def __init__(self) -> None:
        super().__init__(error="unsupported_grant_type")


class InvalidScope(DomainProblem):
    status, code, title = 400, "invalid-scope", "The client was not granted this scope"

    def __init__(self) -> None:
        super().__init__(error="invalid_scope")
