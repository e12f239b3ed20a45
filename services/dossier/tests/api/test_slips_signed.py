"""With a key configured, slips leave with a PAdES signature that a validator accepts and no touch survives."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from asn1crypto import pem
from asn1crypto import x509 as asn1
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID
from dossier.main import create_app
from dossier.settings import Settings
from dossier.slips.signing import FIELD, Signer
from kernel.testing.client import client_of
from kernel.testing.plugin import Database
from kernel.testing.tokens import verifier
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import async_validate_pdf_signature
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko_certvalidator import ValidationContext
from pypdf import PdfReader

from ..conftest import SHIFT, until_known
from ..factories import CLERK, TRACKING_KEY, Desk

PASSWORD = "mật khẩu của con dấu"


def _name(common: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "VN"),
            x509.NameAttribute(NameOID.COMMON_NAME, common),
        ]
    )


def _issue(
    subject: str, key: rsa.RSAPrivateKey, issuer: str, issuer_key: rsa.RSAPrivateKey, *, authority: bool
) -> x509.Certificate:
    now = dt.datetime.now(dt.UTC)
    usage = x509.KeyUsage(
        digital_signature=not authority,
        content_commitment=not authority,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=authority,
        crl_sign=authority,
        encipher_only=False,
        decipher_only=False,
    )
    return (
        x509.CertificateBuilder()
        .subject_name(_name(subject))
        .issuer_name(_name(issuer))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=30))
        .add_extension(x509.BasicConstraints(ca=authority, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .sign(issuer_key, hashes.SHA256())
    )


class Seal:
    """A certificate authority of our own, and the seal of the district issued by it."""

    def __init__(self, folder: Path) -> None:
        root_key, key = (rsa.generate_private_key(public_exponent=65537, key_size=2048) for _ in range(2))
        self.root = _issue("CA của bài kiểm thử", root_key, "CA của bài kiểm thử", root_key, authority=True)
        sealed = _issue("UBND huyện Chi Lăng", key, "CA của bài kiểm thử", root_key, authority=False)
        self.p12, self.password_file = folder / "seal.p12", folder / "password"
        self.p12.write_bytes(
            serialization.pkcs12.serialize_key_and_certificates(
                b"seal", key, sealed, [self.root], serialization.BestAvailableEncryption(PASSWORD.encode())
            )
        )
        self.password_file.write_text(PASSWORD + "\n")

    def trusting(self) -> ValidationContext:
        _kind, _headers, der = pem.unarmor(self.root.public_bytes(serialization.Encoding.PEM))
        return ValidationContext(trust_roots=[asn1.Certificate.load(der)], allow_fetching=False)


@pytest.fixture(scope="module")
def seal(tmp_path_factory: pytest.TempPathFactory) -> Seal:
    return Seal(tmp_path_factory.mktemp("seal"))


@pytest.fixture(scope="module")
async def sealed(database: Database, catalog_url: str, seal: Seal) -> AsyncIterator[Desk]:
    settings = Settings(
        environment="test",
        database_url=database.url,
        catalog_url=catalog_url,
        clock_offset_seconds=SHIFT,
        tracking_key=TRACKING_KEY,
        slip_p12_file=seal.p12,
        slip_p12_password_file=seal.password_file,
    )
    app = create_app(settings, verifier())
    async with client_of(app) as client:
        await until_known(app)
        yield Desk(client)


async def test_a_slip_bears_a_signature_that_a_validator_accepts(sealed: Desk, seal: Seal) -> None:
    code = (await sealed.receive())["code"]
    assert (await sealed.get(CLERK, f"/dossiers/{code}/slips")).json()["signed"] is True
    answer = await sealed.get(CLERK, f"/dossiers/{code}/slips/receipt")
    assert answer.headers["slip-signed"] == "true"
    [signature] = PdfFileReader(io.BytesIO(answer.content)).embedded_signatures
    assert signature.field_name == FIELD
    assert signature.sig_object["/SubFilter"] == "/ETSI.CAdES.detached"
    status = await async_validate_pdf_signature(signature, seal.trusting())
    assert (status.valid, status.intact, status.trusted, status.bottom_line) == (True, True, True, True)
    assert status.signing_cert.subject.native["common_name"] == "UBND huyện Chi Lăng"
    assert code in PdfReader(io.BytesIO(answer.content)).pages[0].extract_text()


async def test_a_sheet_that_was_touched_is_no_longer_signed(sealed: Desk, seal: Seal) -> None:
    code = (await sealed.receive())["code"]
    pdf = bytearray((await sealed.get(CLERK, f"/dossiers/{code}/slips/receipt")).content)
    place = len(pdf) // 3
    pdf[place] ^= 1
    [signature] = PdfFileReader(io.BytesIO(bytes(pdf)), strict=False).embedded_signatures
    try:
        status = await async_validate_pdf_signature(signature, seal.trusting())
    except SignatureValidationError:
        return
    assert not status.bottom_line


async def test_another_authority_is_not_trusted(sealed: Desk, tmp_path: Path) -> None:
    code = (await sealed.receive())["code"]
    pdf = (await sealed.get(CLERK, f"/dossiers/{code}/slips/receipt")).content
    [signature] = PdfFileReader(io.BytesIO(pdf)).embedded_signatures
    status = await async_validate_pdf_signature(signature, Seal(tmp_path).trusting())
    assert (status.intact, status.trusted) == (True, False)


def test_a_key_that_cannot_be_opened_stops_the_start(seal: Seal) -> None:
    with pytest.raises(ValueError, match="cannot be opened"):
        Signer(seal.p12, "wrong")
