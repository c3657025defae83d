"""What text does a Word file show? Its paragraphs, headings, lists and tables as HTML, changes that are tracked taken as accepted."""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from ..errors import ReadError

LARGEST = 50_000_000
"""Bytes that a file may unpack to: an article with its pictures is smaller, a ZIP bomb is not."""
_STYLES = "\n".join(("p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh", "comment-reference => "))
_BLOCK = re.compile(r"(?<!^)(?=<(?:p|h[1-6]|li|ul|ol|table|tr)\b)")
_NOTE_MARK = re.compile(r'<sup><a href="#(?:foot|end)note-\d+"[^>]*>\[\d+\]</a></sup>')
_BACK = re.compile(r' ?<a href="#(?:foot|end)note-ref-\d+">[^<]*</a>')


def decode(data: bytes, path: str) -> str:
    """The text of a Word file as HTML, a block a line, in which lines are counted. Raises ReadError; so where mammoth is missing."""
    _expect_sound(data, path)
    try:
        import mammoth  # type: ignore[import-untyped]  # an extra: nobody without Word files pays for it
    except ImportError as error:
        raise ReadError(f"{path}: Word files need mammoth: pip install 'sourcelint[docx]'. Or save it as text.") from error
    try:
        no_pictures = mammoth.images.img_element(_no_picture)
        made = mammoth.convert_to_html(io.BytesIO(data), style_map=_STYLES, convert_image=no_pictures)
    except Exception as error:  # whatever is broken in there, it is the file's fault
        raise ReadError(f"{path}: this Word file cannot be read ({type(error).__name__}: {error}); save it anew, or as text.") from error
    html = re.sub(r"<img\b[^>]*/?>", "", str(made.value))
    return _BLOCK.sub("\n", _BACK.sub("", _NOTE_MARK.sub("", html))).strip() + "\n"


def _no_picture(image: object) -> dict[str, str]:
    return {"src": ""}


def _expect_sound(data: bytes, path: str) -> None:
    """Refuses what is no Word file, and what would fill the memory: a ZIP bomb, an entity bomb."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            if not any(part.filename == "word/document.xml" for part in parts):
                raise ReadError(f"{path}: this is no Word file (it holds no word/document.xml); save it as docx, text, Markdown or HTML.")
            if sum(part.file_size for part in parts) > LARGEST:
                raise ReadError(f"{path}: unpacks to more than {LARGEST // 1_000_000} MB; save the article's text alone.")
            if any(b"<!DOCTYPE" in archive.read(part)[:4096] for part in parts if part.filename.endswith((".xml", ".rels"))):
                raise ReadError(f"{path}: declares a document type, which Word never does; it is not read.")
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError) as error:
        raise ReadError(f"{path}: this Word file is damaged or locked with a password ({error}); save it anew.") from error
