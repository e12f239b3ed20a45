"""Word templates of an office: the little language they may speak, and the judgement of an uploaded file.

A template says which words go where: `{{ trich_yeu }}`, `{%p for muc in cac_muc %}`. It calls nothing, computes
nothing and reaches nothing outside; the file holds no macro, no embedded object and no link to the outside.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateError, meta, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

MAX_BYTES = 2 << 20
MAX_UNPACKED = 20 << 20
MAX_PARTS = 300
MAX_NESTING = 3
"""Loops within loops: sections, their paragraphs, one to spare."""
FILTERS = ("upper", "lower", "length", "join", "default", "first", "last", "trim")
Reason = tuple[str, str]

_FORBIDDEN_PARTS = re.compile(r"vba|macro|activex|embeddings/|\.bin$|\.exe$|afchunk|customui", re.IGNORECASE)
_FILLED_PARTS = re.compile(r"word/(document|header\d*|footer\d*)\.xml")
_EXTERNAL = re.compile(rb"TargetMode\s*=\s*[\"']External", re.IGNORECASE)
_FETCHING_FIELDS = re.compile(rb"\b(INCLUDETEXT|INCLUDEPICTURE|DDEAUTO|DDE|LINK|IMPORT)\b")
_INSTRUCTIONS = re.compile(rb"<w:(?:instrText|fldSimple)[^>]*>[^<]*")


_NOT_OURS: tuple[type[nodes.Node], ...] = (
    nodes.Call,
    nodes.Macro,
    nodes.Import,
    nodes.FromImport,
    nodes.Include,
    nodes.Extends,
)


class _Words(ImmutableSandboxedEnvironment):
    """No calls, no arithmetic: only names, attributes, conditions, loops and a few filters."""

    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%", "**"})

    def is_safe_callable(self, obj: Any) -> bool:  # noqa: ARG002
        return False

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:  # noqa: ARG002
        raise TemplateError(f"no arithmetic in a template: {operator}")


def environment() -> _Words:
    env = _Words(autoescape=True, undefined=StrictUndefined)
    env.globals.clear()
    env.filters = {name: env.filters[name] for name in FILTERS}
    return env


def judge(data: bytes, known: Mapping[str, Any], render: Callable[[bytes], bytes]) -> list[Reason]:
    """Why a file cannot be a template; nothing when it can. `render` tries it on a real content."""
    reasons = list(_judge_file(data))
    if reasons:
        return reasons
    try:
        reasons = list(_judge_words(data, known))
        if not reasons:
            render(data)
    except TemplateError as error:
        return [("template-error", f"{type(error).__name__}: {error}"[:300])]
    except Exception as error:  # a broken file breaks the reader in many ways; none of them is our fault
        return [("not-word", f"{type(error).__name__}")]
    return reasons


def _judge_file(data: bytes) -> Iterator[Reason]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            yield from _judge_parts(archive)
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError, RuntimeError):
        yield "not-word", "not a Word document (.docx)"


def _judge_parts(archive: zipfile.ZipFile) -> Iterator[Reason]:
    parts = archive.infolist()
    if len(parts) > MAX_PARTS or sum(one.file_size for one in parts) > MAX_UNPACKED:
        yield "too-large", "unpacked, the document is too large"
        return
    names = {one.filename for one in parts}
    if not {"word/document.xml", "[Content_Types].xml"} <= names:
        yield "not-word", "not a Word document (.docx)"
        return
    for one in parts:
        if _FORBIDDEN_PARTS.search(one.filename):
            yield "active-content", f"macros and embedded objects are not taken: {one.filename[:80]}"
            continue
        if not one.filename.endswith((".xml", ".rels")):
            continue
        content = archive.read(one)
        if b"macroEnabled" in content:
            yield "active-content", "a document with macros is not taken"
        if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
            yield "active-content", f"{one.filename[:80]} declares entities"
        if b"{%" in content and not _FILLED_PARTS.match(one.filename):
            yield "template-error", f"only the body, headers and footers are filled: {one.filename[:80]}"
        if one.filename.endswith(".rels") and _EXTERNAL.search(content):
            yield "external-link", f"links to the outside are not taken: {one.filename[:80]}"
        if any(_FETCHING_FIELDS.search(found) for found in _INSTRUCTIONS.findall(content)):
            yield "external-link", f"a field that fetches something is not taken: {one.filename[:80]}"


def _judge_words(data: bytes, known: Mapping[str, Any]) -> Iterator[Reason]:
    """Every name must be one that the report fills; loops must not be nested without end."""
    template, env = DocxTemplate(io.BytesIO(data)), environment()
    unknown: set[str] = set()
    for xml in _sources(template):
        tree = env.parse(template.patch_xml(xml))
        unknown |= meta.find_undeclared_variables(tree) - set(known)
        if _depth(tree) > MAX_NESTING:
            yield "template-error", f"loops are nested more than {MAX_NESTING} deep"
        if any(tree.find(kind) for kind in _NOT_OURS):
            yield "template-error", "a template calls, defines and includes nothing"
    yield from (("unknown-variable", f"nothing fills {one[:60]}") for one in sorted(unknown))


def _sources(template: DocxTemplate) -> Iterator[str]:
    template.init_docx()
    yield template.get_xml()
    for uri in (template.HEADER_URI, template.FOOTER_URI):
        for _key, part in template.get_headers_footers(uri):
            yield template.get_part_xml(part)


def _depth(node: nodes.Node) -> int:
    below = max((_depth(one) for one in node.iter_child_nodes()), default=0)
    return below + isinstance(node, nodes.For)
