"""The survey page as text: plain HTML that needs no script, at most 14 kB with its style sheet."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from urllib.parse import quote

from dossier.domain.survey import LONGEST_TEXT, Question, QuestionSet
from dossier.surveys.words import WORDS
from dossier.tracking.words import Language

PATH = "/danh-gia"
STYLE = Path(__file__).with_name("page.css").read_text().strip()
_HASH = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
HEADERS = {
    "Content-Security-Policy": f"default-src 'none'; style-src 'sha256-{_HASH}'; img-src 'self';"
    " form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
    "X-Content-Type-Options": "nosniff",
    "Vary": "Accept-Language",
}


@dataclass(frozen=True)
class Page:
    """One answer: the form with what was filled in, or a sentence alone."""

    language: Language
    path: str = ""
    code: str = ""
    asked: QuestionSet | None = None
    given: Mapping[str, str] = field(default_factory=dict)
    said: str = ""
    wrong: bool = False


def path_of(code: str, token: str) -> str:
    return f"{PATH}/{quote(code)}/{quote(token, safe='')}"


def render(page: Page) -> bytes:
    words = WORDS[page.language]
    other: Language = "vi" if page.language == "en" else "en"
    link = f'<a href="{escape(page.path)}?lang={other}" hreflang="{other}" lang="{other}">{words["language"]}</a>'
    said = f'<p class="{"error" if page.wrong else "said"}" role="alert">{escape(page.said)}</p>'
    parts = [
        f'<!doctype html><html lang="{page.language}"><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width,initial-scale=1">',
        f"<title>{escape(words['title'])}</title>",
        f'<link rel="icon" href="/favicon.svg"><style>{STYLE}</style>',
        f"<header><h1>{escape(words['title'])}</h1>{link if page.path else ''}</header><main>",
        said if page.said else "",
        *(_form(page, page.asked, words) if page.asked else []),
        "</main></html>",
    ]
    return "".join(parts).encode()


def _form(page: Page, asked: QuestionSet, words: Mapping[str, str]) -> list[str]:
    return [
        f'<p class="code">{escape(words["code"])}: {escape(page.code)}</p><p>{escape(words["lead"])}</p>',
        f'<p class="quiet">{escape(words["confidence"])}</p>',
        f'<form method="post" action="{escape(page.path)}?lang={page.language}">',
        *(_question(number, one, page) for number, one in enumerate(asked.questions, 1)),
        f"<button>{escape(words['send'])}</button></form>",
        f'<p class="quiet">{escape(words["source"])} <span lang="vi">{escape(asked.source)}</span>.</p>',
    ]


def _question(number: int, question: Question, page: Page) -> str:
    english = page.language == "en"
    text = escape(question.en if english else question.vi)
    given = page.given.get(question.key, "")
    if question.open:
        return (
            f'<fieldset><legend><label for="{question.key}">{number}. {text}</label></legend>'
            f'<textarea id="{question.key}" name="{question.key}" rows="3" maxlength="{LONGEST_TEXT}">'
            f"{escape(given)}</textarea></fieldset>"
        )
    choices = "".join(
        f'<label><input type="radio" name="{question.key}" value="{choice.key}"'
        f"{' checked' if choice.key == given else ''}>"
        f"{escape(choice.en if english else choice.vi)}</label>"
        for choice in question.choices
    )
    return f"<fieldset><legend>{number}. {text}</legend>{choices}</fieldset>"
