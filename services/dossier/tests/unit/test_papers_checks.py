"""A file is what its content says, and is kept only when it can do nothing but be read."""

from __future__ import annotations

import asyncio
import io
import time
from pathlib import Path

import pytest
from dossier.papers.checks.apart import examine
from dossier.papers.checks.kinds import judge
from dossier.papers.checks.verdict import (
    ACTIVE,
    BOMB,
    BROKEN,
    ENCRYPTED,
    LIES,
    TOO_HARD,
    UNKNOWN,
    Claim,
    Found,
    Refusal,
)
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfReader

from .. import papers


def judged(tmp_path: Path, content: bytes, name: str = "", media_type: str = "") -> tuple[Found, bytes]:
    source, target = tmp_path / "in", tmp_path / "out"
    source.write_bytes(content)
    found = judge(source, target, Claim(name, media_type))
    return found, target.read_bytes()


def refused(tmp_path: Path, content: bytes, name: str = "", media_type: str = "") -> Refusal:
    with pytest.raises(Refusal) as caught:
        judged(tmp_path, content, name, media_type)
    return caught.value


KEPT_AS = {"webp": "image/jpeg", "tif": "application/pdf"}


@pytest.mark.parametrize("name", papers.HONEST)
def test_what_is_honest_is_taken(tmp_path: Path, name: str) -> None:
    found, kept = judged(tmp_path, papers.HONEST[name], name)
    assert kept
    extension = name.rpartition(".")[2]
    if extension in KEPT_AS:
        assert found.media_type == KEPT_AS[extension]
    else:
        assert found.extension == extension
    # What is kept is itself taken, as what it says it is.
    again, _ = judged(tmp_path, kept, f"x.{found.extension}", found.media_type)
    assert again.media_type == found.media_type


@pytest.mark.parametrize("name", ["to-khai.pdf", "don.docx", "bang.xlsx"])
def test_documents_are_kept_byte_for_byte(tmp_path: Path, name: str) -> None:
    assert judged(tmp_path, papers.HONEST[name], name)[1] == papers.HONEST[name]


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photograph_loses_place_and_notes_and_stands_upright(tmp_path: Path, orientation: int) -> None:
    raw = papers.jpeg(orientation)
    assert b"bi mat" in raw
    assert Image.open(io.BytesIO(raw)).getexif()[papers.GPS]
    _found, kept = judged(tmp_path, raw)
    image = Image.open(io.BytesIO(kept))
    assert not image.getexif()
    assert not any(word in kept for word in (b"Exif", b"bi mat", "Huệ".encode(), b"xmpmeta"))
    assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", "dpi"}
    # The red half was at the left before the camera was turned.
    turned = orientation >= 5
    assert image.size == ((40, 60) if turned else (60, 40))
    corner = {1: (5, 5), 2: (55, 5), 3: (55, 35), 4: (5, 35), 5: (5, 5), 6: (35, 5), 7: (35, 55), 8: (5, 55)}
    red, _green, blue = image.convert("RGB").getpixel(corner[orientation])
    assert red > 200 > 60 > blue


def test_a_png_loses_its_notes(tmp_path: Path) -> None:
    from PIL.PngImagePlugin import PngInfo

    notes = PngInfo()
    notes.add_text("Author", "bi mat")
    raw = papers.saved(papers.picture(), "PNG", pnginfo=notes)
    assert b"bi mat" in raw
    assert b"bi mat" not in judged(tmp_path, raw)[1]


def test_the_pages_of_a_scan_become_the_pages_of_a_pdf(tmp_path: Path) -> None:
    for mode in ("1", "L", "RGB"):
        found, kept = judged(tmp_path, papers.tiff(3, mode))
        assert (found.pages, len(PdfReader(io.BytesIO(kept)).pages)) == (3, 3)


@pytest.mark.parametrize("name", papers.ACTIVE_PDFS)
def test_a_pdf_that_does_something_is_refused(tmp_path: Path, name: str) -> None:
    assert refused(tmp_path, papers.ACTIVE_PDFS[name], "a.pdf").code == ACTIVE


@pytest.mark.parametrize("name", papers.ACTIVE_PACKAGES)
def test_a_document_that_does_something_is_refused(tmp_path: Path, name: str) -> None:
    assert refused(tmp_path, papers.ACTIVE_PACKAGES[name], "a.docx").code == ACTIVE


def test_what_is_locked_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path, papers.pdf(password="1234")).code == ENCRYPTED


