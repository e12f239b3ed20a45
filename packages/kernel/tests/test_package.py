"""A package proves itself; whatever is changed in it is found."""

from __future__ import annotations

import io
import json
import zipfile

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from hypothesis import given, settings
from hypothesis import strategies as st
from kernel.package import MANIFEST, SIGNATURE, Broken, Enclosed, build, check

FILES = [
    Enclosed("II.06_2021-q3.xlsx", "application/octet-stream", b"sheet" * 100, {"received_total": 50_419}),
    Enclosed("II.06_2021-q3.json", "application/json", b'{"a":1}'),
]
ABOUT = {"title": "Biểu II.06 quý III/2021", "cursor": 129_303}


def pair() -> tuple[str, str]:
    key = ec.generate_private_key(ec.SECP256R1())
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    public = key.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    return private.decode(), public.decode()


PRIVATE, PUBLIC = pair()
SIGNED = build("d-1", ABOUT, FILES, PRIVATE, "k1")


def rewritten(content: bytes, change: dict[str, bytes | None]) -> bytes:
    """The same archive with some members changed, added, or (None) left out."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        members = {name: old.read(name) for name in old.namelist()} | change
        for name, held in members.items():
            if held is not None:
                new.writestr(name, held)
    return out.getvalue()


def member(content: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(name)


def test_a_package_says_what_it_holds_and_who_signed() -> None:
    proof = check(SIGNED, PUBLIC)
    assert proof.key_id == "k1"
    assert proof.manifest["id"] == "d-1"
    assert proof.manifest["about"] == ABOUT
    assert [one["name"] for one in proof.manifest["files"]] == [one.name for one in FILES]
    assert proof.manifest["files"][0]["sums"] == {"received_total": 50_419}
    assert check(SIGNED).key_id == "k1"


def test_unsigned_is_whole_but_is_not_taken_for_signed() -> None:
    plain = build("d-1", ABOUT, FILES)
    assert check(plain).key_id is None
    assert plain == build("d-1", ABOUT, FILES)
    with pytest.raises(Broken, match="not signed"):
        check(plain, PUBLIC)


def test_another_key_is_another_signer() -> None:
    with pytest.raises(Broken, match="not that of the key"):
        check(SIGNED, pair()[1])


def test_a_manifest_written_anew_is_not_the_one_that_was_signed() -> None:
    manifest = json.loads(member(SIGNED, MANIFEST))
    manifest["about"]["cursor"] = 1
    forged = json.dumps(manifest, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
    for key in (PUBLIC, None):
        with pytest.raises(Broken, match="another manifest"):
            check(rewritten(SIGNED, {MANIFEST: forged}), key)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({FILES[0].name: None}, "missing"),
        ({FILES[1].name: b'{"a":2}'}, "altered"),
        ({"more.txt": b"x"}, "not in the manifest"),
        ({MANIFEST: None}, "manifest.json is missing"),
        ({MANIFEST: b"{}"}, "cannot be read"),
        ({MANIFEST: b'{"format":"other"}'}, "not one of"),
        ({SIGNATURE: b"a.b.c"}, "not that of the key"),
        ({SIGNATURE: "chữ ký".encode()}, "not that of the key"),
    ],
)
def test_what_was_changed_is_named(change: dict[str, bytes | None], said: str) -> None:
    with pytest.raises(Broken, match=said):
        check(rewritten(SIGNED, change), PUBLIC)


@settings(max_examples=300, deadline=None)
@given(st.integers(0, len(SIGNED) - 1), st.integers(1, 255))
def test_no_byte_of_the_files_changes_unseen(place: int, flip: int) -> None:
    """Bytes of the archive's own dates and flags may differ; what is read from it may not."""
    broken = bytearray(SIGNED)
    broken[place] ^= flip
    try:
        proof = check(bytes(broken), PUBLIC)
    except Broken:
        return
    assert proof.manifest == check(SIGNED, PUBLIC).manifest


@given(st.binary(max_size=200))
def test_anything_else_is_no_package(content: bytes) -> None:
    with pytest.raises(Broken):
        check(content)


@pytest.mark.parametrize("name", ["", "../x", "a/b", "a\\b", ".hidden", MANIFEST, SIGNATURE, "c:x"])
def test_no_name_leads_out_of_the_package(name: str) -> None:
    with pytest.raises(ValueError, match="plain"):
        build("d", {}, [Enclosed(name, "text/plain", b"")])
