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
from dossier.slips.signing import Signer, signer_of

HERE = Path(__file__).parent


class Press:
    """A compiler is not to be shared: sheets of a template are set one after another, beside the event loop."""

    def __init__(self, house: House, signer: Signer | None = None) -> None:
        self.house, self._signer = house, signer
        self._setting: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    @property
    def signs(self) -> bool:
        """Whether sheets leave with a digital signature."""
        return self._signer is not None

    async def signed(self, template: str, content: Mapping[str, Any]) -> bytes:
        """The sheet, with the signature of the house where one is configured."""
        pdf = await self.pdf(template, content)
        return pdf if self._signer is None else await asyncio.to_thread(self._signer.sign, pdf)

    async def pdf(self, template: str, content: Mapping[str, Any], *, tagged: bool = True) -> bytes:
        """The sheet that `templates/<template>.typ` makes of the content.

        `tagged`: with its structure for screen readers, which in a long table costs more than all the rest.
        """
        path = HERE / "templates" / f"{template}.typ"
        async with self._setting[template]:
            return await asyncio.to_thread(render_pdf, path, content, tagged=tagged)


def press_of(settings: Settings) -> Press:
    """The press of the house, by its settings."""
    demo = settings.environment == "demo"
    house = House(demo, settings.public_url.rstrip("/"), settings.tracking_key_bytes)
    return Press(house, signer_of(settings.slip_p12_file, settings.slip_p12_password_file))
