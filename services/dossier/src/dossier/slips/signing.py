"""The digital signature of the house on its slips: PAdES (ETSI EN 319 142-1, level B-B) with a PKCS#12 key.

Circular 01/2018/TT-VPCP, article 10 lets slips be digitally signed. Without a configured key nothing is signed,
and nothing on the sheet says otherwise. No time stamp of a third party (level B-T) is added.
"""

from __future__ import annotations

import io
from pathlib import Path

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pyhanko.sign.fields import SigSeedSubFilter

FIELD = "ChuKySo"
REASON = "Phiếu do hệ thống thông tin một cửa điện tử lập"


class Signer:
    """Holds the key; raises ValueError when it cannot be opened, so that the service does not start unsigned."""

    def __init__(self, p12: Path, password: str) -> None:
        opened = signers.SimpleSigner.load_pkcs12(p12, passphrase=password.encode())  # type: ignore[no-untyped-call]
        if opened is None:
            raise ValueError("slip_p12_file cannot be opened with the password of slip_p12_password_file")
        self._signer = opened

    def sign(self, pdf: bytes) -> bytes:
        """The same sheet with an invisible signature over all of it. Blocks: call it beside the event loop."""
        writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
        meta = signers.PdfSignatureMetadata(
            field_name=FIELD, subfilter=SigSeedSubFilter.PADES, md_algorithm="sha256", reason=REASON
        )
        signed = io.BytesIO()
        signers.sign_pdf(writer, meta, signer=self._signer, output=signed)
        return signed.getvalue()


def signer_of(p12: Path | None, password_file: Path | None) -> Signer | None:
    """The signer that the settings name, if any."""
    if p12 is None:
        return None
    return Signer(p12, password_file.read_text().strip() if password_file else "")
