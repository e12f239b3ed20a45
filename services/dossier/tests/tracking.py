"""The citizens' page as a person opens and reads it, and a payment at the desk beside it."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

import httpx
from dossier.domain.secrets import secret_of

from .factories import API, TRACKING_KEY, Desk, new_key


def secret(code: str) -> str:
    return secret_of(TRACKING_KEY.encode(), code)


def text_of(answer: httpx.Response) -> str:
    """What a person reads, on one line."""
    parts: list[str] = []
    skipped = {"style", "title"}

    class Reader(HTMLParser):
        tag = ""

        def handle_starttag(self, tag: str, _attrs: Any) -> None:
            self.tag = tag

        def handle_data(self, data: str) -> None:
            if self.tag not in skipped:
                parts.append(data)

    Reader().feed(answer.text)
    return " ".join(" ".join(parts).split())


async def opened(browser: httpx.AsyncClient, code: str) -> str:
    answer = await browser.post(f"/tra-cuu/{code}", data={"secret": secret(code)})
    assert answer.status_code == 303
    shown = await browser.get(answer.headers["location"])
    assert shown.status_code == 200
    return text_of(shown)


async def pay(desk: Desk, code: str, path: str, **body: Any) -> None:
    headers = desk.clerk.headers(key=new_key())
    answer = await desk.client.post(f"{API}/dossiers/{code}/{path}", json=body, headers=headers)
    assert answer.status_code == 201, answer.text
