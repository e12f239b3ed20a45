"""Setting sheets: content in, PDF out; one at a time, with templates and fonts kept warm."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kernel.documents import render_pdf

from dossier.settings import Settings
from dossier.slips.content import House

HERE = Path(__file__).parent


class Press:
    """A compiler is not to be shared: sheets of a template are set one after another, beside the event loop."""

    def __init__(self, house: House) -> None:
        self.house = house
        self._setting: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    @property
    def signs(self) -> bool:
        """Whether sheets leave with a digital signature."""
        return False

    async def signed(self, template: str, content: Mapping[str, Any]) -> bytes:
        """The sheet, with the signature of the house where one is configured."""
        return await self.pdf(template, content)

    async def pdf(self, template: str, content: Mapping[str, Any], *, tagged: bool = True) -> bytes:
        """The sheet that `templates/<template>.typ` makes of the content.

        `tagged`: with its structure for screen readers, which in a long table costs more than all the rest.
        """
        path = HERE / "templates" / f"{template}.typ"
        async with self._setting[template]:
            return await asyncio.to_thread(render_pdf, path, content, HERE / "fonts", tagged=tagged)


def press_of(settings: Settings) -> Press:
    """The press of the house, by its settings."""
    demo = settings.environment == "demo"
    return Press(House(demo, settings.public_url.rstrip("/"), settings.tracking_key_bytes))