@pytest.mark.parametrize(
    ("name", "media_type", "content", "word"),
    [
        ("a.pdf", "", papers.png(), "ảnh PNG"),
        ("a.jpg", "", papers.webp(), "ảnh WebP"),
        ("a.docx", "", papers.XLSX, "bảng tính Excel"),
        ("", "application/pdf", papers.jpeg(), "ảnh JPEG"),
        ("a.jpg", "text/html", papers.jpeg(), "ảnh JPEG"),
    ],
)
def test_a_lie_about_the_type_is_named(
    tmp_path: Path, name: str, media_type: str, content: bytes, word: str
) -> None:
    refusal = refused(tmp_path, content, name, media_type)
    assert (refusal.code, refusal.found) == (LIES, word)


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"MZ\x90\x00", "chương trình Windows"),
        (b"\x00\x00\x00\x18ftypheic", "ảnh HEIC"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Office cũ"),
        (b"<html><script>", "trang web"),
        (b"", "không rõ"),
        (b"xin chao", "không rõ"),
        (papers.EICAR, "không rõ"),
    ],
)
def test_what_is_no_paper_is_refused_by_name(tmp_path: Path, content: bytes, word: str) -> None:
    refusal = refused(tmp_path, content, "a.pdf")
    assert refusal.code == UNKNOWN
    assert word in refusal.found


@pytest.mark.parametrize("make", [papers.bomb, papers.pixel_bomb])
def test_a_bomb_is_refused_before_it_bursts(tmp_path: Path, make: object) -> None:
    content = make()  # type: ignore[operator]
    started = time.perf_counter()
    assert refused(tmp_path, content).code == BOMB
    assert time.perf_counter() - started < 1


def test_a_part_that_lies_about_its_size_is_broken(tmp_path: Path) -> None:
    assert refused(tmp_path, papers.lying_package()).code in (BOMB, BROKEN)


@pytest.mark.parametrize("name", papers.HONEST)
def test_half_a_file_is_no_file(tmp_path: Path, name: str) -> None:
    whole = papers.HONEST[name]
    refusal = refused(tmp_path, whole[: len(whole) // 2], name)
    assert refusal.code in (BROKEN, UNKNOWN)


MUTATION = st.lists(
    st.tuples(
        st.floats(0, 1), st.sampled_from(["set", "cut", "insert", "repeat"]), st.binary(min_size=1, max_size=9)
    ),
    min_size=1,
    max_size=8,
)
BASES = [*papers.HONEST.values(), *papers.ACTIVE_PDFS.values(), papers.lying_package()]


def mutated(content: bytes, changes: list[tuple[float, str, bytes]]) -> bytes:
    for where, how, what in changes:
        at = int(where * len(content))
        if how == "set":
            content = content[:at] + what + content[at + len(what) :]
        elif how == "cut":
            content = content[:at]
        elif how == "insert":
            content = content[:at] + what + content[at:]
        else:
            content = content[:at] + content[max(0, at - 64) : at] * (what[0] % 20) + content[at:]
    return content


@settings(max_examples=300, deadline=3_000)
@given(base=st.sampled_from(BASES), changes=MUTATION)
def test_whatever_comes_is_kept_or_refused(
    tmp_path_factory: pytest.TempPathFactory, base: bytes, changes: list[tuple[float, str, bytes]]
) -> None:
    refusal = None
    try:
        found, kept = judged(tmp_path_factory.mktemp("fuzz"), mutated(base, changes))
    except Refusal as caught:
        refusal = caught
    if refusal is None:
        assert kept
        assert found.media_type
    else:
        assert refusal.code.startswith("paper-")
        assert refusal.detail


async def test_the_process_apart_says_the_same(tmp_path: Path) -> None:
    source, target = tmp_path / "in", tmp_path / "out"
    source.write_bytes(papers.jpeg(6))
    found = await examine(source, target, Claim("a.jpg", "image/jpeg"))
    assert found == judged(tmp_path, papers.jpeg(6))[0]
    assert target.stat().st_size > 0
    with pytest.raises(Refusal) as caught:
        await examine(source, target, Claim("a.pdf"))
    assert (caught.value.code, caught.value.found) == (LIES, "ảnh JPEG")


async def test_a_file_that_takes_too_long_is_refused_and_its_process_ends(tmp_path: Path) -> None:
    source = tmp_path / "in"
    source.write_bytes(papers.pdf())
    started = time.perf_counter()
    with pytest.raises(Refusal) as caught:
        await examine(source, tmp_path / "out", Claim(), seconds=0.01)
    assert caught.value.code == TOO_HARD
    assert time.perf_counter() - started < 5


async def test_many_at_once_are_all_answered(tmp_path: Path) -> None:
    async def one(number: int) -> Found:
        source = tmp_path / f"in{number}"
        source.write_bytes(papers.png())
        return await examine(source, tmp_path / f"out{number}", Claim())

    assert [found.kind for found in await asyncio.gather(*map(one, range(6)))] == ["png"] * 6
