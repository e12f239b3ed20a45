"""What can be refused about files; words for people live in the app, by code."""

from __future__ import annotations

from kernel.problems import DomainProblem, FieldError, Invalid, Unavailable


class PaperRefused(DomainProblem):
    """Base of what the content of a file is refused for; `found` says in a word what it is."""

    status = 422


class KindUnknown(PaperRefused):
    code, title = "paper-kind-unknown", "The file is of no kind that papers are taken as"


class TypeLies(PaperRefused):
    code, title = "paper-type-lies", "The file is not what it is said to be"


class LengthLies(PaperRefused):
    code, title = "paper-length-lies", "The file has another length than was announced"


class Broken(PaperRefused):
    code, title = "paper-broken", "The file is broken"


class Encrypted(PaperRefused):
    code, title = "paper-encrypted", "The file is locked with a password"


class ActiveContent(PaperRefused):
    code, title = "paper-active-content", "The file holds something that acts by itself"


class Bomb(PaperRefused):
    code, title = "paper-bomb", "The file would burst when it is opened"


class TooHard(PaperRefused):
    code, title = "paper-too-hard", "The file is too heavy to be checked"


class Infected(PaperRefused):
    code, title = "paper-infected", "The virus scanner has found something in the file"


REFUSALS: dict[str, type[PaperRefused]] = {kind.code: kind for kind in PaperRefused.__subclasses__()}


class FileTooLarge(DomainProblem):
    status, code, title = 413, "too-large", "The file is too large"


class TooManyFiles(DomainProblem):
    status, code, title = 409, "papers-too-many", "There is no room for more files"


class OffsetDiffers(DomainProblem):
    """The answer's `expected_offset` and the header Upload-Offset say where to go on."""

    status, code, title = 409, "upload-offset-differs", "The upload stands elsewhere"


class PartTooSmall(DomainProblem):
    status, code, title = 422, "upload-part-too-small", "Parts but the last have a least size"


class ScannerAway(DomainProblem):
    """Fail closed: a file that cannot be scanned is not taken."""

    status, code, title = 503, "virus-scanner-away", "The virus scanner does not answer; the file was not taken"


class StoreAway(Unavailable):
    """Nothing was kept that was not acknowledged; the same request may be sent again."""

    code, title = "paper-store-away", "The store of papers does not answer"


class StoreFull(StoreAway):
    """There is no room until somebody makes some; what was acknowledged is there."""

    status, code, title = 507, "paper-store-full", "There is no room for papers"


def no_such_file(index: int) -> Invalid:
    detail = "no file in your tray, of this dossier, or of an earlier one of the same applicant"
    return Invalid(errors=[FieldError(pointer=f"/files/{index}/id", detail=detail, code="unknown-file")])


def no_such_paper(index: int) -> Invalid:
    detail = "the dossier's list of papers has no such position"
    return Invalid(errors=[FieldError(pointer=f"/files/{index}/position", detail=detail, code="unknown-paper")])
