"""Bytes become text, or a message that says where and what to do."""

from __future__ import annotations

import codecs

import pytest

from sourcelint.errors import ReadError
from sourcelint.readers.decode import decode

TEXT = "Größe: 1.200 €\r\nZeile zwei\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
    ],
)
def test_marks_are_honoured_and_removed_and_line_ends_kept(data: bytes) -> None:
    assert decode(data, "draft.md") == TEXT


def test_declared_encoding_is_used() -> None:
    assert decode(TEXT.replace("€", "£").encode("latin-1"), "a.txt", "latin-1") == TEXT.replace("€", "£")
    assert decode(TEXT.encode("cp1252"), "a.txt", "cp1252") == TEXT
    assert decode(TEXT.encode("utf-16-le"), "a.txt", "utf-16-le") == TEXT
    assert decode(codecs.BOM_UTF8 + TEXT.encode(), "a.txt", "utf-8") == TEXT


def test_charset_of_an_html_head_is_a_declaration() -> None:
    page = '<html><head><meta charset="iso-8859-1"></head><p>Straße</p>'
    assert decode(page.encode("latin-1"), "a.html") == page


def test_empty_file_is_an_empty_text() -> None:
    assert decode(b"", "a.md") == ""


def test_latin_1_is_refused_with_place_and_remedy() -> None:
    with pytest.raises(ReadError) as caught:
        decode("eins\nzwei Gäste\n".encode("latin-1"), "drafts/a.md")
    assert "drafts/a.md:2:7: byte 0xe4 (byte 12 of the file) is not UTF-8" in str(caught.value)
    assert "--encoding latin-1" in str(caught.value)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"abc\0def", "binary file"),
        (b"PK\x03\x04rest", "ZIP archive"),
        (b"%PDF-1.7", "PDF"),
        (b"{\\rtf1 Text}", "RTF"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        ("Ein Text ohne Marke".encode("utf-16-le"), "--encoding utf-16-le"),
        ("Ein Text ohne Marke".encode("utf-16-be"), "--encoding utf-16-be"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, words: str) -> None:
    with pytest.raises(ReadError, match=words) as caught:
        decode(data, "x.md")
    assert str(caught.value).startswith("x.md: ")


def test_unknown_and_unfitting_encodings() -> None:
    with pytest.raises(ReadError, match="no encoding 'utf-9'"):
        decode(b"abc", "x.md", "utf-9")
    with pytest.raises(ReadError, match="no encoding 'base64'"):
        decode(b"abc", "x.md", "base64")
    with pytest.raises(ReadError, match="not UTF-16-LE"):
        decode(codecs.BOM_UTF16_LE + b"a", "x.md")
