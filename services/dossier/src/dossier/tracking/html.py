"""The tracking page as text: plain HTML that needs no script, at most 14 kB with its style sheet.

Everything from the register passes through `escape`; nothing else is put between the tags.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from urllib.parse import quote

from dossier.tracking.schemas import Tracking
from dossier.tracking.telling import Line, Look, Survey, Told
from dossier.tracking.words import WORDS, Language

PATH = "/tra-cuu"
STYLE = Path(__file__).with_name("page.css").read_text().strip()
_HASH = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
HEADERS = {
    "Content-Security-Policy": f"default-src 'none'; style-src 'sha256-{_HASH}'; img-src 'self';"
    " form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
    "X-Content-Type-Options": "nosniff",
    "Vary": "Accept-Language, Cookie",
}
SHOWN_LOOKS = 20
"""More are told by their number: the page stays small."""


@dataclass(frozen=True)
class Page:
    """One answer: what is known of the dossier, and what went wrong. `asked` is the language of the link."""

    language: Language
    asked: bool = False
    code: str = ""
    progress: Tracking | None = None
    told: Told | None = None
    error: str = ""


def path_of(code: str, page: Page) -> str:
    """The page's own address; the language travels along where it was chosen by link."""
    own = f"{PATH}/{quote(code, safe='')}" if code else PATH
    return f"{own}?lang={page.language}" if page.asked else own


def render(page: Page) -> bytes:
    words = WORDS[page.language]
    other: Language = "vi" if page.language == "en" else "en"
    own = f"{PATH}/{quote(page.code, safe='')}" if page.code else PATH
    link = (
        f'<a href="{escape(own)}?lang={other}" hreflang="{other}" lang="{other}">{escape(words["language"])}</a>'
    )
    parts = [
        f'<!doctype html><html lang="{page.language}"><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width,initial-scale=1">',
        f"<title>{escape(words['title'])}{' · ' + escape(page.code) if page.progress else ''}</title>",
        f'<link rel="icon" href="/favicon.svg"><style>{STYLE}</style>',
        f"<header><h1>{escape(words['title'])}</h1>{link}</header><main>",
        f'<p class="error" role="alert" id="error">{escape(page.error)}</p>' if page.error else "",
        *(_dossier(page, page.progress, words) if page.progress else _question(page, words)),
        "</main><footer>",
        f'<p><a href="{escape(path_of("", page))}">{escape(words["other"])}</a></p>' if page.progress else "",
        "</footer></html>",
    ]
    return "".join(parts).encode()


def _question(page: Page, words: Mapping[str, str]) -> list[str]:
    return [
        f"<p>{escape(words['lead'])}</p>",
        f'<form action="{PATH}">{_tongue(page)}',
        _input("code", words, page, value=page.code),
        f"<button>{escape(words['look'])}</button></form>",
        f'<p class="quiet">{escape(words["privacy"])}</p>',
    ]


def _dossier(page: Page, progress: Tracking, words: Mapping[str, str]) -> list[str]:
    degree = escape(words["degree"].format(degree=progress.degree))
    told = [
        f'<p class="code">{escape(progress.code)}</p>',
        f'<progress max="100" value="{progress.degree}" aria-label="{degree}"></progress><p>{degree}</p><ol>',
        *(_step(step.name, words, done=step.done, current=step.current) for step in progress.steps),
        "</ol>",
    ]
    return [*told, *(_secret(page, words) if page.told is None else _details(page, page.told, words))]


def _step(name: str, words: Mapping[str, str], *, done: bool, current: bool) -> str:
    kind, word = ("done", "done") if done else ("now", "current") if current else ("", "waiting")
    here = ' aria-current="step"' if current else ""
    return f'<li class="{kind}"{here}>{escape(name)} <small>{escape(words[word])}</small></li>'


def _secret(page: Page, words: Mapping[str, str]) -> list[str]:
    return [
        f"<h2>{escape(words['secret_title'])}</h2><p>{escape(words['secret_lead'])}</p>",
        f'<form method="post" action="{escape(path_of(page.code, page))}">',
        _input("secret", words, page),
        f"<button>{escape(words['open'])}</button></form>",
        f'<p class="quiet">{escape(words["privacy"])}</p>',
    ]


def _details(page: Page, told: Told, words: Mapping[str, str]) -> list[str]:
    return [
        "<dl>",
        *(_line(line, page.language) for line in told.lines),
        "</dl>",
        *(_survey(told.survey, page, words) if told.survey else []),
        f'<h2 id="looks">{escape(words["looks_title"])}</h2>',
        f'<p class="quiet">{escape(words["looks_lead"])}</p>',
        *(_looks(told.looks, words, page.language) if told.looks else [f"<p>{escape(words['no_looks'])}</p>"]),
        f'<form method="post" action="{escape(path_of(page.code, page))}">',
        f'<button class="plain" name="leave" value="1">{escape(words["leave"])}</button></form>',
    ]


def _survey(survey: Survey, page: Page, words: Mapping[str, str]) -> list[str]:
    title = f"<h2>{escape(words['survey_title'])}</h2>"
    if survey.answered:
        return [title, f"<p>{escape(words['survey_answered'])}</p>"]
    address = f"{survey.path}?lang={page.language}"
    return [
        title,
        f"<p>{escape(words['survey_lead'])}</p>",
        f'<p><a class="survey" href="{escape(address)}">{escape(words["survey_link"])}</a></p>',
    ]


def _line(line: Line, language: Language) -> str:
    lang = ' lang="vi"' if line.vietnamese and language != "vi" else ""
    items = "".join(f"<li>{escape(item)}</li>" for item in line.items)
    listed = f"<ul>{items}</ul>" if items else ""
    return f"<div><dt>{escape(line.label)}</dt><dd{lang}>{escape(line.text)}{listed}</dd></div>"


def _looks(looks: Sequence[Look], words: Mapping[str, str], language: Language) -> list[str]:
    lang = ' lang="vi"' if language != "vi" else ""
    heads = "".join(
        f'<th scope="col">{escape(words[name])}</th>' for name in ("look_when", "look_office", "look_purpose")
    )
    rows = [
        f"<tr><td>{escape(one.when)}</td><td{lang}>{escape(one.office)}</td><td{lang}>{escape(one.purpose)}</td></tr>"
        for one in looks[:SHOWN_LOOKS]
    ]
    more = len(looks) - SHOWN_LOOKS
    rest = [f"<p>{escape(words['more_looks'].format(count=more))}</p>"] if more > 0 else []
    return [
        f'<table aria-labelledby="looks"><thead><tr>{heads}</tr></thead><tbody>',
        *rows,
        "</tbody></table>",
        *rest,
    ]


def _input(name: str, words: Mapping[str, str], page: Page, value: str = "") -> str:
    wrong = ' aria-invalid="true" aria-describedby="error hint"' if page.error else ' aria-describedby="hint"'
    return (
        f'<label for="{name}">{escape(words[name])}</label>'
        f'<input id="{name}" name="{name}" value="{escape(value)}" required maxlength="80" autocomplete="off"'
        f' autocapitalize="characters" spellcheck="false"{wrong}>'
        f'<p class="quiet" id="hint">{escape(words[name + "_hint"])}</p>'
    )


def _tongue(page: Page) -> str:
    return f'<input type="hidden" name="lang" value="{page.language}">' if page.asked else ""
