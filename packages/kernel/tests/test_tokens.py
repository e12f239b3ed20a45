"""Tokens: verified once, valid no longer than they say, never a stranger's."""

import time

import pytest
import time_machine
from kernel.auth import Verifier
from kernel.problems import Unauthenticated
from kernel.testing.tokens import staff_token, verifier


async def test_a_remembered_token_expires_when_it_says() -> None:
    verifies, token = verifier(), staff_token("clerk", lifetime=60)
    assert (await verifies.verify(token)).roles == {"clerk"}
    assert (await verifies.verify(token)) is (await verifies.verify(token))
    with time_machine.travel(time.time() + 120), pytest.raises(Unauthenticated):
        await verifies.verify(token)


async def test_a_token_is_remembered_by_the_verifier_that_verified_it() -> None:
    token = staff_token("clerk")
    await verifier().verify(token)
    with pytest.raises(Unauthenticated):
        await Verifier().verify(token)


async def test_a_changed_token_is_another_token() -> None:
    verifies, token = verifier(), staff_token("clerk")
    await verifies.verify(token)
    head, body, signature = token.split(".")
    flipped = ("A" if signature[10] != "A" else "B").join((signature[:10], signature[11:]))
    for forged in (f"{head}.{body}.{flipped}", f"{head}.{body}.", f"{head}.{body}", token + "A"):
        with pytest.raises(Unauthenticated):
            await verifies.verify(forged)
