"""Which characters do the bytes of a file stand for? UTF-8, UTF-16 with its mark, or what the user or the file declares."""

from __future__ import annotations

import codecs
import re

from ..errors import Fault, ReadError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FORMATS = (
    (b"PK\x03\x04", "a ZIP archive (odt, epub and the like)", "save it as docx, text, Markdown or HTML"),
    (b"%PDF-", "a PDF document", "save it as text, Markdown or HTML"),
    (b"{\\rtf", "an RTF document", "save it as text, Markdown or HTML"),
    (b"\xd0\xcf\x11\xe0", "an old Office document", "save it as text, Markdown or HTML"),
    (b"\x89PNG", "a PNG image", "leave it out"),
    (b"\xff\xd8\xff", "a JPEG image", "leave it out"),
    (b"GIF8", "a GIF image", "leave it out"),
    (b"\x1f\x8b", "a gzip archive", "unpack it first"),
)
_CHARSET = rb"<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]+)"


def decode(data: bytes, path: str, encoding: str | None = None) -> str:
    """The text of a file's bytes, its byte-order mark removed, its line ends as they stand.

    `encoding` is what the user declares; without one a byte-order mark counts, then UTF-8, then the charset that an HTML head
    declares. Raises ReadError with the place of the first wrong byte and the remedy.
    """
    mark, marked = next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), (b"", ""))
    if encoding:
        return _declared(data, path, encoding)
    if marked:
        return _strict(data[len(mark) :], path, marked)
    _refuse_binary(data, path)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        declared = re.search(_CHARSET, data[:2048], re.IGNORECASE)
        if declared and (name := _known(declared[1].decode("ascii"))) not in (None, "utf-8"):
            return _strict(data, path, str(name))
        raise ReadError(str(_fault(data, path, "UTF-8", error))) from error


def _declared(data: bytes, path: str, encoding: str) -> str:
    name = _known(encoding)
    if name is None:
        raise ReadError(f"{path}: there is no encoding {encoding!r}; use for example --encoding utf-8, latin-1, cp1252 or utf-16")
    return _strict(data, path, name).removeprefix("\ufeff")


def _known(encoding: str) -> str | None:
    """Python's name of a text encoding, None where it knows none (or knows it as something else than an encoding)."""
    try:
        info = codecs.lookup(encoding)
        "".encode(encoding)
    except (LookupError, ValueError, UnicodeError):
        return None
    return info.name


def _strict(data: bytes, path: str, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ReadError(str(_fault(data, path, encoding.upper(), error))) from error


def _refuse_binary(data: bytes, path: str) -> None:
    for magic, name, remedy in _FORMATS:
        if data.startswith(magic):
            raise ReadError(f"{path}: this is {name}, not a text; {remedy}")
    at = data.find(0)
    if at < 0:
        return
    head = data[:4096]
    if len(head) >= 8 and head.count(0) * 5 >= len(head) * 2:
        order = "le" if head[1::2].count(0) > head[::2].count(0) else "be"
        if min(head[::2].count(0), head[1::2].count(0)) * 10 <= len(head):
            raise ReadError(f"{path}: this looks like UTF-16 without a byte-order mark; declare it with --encoding utf-16-{order}")
    raise ReadError(f"{path}: this is a binary file (byte {at + 1} is NUL), not a text; leave it out, or save it as text")


def _fault(data: bytes, path: str, encoding: str, error: UnicodeDecodeError) -> Fault:
    """Where the first wrong byte stands and what to do about it."""
    before = data[: error.start]
    line = before.count(b"\n") + 1
    column = len(before[before.rfind(b"\n") + 1 :].decode(error.encoding, "replace")) + 1
    remedy = "convert the file to UTF-8, or declare its encoding: --encoding latin-1 (or cp1252, as from older Windows programs)"
    if encoding != "UTF-8":
        remedy = "convert the file to UTF-8, or declare its real encoding with --encoding"
    return Fault(path, line, column, f"byte 0x{data[error.start]:02x} (byte {error.start + 1} of the file) is not {encoding}", remedy)
