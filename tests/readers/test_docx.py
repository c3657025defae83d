"""Word files: headings, lists, tables and notes as they are shown; what was deleted under tracking is gone, what was inserted stands."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from sourcelint.cli import main
from sourcelint.errors import ReadError
from sourcelint.readers import DOCX, reader_for
from sourcelint.text.manuscript import BlockKind, Manuscript

pytest.importorskip("mammoth", reason="mammoth is not installed (extra `docx`)")

SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
KINDS = """<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/>
</Types>"""
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
TOP = RELATIONS.format(f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>')
INNER = RELATIONS.format(
    f'<Relationship Id="r1" Type="{OFFICE}/styles" Target="styles.xml"/>'
    f'<Relationship Id="r2" Type="{OFFICE}/footnotes" Target="footnotes.xml"/>'
)
STYLES = f'<w:styles {SPACE}><w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style></w:styles>'
NOTES = (
    f'<w:footnotes {SPACE}><w:footnote w:id="2"><w:p><w:r><w:t>Nach Angaben der 77 Anwohner.</w:t></w:r></w:p></w:footnote></w:footnotes>'
)


def run(text: str) -> str:
    """Words in one style."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*inside: str, style: str = "") -> str:
    """One paragraph."""
    look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{look}{''.join(inside)}</w:p>"


BODY = (
    paragraph(run("Radnova baut ein Werk"), style="berschrift1"),
    paragraph(
        run("Das Werk kostet "),
        '<w:del w:id="1" w:author="a"><w:r><w:delText>60</w:delText></w:r></w:del>',
        f'<w:ins w:id="2" w:author="a">{run("25")}</w:ins>',
        run(" Millio"), run("nen Euro."), '<w:r><w:footnoteReference w:id="2"/></w:r>',
    ),
    paragraph(run("Radnova beschäftigt"), "<w:r><w:tab/></w:r>", run("mehr als 340 Mitarbeiter &amp; Lehrlinge.")),
    f"<w:tbl><w:tr><w:tc>{paragraph(run('Jahr'))}</w:tc><w:tc>{paragraph(run('Räder'))}</w:tc></w:tr>"
    f"<w:tr><w:tc>{paragraph(run('2024'))}</w:tc><w:tc>{paragraph(run('12.000'))}</w:tc></w:tr></w:tbl>",
)  # fmt: skip


def word_file(*body: str, **parts: str) -> bytes:
    """A Word file with this body."""
    document = f"<w:document {SPACE}><w:body>{''.join(body)}</w:body></w:document>"
    files = {
        "[Content_Types].xml": KINDS, "_rels/.rels": TOP, "word/document.xml": document, "word/_rels/document.xml.rels": INNER,
        "word/styles.xml": STYLES, "word/footnotes.xml": NOTES, **parts,
    }  # fmt: skip
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return out.getvalue()


@pytest.fixture
def read() -> Callable[[bytes], Manuscript]:
    """Reads the bytes as the commands do."""

    def made(data: bytes) -> Manuscript:
        assert DOCX.decode is not None
        return DOCX.read(DOCX.decode(data, "draft.docx"))

    return made


def words(manuscript: Manuscript) -> list[str]:
    """The text of every block."""
    return [manuscript.text[block.span.start : block.span.end].replace("\u2060", "") for block in manuscript.blocks]


def test_a_word_file_is_known_by_its_name() -> None:
    assert reader_for("Draft.DOCX") is DOCX


def test_tracked_changes_are_taken_as_accepted(read: Callable[[bytes], Manuscript]) -> None:
    (told,) = [text for text in words(read(word_file(*BODY))) if "Werk kostet" in text]
    assert " ".join(told.split()) == "Das Werk kostet 25 Millionen Euro."


def test_headings_tables_and_notes_are_what_they_are(read: Callable[[bytes], Manuscript]) -> None:
    manuscript = read(word_file(*BODY))
    kinds = {text: block.kind for text, block in zip(words(manuscript), manuscript.blocks, strict=True)}
    assert kinds["Radnova baut ein Werk"] is BlockKind.HEADING
    assert kinds["12.000"] is BlockKind.CELL
    assert any("77 Anwohner" in text for text in kinds), "footnotes are read"
    assert not any("↑" in text or "[1]" in text for text in kinds), "… and their marks are not"
    assert any("340 Mitarbeiter & Lehrlinge" in " ".join(text.split()) for text in kinds)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "damaged or locked"),
        (b"Nothing but words.", "damaged or locked"),
        (word_file(*BODY)[:400], "damaged or locked"),
        (word_file("<w:p>"), "cannot be read"),
        (word_file(*BODY, **{"word/styles.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "document type"),
        (word_file(*BODY, **{"word/media.bin": "0" * 50_000_001}), "50 MB"),
    ],
)
def test_what_is_no_sound_word_file_is_said(read: Callable[[bytes], Manuscript], data: bytes, said: str) -> None:
    with pytest.raises(ReadError, match=said):
        read(data)


def test_another_office_file_is_no_word_file(read: Callable[[bytes], Manuscript]) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("xl/workbook.xml", "<a/>")
    with pytest.raises(ReadError, match="no Word file"):
        read(out.getvalue())


def test_a_sheet_is_drafted_from_a_word_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, sheet = tmp_path / "release.docx", tmp_path / "release.yaml"
    path.write_bytes(word_file(*BODY))
    assert main(["sources", "draft", str(path), "--no-config", "--published", "2025-05-01", "-o", str(sheet)]) == 0
    text = sheet.read_text(encoding="utf-8")
    assert 'figure: "25 Millionen Euro"' in text
    assert "file: release.docx" in text
    assert main(["sources", "check", "--no-config", str(sheet), "--originals", str(tmp_path)]) == 0, capsys.readouterr().out


def test_a_word_file_is_checked_where_it_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, source = tmp_path / "draft.docx", tmp_path / "source.txt"
    path.write_bytes(word_file(*BODY))
    source.write_text("Das Werk von Radnova kostet 250 Millionen Euro.\n", encoding="utf-8")
    assert main(["check", str(path), "--no-config", "--against", str(source)]) == 1
    assert "draft.docx:2:" in capsys.readouterr().out


def test_folders_are_not_searched_for_word_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "draft.docx").write_bytes(b"no Word file at all")
    (tmp_path / "draft.md").write_text("Words.\n", encoding="utf-8")
    assert main(["check", str(tmp_path), "--no-config"]) == 0


def test_without_mammoth_the_way_out_is_said(read: Callable[[bytes], Manuscript], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "mammoth", None)
    with pytest.raises(ReadError, match=r"pip install 'sourcelint\[docx\]'"):
        read(word_file(*BODY))
